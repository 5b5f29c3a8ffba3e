package org.modeadvisor.rulebase.language;

import java.util.Set;
import org.modeadvisor.vocabulary.NodeName;

/** A choice variable of the case. @param possible the options not excluded: one where answered, all where open */
public record Choice(String id, Set<String> possible) implements Fact {

    @Override
    public NodeName node() {
        return NodeName.driver(id);
    }

    /** Whether it may be that option. */
    public boolean is(String option) {
        return possible.contains(option);
    }

    /** Whether it may be another option. */
    public boolean isNot(String option) {
        return possible.size() > 1 || !possible.contains(option);
    }
}
