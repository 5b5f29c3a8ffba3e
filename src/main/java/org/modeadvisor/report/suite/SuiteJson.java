package org.modeadvisor.report.suite;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.suite.Departure;
import org.modeadvisor.suite.Outcome;
import org.modeadvisor.suite.Outcome.Status;
import org.modeadvisor.suite.Reason;
import org.modeadvisor.suite.Reasons;

/** What the suite found as JSON. Equal outcomes give equal bytes. Stateless. */
public final class SuiteJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private SuiteJson() {}

    /**
     * {@code {"summary": {"passed", "failed", "not-pinned", "unreadable"}, "cases": [{"file", "case", "status", "departures", "problems"}]}},
     * the cases in the order of the paths; indented, without a last line end. {@code case} is null for a file that cannot be used. A
     * departure is {@code {"part", "about", "conclusion", "expected", "actual", "beginning", "through"}}: {@code part} is the key of
     * {@code expected}, {@code conclusion} the node's name or null, {@code beginning} whether nothing it is drawn from departs, and
     * {@code through} the rules behind it, each with {@code role} ({@code gives}, {@code may-give}, {@code fails}, {@code lowers},
     * {@code may-lower}, {@code caps}, {@code may-cap}, {@code spares}, {@code bars}, {@code may-bar}), {@code rule}, {@code title},
     * {@code file}, {@code line}, {@code bounds}, {@code limit} for a cap, and {@code premises}, those that decide.
     */
    public static String of(List<Outcome> outcomes) {
        ObjectNode top = JSON.objectNode();
        ObjectNode summary = top.putObject("summary");
        for (Status status : Status.values()) {
            summary.put(status.word(), outcomes.stream().filter(outcome -> outcome.status() == status).count());
        }
        ArrayNode cases = top.putArray("cases");
        outcomes.forEach(outcome -> cases.add(one(outcome)));
        return JsonReport.pretty(top);
    }

    private static ObjectNode one(Outcome outcome) {
        ObjectNode object = JSON.objectNode().put("file", outcome.file());
        outcome.input().study().ifPresentOrElse(study -> object.put("case", study.id()), () -> object.putNull("case"));
        object.put("status", outcome.status().word());
        ArrayNode departures = object.putArray("departures");
        outcome.departures().forEach(departure -> departures.add(departure(outcome, departure)));
        return object.set("problems", JsonReport.problems(outcome.problems()));
    }

    private static ObjectNode departure(Outcome outcome, Departure departure) {
        ObjectNode object = JSON.objectNode().put("part", departure.part().word()).put("about", departure.about());
        departure.node().ifPresentOrElse(name -> object.put("conclusion", name.toString()), () -> object.putNull("conclusion"));
        object.put("expected", departure.expected()).put("actual", departure.actual());
        object.put("beginning", departure.part().ofNodes() && departure.node().filter(outcome.beginnings()::contains).isPresent());
        ArrayNode through = object.putArray("through");
        new Reasons(outcome.answer().orElseThrow()).of(departure).forEach(reason -> through.add(reason(reason)));
        return object;
    }

    private static ObjectNode reason(Reason reason) {
        ObjectNode object = JSON.objectNode().put("role", reason.role().name().toLowerCase(Locale.ROOT).replace('_', '-')).put("rule", reason.rule().id())
                .put("title", reason.rule().title()).put("file", reason.rule().at().file()).put("line", reason.rule().at().line());
        object.set("bounds", JsonReport.bounds(reason.bounds()));
        reason.limit().ifPresent(limit -> object.put("limit", limit));
        ArrayNode premises = object.putArray("premises");
        reason.premises().forEach(used -> {
            ObjectNode premise = premises.addObject().put("conclusion", used.node().toString());
            premise.set("bounds", JsonReport.bounds(used.bounds()));
            used.test().ifPresent(test -> premise.put("test", test.text()).put("truth", used.truth().name().toLowerCase(Locale.ROOT)));
        });
        return object;
    }
}
