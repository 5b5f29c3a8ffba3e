/**
 * Agreement with reality. Comes in: an advisor and cases that say what became of them. Goes out: an
 * {@link org.modeadvisor.agreement.Agreement}, in which the answers are held against what was observed, beside two methods that know no
 * rules: the majority of the other cases, and the other case with the most similar facts. What differs from the stage before:
 * answers are not questioned but counted. Every measure is a quotient of two counts, with an interval from drawing the cases
 * anew; where there is nothing to count it is undefined, never 0. Random numbers come from a fixed seed, and neither the order of the cases
 * nor that of their labels matters. Everything public is immutable and thread-safe; nothing is null, an absent value is empty.
 */
package org.modeadvisor.agreement;
