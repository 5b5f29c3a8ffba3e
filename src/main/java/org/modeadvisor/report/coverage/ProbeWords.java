package org.modeadvisor.report.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.modeadvisor.coverage.Aim;
import org.modeadvisor.coverage.Probe;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;

/** Says what a made-up case is for. */
final class ProbeWords {

    /** A title that lists more conditions is no title. */
    private static final int FEW = 3;

    private final CoverageWords words;
    private final Probe probe;

    ProbeWords(CoverageWords words, Probe probe) {
        this.words = words;
        this.probe = probe;
    }

    /** The case's title: the rule it was begun with and what is seen of it. */
    String title() {
        Rule first = probe.rules().get(0);
        return words.say("coverage.probe.title", "title", first.title(), "what", shown(first, FEW).get(0));
    }

    /** Everything it is for, rule by rule. */
    String summary() {
        List<String> rules = probe.rules().stream().map(rule -> words.say("coverage.probe.rule", "rule", rule.id(), "title", rule.title(),
                "what", String.join("; ", shown(rule, Integer.MAX_VALUE)))).toList();
        return words.say("coverage.probe.summary", "rules", String.join(" ", rules));
    }

    /** What it shows of a rule, that first which says most. @param most how many conditions to list, more are counted */
    private List<String> shown(Rule rule, int most) {
        List<Aim> aims = probe.fills().stream().filter(aim -> aim.rule().equals(rule)).toList();
        List<String> shown = new ArrayList<>();
        if (aims.stream().anyMatch(Aim.Lowers.class::isInstance)) {
            shown.add(words.say("coverage.probe.lowers"));
        }
        decides(aims, rule, true, most, shown);
        decides(aims, rule, false, most, shown);
        List<String> premises = of(aims, Aim.Carries.class).map(carries -> words.label(carries.premise())).distinct().toList();
        if (!premises.isEmpty() && shown.isEmpty()) {
            shown.add(words.say("coverage.probe.carries", "premises", words.join("word.and", premises)));
        }
        List<Premise> decided = of(aims, Aim.Decides.class).map(Aim.Decides::condition).toList();
        of(aims, Aim.Seen.class).filter(seen -> !decided.contains(seen.condition()))
                .map(seen -> words.say("coverage.probe." + CoverageWords.key(seen), "condition", words.condition(seen.condition()), "not", words.not(seen.condition()))).distinct().forEach(shown::add);
        if (shown.isEmpty()) {
            aims.stream().map(aim -> words.say("coverage.probe." + CoverageWords.key(aim))).forEach(shown::add);
        }
        return shown;
    }

    private void decides(List<Aim> aims, Rule rule, boolean holding, int most, List<String> shown) {
        List<Premise> conditions = of(aims, Aim.Decides.class).filter(decides -> decides.holding() == holding).map(Aim.Decides::condition).toList();
        if (conditions.isEmpty()) {
            return;
        }
        boolean all = holding && conditions.size() > 1 && conditions.size() == Aim.conditions(rule).size();
        String some = all ? ".all" : conditions.size() > most ? ".many" : holding || conditions.size() == 1 ? "" : ".some";
        shown.add(words.say("coverage.probe.decides." + holding + some, "conditions", joined(some.equals(".some") ? "coverage.probe.or" : "word.and", conditions, words::condition),
                "nots", joined("word.and", conditions, words::not),
                "first", words.condition(conditions.get(0)), "count", Integer.toString(some.equals(".many") ? conditions.size() - 1 : conditions.size())));
    }

    private String joined(String last, List<Premise> conditions, Function<Premise, String> said) {
        return words.join(last, conditions.stream().map(said).distinct().toList());
    }

    private static <A extends Aim> Stream<A> of(List<Aim> aims, Class<A> type) {
        return aims.stream().filter(type::isInstance).map(type::cast);
    }
}
