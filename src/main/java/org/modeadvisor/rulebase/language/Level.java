package org.modeadvisor.rulebase.language;

import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * A driver or conclusion with a level. Present for every variable and every conclusion of an earlier stage, the unknown and the
 * unsupported included. A test answers whether it <em>may</em> be true, so that a pattern matches unless its test is certainly
 * false; whether it is certainly true is told from the rule's text afterwards.
 */
public sealed interface Level extends Fact
        permits Driver, Composite, Mechanism, Enabling, Stage, Mode, Form, Combination, Model, Caveat, Note {

    /** Its id within its kind. */
    String id();

    /** What is known of its level. */
    @Override
    Bounds bounds();

    /** The named parameters of the rule set. */
    Thresholds thresholds();

    /** What kind of thing it is. */
    Kind kind();

    @Override
    default NodeName node() {
        return new NodeName(kind(), id());
    }

    default boolean atLeast(int level) {
        return Comparison.AT_LEAST.possible(this, Bounds.exactly(level));
    }

    default boolean atLeast(String parameter) {
        return atLeast(thresholds().value(parameter));
    }

    default boolean atLeast(Level other) {
        return Comparison.AT_LEAST.possible(this, other.bounds());
    }

    default boolean atMost(int level) {
        return Comparison.AT_MOST.possible(this, Bounds.exactly(level));
    }

    default boolean atMost(String parameter) {
        return atMost(thresholds().value(parameter));
    }

    default boolean atMost(Level other) {
        return Comparison.AT_MOST.possible(this, other.bounds());
    }

    default boolean below(int level) {
        return Comparison.BELOW.possible(this, Bounds.exactly(level));
    }

    default boolean below(String parameter) {
        return below(thresholds().value(parameter));
    }

    default boolean below(Level other) {
        return Comparison.BELOW.possible(this, other.bounds());
    }

    default boolean sameAs(Level other) {
        return Comparison.SAME_AS.possible(this, other.bounds());
    }
}
