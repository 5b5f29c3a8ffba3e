package org.modeadvisor.difference;

import org.modeadvisor.vocabulary.NodeName;

/**
 * A kind of change: how something is answered under the old rules and under the new.
 *
 * @param about a mode, mechanism, form, caveat or note, or {@link Standings#MODEL}
 * @param before its verdict, model or state; {@code absent} where the rule set does not have it
 */
public record Move(NodeName about, String before, String after) {}
