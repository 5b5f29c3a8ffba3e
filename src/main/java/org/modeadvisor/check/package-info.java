/**
 * What is wrong with rules, or doubtful, before anybody is advised by them. Comes in: a folder of rules, and cases written for them.
 * Goes out: {@link org.modeadvisor.check.Finding findings}: whatever reading told, and, where the rules can be read, what shows only
 * when all of them are looked at together, a {@link org.modeadvisor.check.Flaw}: a condition that can never be true, a mode that
 * cannot be reached. What differs from the stage before: nothing is asked about a case, everything about the rules. A flaw of logic
 * is no guess: either a case shows it, which Drools has answered before it is told, or all situations there are were searched.
 * A rule may accept a flaw with a reason. Immutable; nothing is null, an absent value is empty.
 */
package org.modeadvisor.check;
