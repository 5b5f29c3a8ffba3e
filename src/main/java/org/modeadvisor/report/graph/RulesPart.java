package org.modeadvisor.report.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.modeadvisor.report.graph.ProofGraph.Bond;
import org.modeadvisor.report.graph.ProofGraph.Link;
import org.modeadvisor.report.graph.ProofGraph.Mark;
import org.modeadvisor.report.graph.ProofGraph.Shown;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The graph of the rules: a link from everything a rule reads to what it speaks of. Immutable. */
final class RulesPart {

    private final RuleBase base;
    private final Vocabulary vocabulary;
    private final RuleLinks links;

    RulesPart(RuleBase base, RuleLinks links) {
        this.base = base;
        this.vocabulary = base.vocabulary();
        this.links = links;
    }

    /** @param only what is drawn with everything below it; empty for everything that has a rule or is read by one */
    ProofGraph of(Optional<NodeName> only) {
        Set<NodeName> names = new TreeSet<>();
        only.ifPresentOrElse(name -> below(name, names), () -> base.model().rules().forEach(rule -> below(rule.consequence().target(), names)));
        // A thing that both carries and lowers is linked once for each.
        Map<Link, Link> found = new LinkedHashMap<>();
        for (NodeName name : names) {
            for (Rule rule : base.model().targeting(name)) {
                Bond bond = rule.consequence().call().derives() ? Bond.CARRIES : Bond.OPPOSES;
                rule.reads().stream().sorted().map(read -> new Link(read, name, bond)).forEach(link -> found.putIfAbsent(link, link));
            }
        }
        return new ProofGraph(names.stream().map(this::shown).toList(), new ArrayList<>(found.values()));
    }

    private void below(NodeName name, Set<NodeName> met) {
        if (met.add(name)) {
            base.model().targeting(name).forEach(rule -> rule.reads().forEach(read -> below(read, met)));
        }
    }

    private Shown shown(NodeName name) {
        String said = name.kind() == Kind.DRIVER ? vocabulary.variable(name.id()).map(Variable::question).orElse("")
                : vocabulary.term(name).map(Term::meaning).orElse("");
        List<Mark> marks = base.model().targeting(name).stream().map(rule -> new Mark(rule.id(), sentence(rule), links.of(rule))).toList();
        return new Shown(name, Sentences.capital(vocabulary.label(name)), "", Optional.of(vocabulary.sentences().say("rules.kind." + name.kind().word())),
                name + "\n" + said, false, links.of(name), marks);
    }

    /** The rule, its reason, its place and its claims, a line each. */
    private String sentence(Rule rule) {
        StringBuilder said = new StringBuilder(rule.name()).append('\n').append(rule.citation().because()).append('\n').append(rule.at().file())
                .append(':').append(rule.at().line());
        rule.citation().claims().stream().map(vocabulary.claims()::get)
                .forEach(claim -> said.append('\n').append(claim.id()).append(": ").append(claim.text()));
        return said.toString();
    }
}
