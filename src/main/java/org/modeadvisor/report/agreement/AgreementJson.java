package org.modeadvisor.report.agreement;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.agreement.Accuracy;
import org.modeadvisor.agreement.Agreement;
import org.modeadvisor.agreement.Confusion;
import org.modeadvisor.agreement.Detection;
import org.modeadvisor.agreement.Difference;
import org.modeadvisor.agreement.Interval;
import org.modeadvisor.agreement.Measure;
import org.modeadvisor.agreement.MechanismRow;
import org.modeadvisor.agreement.Method;
import org.modeadvisor.agreement.ModelRow;
import org.modeadvisor.agreement.Rates;
import org.modeadvisor.agreement.Slice;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.report.JsonReport;

/**
 * The agreement as JSON. Equal results give equal bytes. Stateless. The object holds
 * <pre>
 * ruleSet, resampling {drawings, seed, level}, skipped [id…], unreadable [{file, problems}…]
 * modes [{mode, DETECTION}…], allModes DETECTION, exactSet ACCURACY, lenientSet ACCURACY
 * developmentModel {ACCURACY, tables {METHOD: [{observed, said {model: cases…}, open}…]}}
 * mechanisms {DETECTION, table [{mechanism, seen {active, open, inactive}, unlisted {…}}…]}
 * parts [{by, value, modes MEASURE, exactSet MEASURE, lenientSet MEASURE, developmentModel MEASURE}…]
 * cases [{case, file, confidence, observed {…}, modes [{mode, verdict, standing, advised}…], modelStanding, mechanisms {id: state…},
 *         METHOD {modes, set, developmentModel, mechanisms, setMatch, modelMatch}, neighbour {case, distance}}…]
 * </pre>
 * where METHOD is {@code rules}, {@code majority} or {@code nearest-neighbour}; DETECTION is, for each method, {@code {confusion,
 * precision, recall, f1}} with MEASUREs, and {@code rulesAhead {METHOD: DIFFERENCE}} by F1; ACCURACY is a MEASURE for each method, and
 * {@code rulesAhead}; MEASURE is {@code {part, whole, value, interval [lo, hi], undefined}}; DIFFERENCE the same without counts. What is
 * undefined or not stated is null.
 */
public final class AgreementJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final double LEVEL = 0.95;

    private AgreementJson() {}

    /** One object, indented, without a last line end. @param unreadable what is wrong with files that could not be read, by file */
    public static String of(Agreement agreement, Map<String, List<Problem>> unreadable) {
        ObjectNode top = JSON.objectNode();
        top.set("ruleSet", JsonReport.ruleSet(agreement.ruleSet()));
        top.putObject("resampling").put("drawings", agreement.resampling().drawings()).put("seed", agreement.resampling().seed()).put("level", LEVEL);
        top.set("skipped", JsonReport.texts(agreement.skipped()));
        ArrayNode files = top.putArray("unreadable");
        unreadable.forEach((file, problems) -> files.addObject().put("file", file).set("problems", JsonReport.problems(problems)));
        ArrayNode modes = top.putArray("modes");
        agreement.modes().forEach((mode, detection) -> modes.add(JSON.objectNode().put("mode", mode).<ObjectNode>setAll(detection(detection))));
        top.set("allModes", detection(agreement.allModes()));
        top.set("exactSet", accuracy(agreement.exact()));
        top.set("lenientSet", accuracy(agreement.lenient()));
        ObjectNode tables = top.putObject("developmentModel").<ObjectNode>setAll(accuracy(agreement.model())).putObject("tables");
        agreement.modelRows().forEach((method, rows) -> rows(tables.putArray(method.word()), rows));
        ArrayNode table = top.putObject("mechanisms").<ObjectNode>setAll(detection(agreement.mechanisms())).putArray("table");
        agreement.mechanismRows().forEach(row -> table.add(JSON.objectNode().put("mechanism", row.mechanism())
                .<ObjectNode>set("seen", states(row.seen())).<ObjectNode>set("unlisted", states(row.unlisted()))));
        ArrayNode parts = top.putArray("parts");
        agreement.slices().forEach(slice -> parts.add(slice(slice)));
        ArrayNode cases = top.putArray("cases");
        agreement.cases().forEach(compared -> cases.add(ComparedCaseJson.of(compared)));
        return JsonReport.pretty(top);
    }

    private static ObjectNode detection(Detection detection) {
        ObjectNode object = JSON.objectNode();
        detection.rates().forEach((method, rates) -> object.set(method.word(), rates(rates)));
        object.set("rulesAhead", lead(detection.lead()));
        return object;
    }

    private static ObjectNode rates(Rates rates) {
        Confusion counts = rates.counts();
        ObjectNode object = JSON.objectNode();
        object.putObject("confusion").put("truePositives", counts.truePositives()).put("falsePositives", counts.falsePositives())
                .put("falseNegatives", counts.falseNegatives()).put("trueNegatives", counts.trueNegatives());
        object.set("precision", measure(rates.precision()));
        object.set("recall", measure(rates.recall()));
        return object.set("f1", measure(rates.f1()));
    }

    private static ObjectNode accuracy(Accuracy accuracy) {
        ObjectNode object = JSON.objectNode();
        accuracy.shares().forEach((method, measure) -> object.set(method.word(), measure(measure)));
        object.set("rulesAhead", lead(accuracy.lead()));
        return object;
    }

    private static ObjectNode lead(Map<Method, Difference> lead) {
        ObjectNode object = JSON.objectNode();
        lead.forEach((method, difference) -> {
            ObjectNode one = object.putObject(method.word());
            difference.value().ifPresentOrElse(value -> one.put("value", value), () -> one.putNull("value"));
            range(one, difference.interval(), difference.undefined());
        });
        return object;
    }

    private static ObjectNode measure(Measure measure) {
        ObjectNode object = JSON.objectNode().put("part", measure.share().part()).put("whole", measure.share().whole());
        measure.share().value().ifPresentOrElse(value -> object.put("value", value), () -> object.putNull("value"));
        return range(object, measure.interval(), measure.undefined());
    }

    private static ObjectNode range(ObjectNode object, Optional<Interval> interval, int undefined) {
        interval.ifPresentOrElse(found -> object.putArray("interval").add(found.lo()).add(found.hi()), () -> object.putNull("interval"));
        return object.put("undefined", undefined);
    }

    private static void rows(ArrayNode array, List<ModelRow> rows) {
        rows.forEach(row -> {
            ObjectNode object = array.addObject().put("observed", row.observed());
            ObjectNode said = object.putObject("said");
            row.said().forEach(said::put);
            object.put("open", row.open());
        });
    }

    private static ObjectNode states(MechanismRow.States states) {
        return JSON.objectNode().put("active", states.active()).put("open", states.open()).put("inactive", states.inactive());
    }

    private static ObjectNode slice(Slice slice) {
        ObjectNode object = JSON.objectNode().put("by", slice.by().word());
        JsonReport.put(object, "value", Optional.of(slice.value()).filter(value -> !value.isEmpty()));
        object.set("modes", measure(slice.modes()));
        object.set("exactSet", measure(slice.exact()));
        object.set("lenientSet", measure(slice.lenient()));
        return object.set("developmentModel", measure(slice.model()));
    }
}
