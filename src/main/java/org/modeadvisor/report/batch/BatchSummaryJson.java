package org.modeadvisor.report.batch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.modeadvisor.batch.Scenario;
import org.modeadvisor.batch.Tally;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.vocabulary.Term;

/**
 * The same as JSON: {@code answered}, {@code setAside}, and {@code scenarios}, of which the first has the id null and is things as they
 * are; each has {@code modes}, and each of these {@code mode}, the number of cases by verdict, and under a scenario {@code opens} and
 * {@code closes}.
 */
public final class BatchSummaryJson {

    private BatchSummaryJson() {}

    /** Indented, with a last line end. @param modes in the order of the value chain */
    public static String of(Tally tally, List<Scenario> scenarios, List<Term.Mode> modes) {
        ObjectNode top = JsonNodeFactory.instance.objectNode().put("answered", tally.answered()).put("setAside", tally.aside());
        ArrayNode all = top.putArray("scenarios");
        all.addObject().putNull("scenario").set("modes", modes(tally, 0, modes));
        for (int i = 0; i < scenarios.size(); i++) {
            all.addObject().put("scenario", scenarios.get(i).id()).put("title", scenarios.get(i).title()).set("modes", modes(tally, 1 + i, modes));
        }
        return JsonReport.pretty(top) + "\n";
    }

    private static ArrayNode modes(Tally tally, int scenario, List<Term.Mode> modes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (int mode = 0; mode < modes.size(); mode++) {
            ObjectNode object = array.addObject().put("mode", modes.get(mode).node().id());
            for (Verdict verdict : Verdict.values()) {
                object.put(verdict.word(), tally.verdicts(scenario, mode, verdict));
            }
            if (scenario > 0) {
                object.put("opens", tally.opened(scenario, mode)).put("closes", tally.closed(scenario, mode));
            }
        }
        return array;
    }
}
