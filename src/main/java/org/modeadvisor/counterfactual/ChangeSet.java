package org.modeadvisor.counterfactual;

import java.util.List;
import org.modeadvisor.explanation.Recommendation;

/**
 * Changes that together bring a goal about, none of which can be left out.
 *
 * @param changes in the vocabulary's order
 * @param effort of all of them
 * @param after the answer once they are made, given by Drools
 */
public record ChangeSet(List<Change> changes, int effort, Recommendation after) {}
