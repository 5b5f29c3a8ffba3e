package org.modeadvisor.rulebase.language;

import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/** Something in working memory. */
public sealed interface Fact permits Level, Choice, Every {

    /** The driver or conclusion it is about; for {@link Every} there is none. */
    default NodeName node() {
        throw new IllegalStateException("a fact about several nodes has no node of its own: " + this);
    }

    /**
     * What is known of its level; a fact without a level of its own reads as open. Asked of any fact, so that nobody has to ask first what
     * sort of fact it is: that would search the interfaces of its class and note what was found where all threads look.
     */
    default Bounds bounds() {
        return Bounds.OPEN;
    }
}
