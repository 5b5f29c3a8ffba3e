package org.modeadvisor.report.graph;

import java.util.Optional;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.NodeName;

/** Where a picture of the rules leads. */
public interface RuleLinks {

    /** The address at which more is said of a variable or conclusion; empty where nothing is. */
    Optional<String> of(NodeName name);

    /** The address of a rule; empty where it has none. */
    Optional<String> of(Rule rule);
}
