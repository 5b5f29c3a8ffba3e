/**
 * Drawing conclusions. Comes in: a checked rule base and the facts of a case. Goes out: an immutable
 * {@link org.modeadvisor.inference.Derivations}, the graph of every conclusion with its bounds, all its derivations, their
 * premises and what adjusted it, recorded while Drools ran. What differs from the stage before: rules have met facts.
 * {@link org.modeadvisor.inference.DroolsInference} decides; {@link org.modeadvisor.inference.LevelReading} reads the same rules
 * from the model without Drools, some thousand times as fast for a case that differs in one answer, and is what every search goes over
 * neighbouring cases by; a test holds the two equal. Both are thread-safe; nothing is null.
 */
package org.modeadvisor.inference;
