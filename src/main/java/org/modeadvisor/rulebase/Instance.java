package org.modeadvisor.rulebase;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeadvisor.vocabulary.NodeName;

/**
 * One way in which a rule can hold: its alternatives chosen, every pattern bound to one driver or conclusion. A rule without
 * conditions has one instance without premises.
 */
public record Instance(List<Premise> premises) {
    public Instance {
        premises = List.copyOf(premises);
    }

    /** The facts it speaks of. */
    public Set<NodeName> nodes() {
        return premises.stream().map(Premise::node).collect(Collectors.toUnmodifiableSet());
    }
}
