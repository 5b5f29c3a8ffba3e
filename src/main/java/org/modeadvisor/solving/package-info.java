/**
 * Finds situations in which something is so, or proves that there are none.
 *
 * <p>In come rule models and a {@link org.modeadvisor.solving.Statement} about them: that a conclusion reaches a level, that a
 * condition is open, that two rule sets differ. Out comes a situation in which the statement is true, or nothing, which then is a
 * proof over all situations, the unknown included. Where inference goes from one situation to its conclusions, this goes from
 * conclusions to situations: the levels of every driver and conclusion become propositions ("the lower end is at least 3"), the
 * rules equivalences between them, and a SAT solver does the rest. Both ends of all bounds are written down just as {@link
 * org.modeadvisor.inference.LevelReading} reckons them, so what is found or excluded here is so there; a property holds the two
 * equal. Nothing found is shown to a person before Drools has confirmed it.
 */
package org.modeadvisor.solving;
