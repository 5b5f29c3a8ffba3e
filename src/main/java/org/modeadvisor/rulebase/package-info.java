/**
 * The rules, read once and used twice. Comes in: a rules folder. Goes out: a {@link org.modeadvisor.rulebase.RuleBase}, which holds
 * the vocabulary, the rules in Drools, and the same rules as an immutable {@link org.modeadvisor.rulebase.RuleModel}; or
 * every problem of the folder at once. What differs from the stage before: names have become conditions. Drools' own parser makes
 * the tree of each file; a small strict grammar reads what that parser leaves as text; whatever the closed language does not know
 * is refused on the tree; only rules that passed are handed to Drools, as an executable model, and nothing is compiled. {@link
 * org.modeadvisor.rulebase.RuleWorkshop} tries out edited rules, many at a time. Nothing is null.
 *
 * <h2>How strengths and intervals are written, and why so</h2>
 *
 * <p>A rule states its conditions as patterns. A pattern without a test lends its level; a pattern with a test is a gate. The
 * patterns of one rule are all needed, so a derivation is as strong as the weakest of them; a conclusion is as strong as its
 * strongest derivation, so alternatives are {@code or}, {@code id in ( … )} or further rules; "at least two of" is a join of two
 * distinct members of one list; {@code weaken} and {@code cap} are rules of their own about a conclusion. No rule computes: minimum,
 * maximum and steps are done once, in the inference, for all rules.
 *
 * <p>Every fact carries bounds, and a test asks by name ({@code atLeast}, {@code atMost}, {@code below}) whether it <em>may</em> hold.
 * So a pattern matches unless it is certainly false, Drools finds all that is possible in one pass, and whether a match is certain or
 * open is told afterwards from the parsed test. Three ways were tried on a rule base of 130 rules:
 * <ul>
 *   <li>bounds as plain properties ({@code hi >= 2}, {@code lo < 2}): equally fast in Drools (the same within noise), but an author
 *       would have to know that "at least" reads the upper end and "at most" the lower one, and a slip would be silent;</li>
 *   <li>plain levels in two passes, one for each end: rules read as well, but every answer costs two sessions, a test such as "at
 *       most" has to read the opposite end in each pass, and one trace would have to be sewn together from two;</li>
 *   <li>tests by name in one pass, as chosen: the rule reads as a sentence, and the polarity of a test is settled in one place,
 *       {@link org.modeadvisor.rulebase.language.Comparison}.</li>
 * </ul>
 *
 * <p>Named parameters are quoted words that a fact looks up in its own rule set ({@code atLeast( "FIRE" )}) rather than constants of a
 * class, so that rule sets with different numbers can live in one program and nothing has to be generated or compiled for them.
 *
 * <p>A rule never meets a conclusion half made (see the inference): conclusions rest on each other in an order computed from what rules
 * read. So there is no {@code not}, no salience and no agenda group, and the order of firing cannot show. "All modes" is one fact, {@code
 * Every( kind == "mode", … )}, with all of them as its members; Drools' own {@code forall} would leave no facts in the match to explain
 * it by.
 *
 * <p>A rule's call finds its run by the thread that fires it ({@link org.modeadvisor.rulebase.language.Calls}). Insert events cannot
 * serve instead, since they miss a second support of an equal conclusion, and handing {@code kcontext} to every call would put
 * machinery into each rule.
 *
 * <h2>What is kept of a reading, and why so</h2>
 *
 * <p>Of a short run most was the reading of YAML and DRL, by parsers that are slow until Java has compiled them. So what both give, the
 * vocabulary and the rules as drafts, is written as a {@linkplain org.modeadvisor.rulebase.RuleSnapshots snapshot}: of the shipped rules
 * when the project is packed, of others where the caller names a cache. Drafts are the smallest set of data from which all else is made
 * quickly: names are looked up, limits and circles checked and Drools' network made anew each time. A snapshot belongs to the digest of the texts and of the classes that read them; the texts themselves are
 * read in any case, since problems quote them and answers name their digest. What had a problem is not kept.
 */
package org.modeadvisor.rulebase;
