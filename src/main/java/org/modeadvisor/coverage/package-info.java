/**
 * What a suite of cases puts to the test in the rules, and cases for what it leaves out. Comes in: rules and cases. Goes out: for each
 * rule which cases show what of it ({@link org.modeadvisor.coverage.Coverage}); and for everything no case shows a case made up to show
 * it, confirmed by Drools, or the proof that no situation can ({@link org.modeadvisor.coverage.Probes}). What differs from the stage
 * before: an answer was about a case, this is about the rules. What should be shown is an {@link org.modeadvisor.coverage.Aim}; each is
 * worded once and read twice, of a case that was run and of all situations there are. All of it is data, immutable and thread-safe.
 *
 * <h2>What is to be shown of a rule, and why</h2>
 *
 * <p>A rule holds in one of its ways; a way is a choice of its alternatives with every pattern bound to a fact. A <em>condition</em> is
 * what a pattern asks of one fact: a pattern on {@code id in ( … )} is a condition for each of its ids, {@code Every( … )} one for each
 * member. A gate is true, false or open as its test is. A pattern without a test lends its strength, which is a matter of more and less;
 * it counts as true from the level at which the engine takes anything for live, as false where it cannot reach that level, else as open.
 * <ul>
 *   <li><em>Outcome</em>: a case in which the rule holds for certain (all conditions of one way are true), one in which it fails for
 *       certain (each way has a false condition), one in which that is open. Of a cap or step-down: applied, not applied, open.</li>
 *   <li><em>Near miss</em>: a case in which the rule fails, and in one way all conditions but one are true.</li>
 *   <li><em>Seen</em>: each condition true, false and open.</li>
 *   <li><em>Decides</em>: modified condition/decision coverage. Of each condition a pair of cases: in one it is true, the rule holds, and
 *       would fail were the condition false; in the other it is false, the rule fails, and would hold were it true. In a rule with one
 *       way that is unique-cause coverage, for in both cases all other conditions are true. Where a rule has several ways, the conditions
 *       of the others may differ between the two cases as long as they decide nothing (masking): ways without the condition fail in
 *       both. The same question asked of the same fact in two places is one question, since it cannot differ from itself.</li>
 *   <li><em>Carries</em>: of each step from a premise to a conclusion a case in which the conclusion reaches a level that counts through
 *       this step, and would not without it, whatever other rules and ways there are. The strongest derivation passes through it.</li>
 *   <li><em>Lowers</em>: of each cap and step-down a case in which it alone takes its conclusion down.</li>
 * </ul>
 *
 * <p>Required of a suite is that every rule holds and has a near miss and every condition is seen true and false; all else is told and
 * not required. What no situation at all can show is never required: the solver proves that over all situations, those included in which
 * things are unknown. Rules without conditions only have to hold.
 */
package org.modeadvisor.coverage;
