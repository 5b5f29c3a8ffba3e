package org.modeadvisor.rulebase.language;

import org.modeadvisor.vocabulary.NodeName;

/** Something in working memory. */
public sealed interface Fact permits Level, Choice, Every {

    /** The driver or conclusion it is about; for {@link Every} there is none. */
    default NodeName node() {
        throw new IllegalStateException("a fact about several nodes has no node of its own: " + this);
    }
}
