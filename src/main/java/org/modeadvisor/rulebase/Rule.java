package org.modeadvisor.rulebase;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.rulebase.language.Consequence;
import org.modeadvisor.vocabulary.Citation;
import org.modeadvisor.vocabulary.NodeName;

/**
 * One rule as its file says it.
 *
 * @param id the framework's id with at most a letter behind it, such as {@code MEC-08a}
 * @param title the rest of the rule's name, a sentence
 * @param accepted findings about it that its author accepts, with reasons
 * @param phase place of its folder in the order of phases
 * @param instances every way in which it can hold
 */
public record Rule(String id, String title, Citation citation, List<Acceptance> accepted, Position at, int phase, List<Instance> instances,
        Consequence consequence) {

    public Rule {
        accepted = List.copyOf(accepted);
        instances = List.copyOf(instances);
    }

    /** The rule's name in Drools: id and title. */
    public String name() {
        return id + " " + title;
    }

    /** The same rule, holding in other ways. */
    public Rule with(List<Instance> ways) {
        return new Rule(id, title, citation, accepted, at, phase, ways, consequence);
    }

    /** Everything it reads. */
    public Set<NodeName> reads() {
        return instances.stream().flatMap(i -> i.premises().stream())
                .flatMap(p -> p.test().orElse(null) instanceof Test.AgainstOther compared
                        ? Stream.of(p.node(), compared.other()) : Stream.of(p.node()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
