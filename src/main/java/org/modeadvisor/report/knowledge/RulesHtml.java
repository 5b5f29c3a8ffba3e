package org.modeadvisor.report.knowledge;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.modeadvisor.report.graph.RuleLinks;
import org.modeadvisor.report.graph.RulesSvg;
import org.modeadvisor.report.knowledge.RulesPage.Entry;
import org.modeadvisor.report.knowledge.RulesPage.Link;
import org.modeadvisor.report.knowledge.RulesPage.Part;
import org.modeadvisor.report.knowledge.RulesPage.RuleEntry;
import org.modeadvisor.report.page.Markup;
import org.modeadvisor.report.page.Templates;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The rules as one page that needs nothing from elsewhere: the picture, and what each box of it stands for. Not thread-safe: one for one page. */
public final class RulesHtml implements RuleLinks {

    private final RuleBase base;
    private final Vocabulary vocabulary;
    private final Function<Rule, Optional<String>> files;
    private final Set<NodeName> shown = new TreeSet<>();

    private RulesHtml(RuleBase base, Function<Rule, Optional<String>> files) {
        this.base = base;
        this.vocabulary = base.vocabulary();
        this.files = files;
    }

    /**
     * The whole page.
     *
     * @param only the conclusion to show with everything below it; empty for all
     * @param files the address of a rule in its file as seen from the page; empty where there is none
     */
    public static String of(RuleBase base, Optional<NodeName> only, Function<Rule, Optional<String>> files) {
        return Templates.page("rules", base.vocabulary(), Map.of("page", new RulesHtml(base, files).page(only)));
    }

    @Override
    public Optional<String> of(NodeName name) {
        return Optional.of("#" + anchor(name));
    }

    @Override
    public Optional<String> of(Rule rule) {
        return Optional.of("#rule-" + rule.id());
    }

    private RulesPage page(Optional<NodeName> only) {
        only.ifPresentOrElse(this::below, () -> base.model().rules().forEach(rule -> below(rule.consequence().target())));
        List<Rule> rules = base.model().rules().stream().filter(rule -> shown.contains(rule.consequence().target())).toList();
        Set<String> cited = new TreeSet<>();
        rules.forEach(rule -> cited.addAll(rule.citation().claims()));
        shown.stream().filter(name -> name.kind() == Kind.DRIVER).forEach(name -> cited.addAll(variable(name).claims()));
        int variables = (int) shown.stream().filter(name -> name.kind() == Kind.DRIVER).count();
        return new RulesPage(RulesSvg.title(base, only), vocabulary.sentences().say("rules.page.head", Map.of("rules", Integer.toString(rules.size()),
                "conclusions", Integer.toString(shown.size() - variables), "variables", Integer.toString(variables))),
                new Markup(RulesSvg.of(base, only, this)), Arrays.stream(Kind.values()).map(this::part).filter(part -> !part.entries().isEmpty()).toList(),
                vocabulary.claims().values().stream().filter(claim -> cited.contains(claim.id())).toList());
    }

    private void below(NodeName name) {
        if (shown.add(name)) {
            base.model().targeting(name).forEach(rule -> rule.reads().forEach(this::below));
        }
    }

    private Part part(Kind kind) {
        return new Part("kind-" + kind.word(), vocabulary.sentences().say("rules.kinds." + kind.word()),
                shown.stream().filter(name -> name.kind() == kind).map(this::entry).toList());
    }

    private Entry entry(NodeName name) {
        String meaning = name.kind() == Kind.DRIVER ? variable(name).question() : vocabulary.term(name).map(Term::meaning).orElse("");
        List<Link> readBy = base.model().rules().stream().filter(rule -> rule.reads().contains(name)).map(rule -> rule.consequence().target())
                .filter(shown::contains).distinct().sorted().map(this::link).toList();
        return new Entry(anchor(name), name.toString(), Sentences.capital(vocabulary.label(name)), meaning,
                base.model().targeting(name).stream().map(this::entry).toList(), readBy);
    }

    private RuleEntry entry(Rule rule) {
        return new RuleEntry("rule-" + rule.id(), rule.id(), rule.title(), rule.citation().because(),
                vocabulary.sentences().say("line.basis." + rule.citation().basis().word()), rule.at().file() + ":" + rule.at().line(), files.apply(rule),
                rule.reads().stream().sorted().map(this::link).toList(),
                rule.citation().claims().stream().map(claim -> new Link("claim-" + claim, claim)).toList());
    }

    private Variable variable(NodeName name) {
        return vocabulary.variable(name.id()).orElseThrow();
    }

    private Link link(NodeName name) {
        return new Link(anchor(name), Sentences.capital(vocabulary.label(name)));
    }

    private static String anchor(NodeName name) {
        return name.kind().word() + "-" + name.id();
    }
}
