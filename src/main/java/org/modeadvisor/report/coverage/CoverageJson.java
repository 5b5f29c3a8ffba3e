package org.modeadvisor.report.coverage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import org.modeadvisor.coverage.Aim;
import org.modeadvisor.coverage.Coverage;
import org.modeadvisor.coverage.Lines;
import org.modeadvisor.coverage.Measure;
import org.modeadvisor.coverage.Probe;
import org.modeadvisor.coverage.Probes;
import org.modeadvisor.coverage.Ran;
import org.modeadvisor.coverage.Shown;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.Test;

/**
 * Coverage as JSON: {@code ruleSet}, {@code cases} (case, file), {@code figures}, {@code files} and {@code proposals}. A file holds its
 * figures and rules, a rule its lines, what the suite shows of it as a whole ({@code shows}), its {@code conditions} and the {@code steps}
 * from premises to its conclusion. Whatever can be shown is an object: {@code what}, {@code cases} (how many show it), {@code first} (the
 * first of them, or null), {@code required}, {@code impossible}, and {@code proposal} (the made-up case that shows it, or null). Equal
 * results give equal bytes. Stateless.
 */
public final class CoverageJson {

    private CoverageJson() {}

    /** The whole text. */
    public static String of(Coverage coverage, Probes probes) {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        top.putObject("ruleSet").put("digest", coverage.base().digest()).put("rules", coverage.rules().size());
        ArrayNode cases = top.putArray("cases");
        coverage.cases().forEach(ran -> cases.addObject().put("case", ran.id()).put("file", ran.file()));
        figures(top, coverage, coverage.rules(), probes);
        top.put("requiredMissing", probes.required(coverage).size());
        ArrayNode files = top.putArray("files");
        coverage.files().forEach(source -> {
            ObjectNode object = files.addObject().put("file", source.file());
            figures(object, coverage, coverage.rules(source), probes);
            ArrayNode array = object.putArray("rules");
            coverage.rules(source).forEach(rule -> rule(array.addObject(), rule, coverage, probes));
        });
        ArrayNode proposals = top.putArray("proposals");
        probes.cases().forEach(probe -> proposal(proposals.addObject(), probe));
        return JsonReport.pretty(top);
    }

    private static void figures(ObjectNode object, Coverage coverage, Collection<Rule> rules, Probes probes) {
        ObjectNode figures = object.putObject("figures");
        Measure.of(coverage, rules, probes.impossible()).forEach((measure, tally) ->
                figures.putObject(measure.word()).put("shown", tally.shown()).put("of", tally.of()));
    }

    private static void rule(ObjectNode object, Rule rule, Coverage coverage, Probes probes) {
        object.put("rule", rule.id()).put("title", rule.title()).put("conclusion", rule.consequence().target().toString());
        lines(object, coverage.lines(rule));
        truths(object, coverage.truths(rule));
        ArrayNode whole = object.putArray("shows");
        ArrayNode conditions = object.putArray("conditions");
        ArrayNode steps = object.putArray("steps");
        for (Shown shown : coverage.of(rule)) {
            if (shown.aim() instanceof Aim.Carries carries) {
                shown(steps.addObject().put("premise", carries.premise().toString()), shown, probes);
            } else if (shown.aim().about().isEmpty()) {
                shown(whole.addObject(), shown, probes);
            }
        }
        Aim.conditions(rule).forEach(condition -> condition(conditions.addObject(), rule, condition, coverage, probes));
    }

    private static void condition(ObjectNode object, Rule rule, Premise condition, Coverage coverage, Probes probes) {
        object.put("premise", condition.node().toString()).put("test", condition.test().map(Test::text).orElse(null));
        lines(object, coverage.lines(rule, condition.at()));
        object.put("column", condition.at().column());
        ArrayNode array = object.putArray("shows");
        coverage.of(rule).stream().filter(shown -> shown.aim().about().filter(condition::equals).isPresent())
                .forEach(shown -> shown(array.addObject(), shown, probes));
    }

    private static void lines(ObjectNode object, Lines lines) {
        object.putArray("lines").add(lines.first()).add(lines.last());
    }

    private static void truths(ObjectNode object, Coverage.Truths truths) {
        object.putObject("cases").put("true", truths.yes()).put("false", truths.no()).put("open", truths.open());
    }

    private static void shown(ObjectNode object, Shown shown, Probes probes) {
        Optional<String> first = shown.by().stream().findFirst().map(Ran::id);
        object.put("what", CoverageWords.key(shown.aim()).replace('.', '-')).put("cases", shown.by().size()).put("first", first.orElse(null))
                .put("required", shown.aim().required()).put("impossible", probes.impossible().contains(shown.aim()))
                .put("proposal", probes.filling(shown.aim()).map(Probe::id).orElse(null));
    }

    private static void proposal(ObjectNode object, Probe probe) {
        object.put("case", probe.id());
        ObjectNode facts = object.putObject("facts");
        probe.answers().forEach((variable, answer) -> JsonReport.answer(facts, variable, answer.toString()));
        object.set("rules", JsonReport.texts(probe.rules().stream().map(Rule::id).toList()));
    }
}
