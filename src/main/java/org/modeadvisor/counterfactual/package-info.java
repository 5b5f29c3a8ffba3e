/**
 * What would have to be different. Comes in: the rules, a case's situation and a {@link org.modeadvisor.counterfactual.Goal}, a
 * state of some conclusion. Goes out: why the state is not there ({@link org.modeadvisor.counterfactual.WhyNot}), the smallest sets
 * of changes that bring it about ({@link org.modeadvisor.counterfactual.GoalAnswer}), and the single facts on which a verdict
 * turns ({@link org.modeadvisor.counterfactual.PivotalFact}). What differs from the stage before: an explanation follows what is,
 * these follow what is not. Everything is read off the rule model; nothing is shown before Drools has confirmed it. All of it is
 * data, immutable and thread-safe; an absent value is empty, never null.
 */
package org.modeadvisor.counterfactual;
