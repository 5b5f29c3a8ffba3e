/**
 * The words a rule may use: the fact types matched in {@code when} and the calls made in {@code then}. Public because rule files
 * import them, not for programs to use. Comes in: the bounds of a case's drivers and of conclusions drawn so far. Goes out: answers
 * to a rule's tests, and the consequence a firing rule names. What differs from the stage before: a vocabulary entry has become
 * something Drools can match. Facts are immutable records.
 */
package org.modeadvisor.rulebase.language;
