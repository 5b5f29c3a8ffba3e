package org.modeadvisor.report.authoring;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.modeadvisor.report.authoring.Skeleton.Part;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.language.Consequence;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Makes skeletons that are valid in one rules folder as it is. Immutable and thread-safe. */
public final class Skeletons {

    private static final String CONCLUSIONS = "conclusions.yaml";
    private static final int HEADER = 4;

    private final RuleBase base;
    private final Vocabulary vocabulary;
    private final FreeIds ids;

    /** @param base the rules to be added to */
    public Skeletons(RuleBase base) {
        this.base = base;
        this.vocabulary = base.vocabulary();
        this.ids = new FreeIds(base);
    }

    /** The ids that are free. */
    public FreeIds ids() {
        return ids;
    }

    /** A rule beside those whose ids begin alike. @param id free, its letters those of some rule */
    public Skeleton rule(String id) {
        Rule like = ids.like(id).orElseThrow();
        NodeName target = like.consequence().target();
        // What has a strength loses a level; a rule that gave it one by mistake would be harder to notice.
        String call = (target.kind().isTruth() ? like.consequence() : new Consequence(Consequence.Call.WEAKEN, target, "")).toString();
        return new Skeleton(id, List.of(file(like, id, "new.rule", Map.of("rule", id, "call", call, "Label",
                Sentences.capital(vocabulary.label(target))))));
    }

    /** A caveat with the rule that raises it. @param id free */
    public Skeleton caveat(String id) {
        List<Term.Severity> severities = vocabulary.conclusions().severities();
        Term.Severity mild = severities.stream().filter(severity -> !severity.barsRecommendation()).reduce((one, next) -> next).orElse(severities.get(0));
        Map<String, String> words = Map.of("id", id, "severity", mild.id(), "severities", severities.stream().map(Term.Severity::id).collect(Collectors.joining(", ")),
                "mode", vocabulary.conclusions().modes().get(0).node().id());
        return new Skeleton(id, List.of(new Part.Entry(CONCLUSIONS, "caveats", id, said("new.caveat", words)), file(ofKind(Kind.CAVEAT), id, "new.caveat.rule", words)));
    }

    /** A mode with the rule that concludes it. @param id kebab-case and free */
    public Skeleton mode(String id) {
        String rule = ids.rule(prefix(ofKind(Kind.MODE))) + "a";
        int order = 1 + vocabulary.conclusions().modes().stream().mapToInt(Term.Mode::order).max().orElse(0);
        Map<String, String> words = Map.of("id", id, "rule", rule, "code", ids.code(id), "name", name(id), "order", Integer.toString(order),
                "verdicts", vocabulary.conclusions().verdicts().stream().map(Term.Verdict::id).collect(Collectors.joining(", ")));
        return new Skeleton(id, List.of(new Part.Entry(CONCLUSIONS, "modes", id, said("new.mode", words)), file(ofKind(Kind.MODE), rule, "new.mode.rule", words)));
    }

    /** A variable. @param id kebab-case and free @param group id of its group */
    public Skeleton variable(String id, String group) {
        String actor = vocabulary.variables().stream().filter(variable -> variable.group().equals(group)).map(Variable::actor).findFirst()
                .orElse(vocabulary.variables().get(0).actor());
        Map<String, String> words = Map.of("id", id, "name", name(id), "group", group, "groups", String.join(", ", vocabulary.groups().keySet()), "actor", actor);
        return new Skeleton(id, List.of(new Part.Entry("vocabulary.yaml", "variables", id, said("new.variable", words))));
    }

    private Part file(Rule like, String id, String key, Map<String, String> words) {
        String folder = vocabulary.conclusions().phases().get(like.phase()).folder();
        return new Part.Whole(folder + "/" + id.toLowerCase(Locale.ROOT) + ".drl", id, said(key, words));
    }

    /** The example's conditions are about the first inputs that have levels. */
    private String said(String key, Map<String, String> words) {
        List<Variable> levels = vocabulary.variables().stream().filter(variable -> variable.scale() == Variable.Scale.ORDINAL && variable.core()).toList();
        Map<String, String> all = new HashMap<>(words);
        all.put("header", String.join("\n", base.sources().get(0).lines().subList(0, HEADER)));
        all.put("variable", levels.get(0).id());
        all.put("variable-label", levels.get(0).shortName());
        all.put("other", levels.get(levels.size() - 1).id());
        return vocabulary.sentences().say(key, all);
    }

    private Rule ofKind(Kind kind) {
        return base.model().rules().stream().filter(rule -> rule.consequence().target().kind() == kind && rule.consequence().call().derives())
                .reduce((one, next) -> next).orElseThrow();
    }

    private static String prefix(Rule rule) {
        return rule.id().substring(0, rule.id().indexOf('-'));
    }

    private static String name(String id) {
        return id.replace('-', ' ');
    }
}
