package org.modeadvisor.counterfactual;

import java.util.List;
import org.modeadvisor.explanation.Comparison;

/**
 * A settled fact on which a verdict turns: one level more or less, or another answer, and a verdict or the model differs.
 *
 * @param from the answer the case states
 * @param to the neighbouring answer
 * @param changes the verdicts and the model that then differ
 */
public record PivotalFact(String variable, String from, String to, List<Comparison.Change> changes) {}
