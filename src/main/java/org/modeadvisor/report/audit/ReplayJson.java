package org.modeadvisor.report.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.modeadvisor.audit.AnswerRecord;
import org.modeadvisor.audit.Replayed;
import org.modeadvisor.audit.Shift;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.JsonReport;

/**
 * What became of records as JSON: {@code ruleSet}, the present rules; {@code records}, each with {@code file}, {@code result}
 * ({@code identical}, {@code alike}, {@code otherwise}, {@code unanswerable} or {@code damaged}), {@code case}, {@code recordedUnder},
 * {@code engine}, {@code changes} ({@code about}, {@code what}: word or leaning, {@code before}, {@code after}) and {@code problems};
 * and {@code problems} with the rules that are kept. Stateless.
 */
public final class ReplayJson {

    private ReplayJson() {}

    /** The whole text, without a last line end. @param kept what is wrong with the rules that are kept beside the records */
    public static String of(Recommendation.RuleSet rules, List<Replayed> replayed, List<Problem> kept) {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        top.set("ruleSet", JsonReport.ruleSet(rules));
        ArrayNode records = top.putArray("records");
        replayed.forEach(record -> one(records.addObject().put("file", record.file()), record));
        top.set("problems", JsonReport.problems(kept));
        return JsonReport.pretty(top);
    }

    private static void one(ObjectNode object, Replayed replayed) {
        if (replayed instanceof Replayed.Answered answered) {
            object.put("result", answered.identical() ? "identical" : answered.shifts().isEmpty() ? "alike" : "otherwise");
            recorded(object, answered.recorded());
            changes(object.putArray("changes"), answered.shifts());
            object.putArray("problems");
        } else if (replayed instanceof Replayed.Unanswerable unanswerable) {
            object.put("result", "unanswerable");
            recorded(object, unanswerable.recorded());
            object.putArray("changes");
            object.set("problems", JsonReport.problems(unanswerable.problems()));
        } else if (replayed instanceof Replayed.Damaged damaged) {
            object.put("result", "damaged").putNull("case").putNull("recordedUnder").putNull("engine").putArray("changes");
            object.set("problems", JsonReport.problems(damaged.problems()));
        }
    }

    private static void recorded(ObjectNode object, AnswerRecord recorded) {
        object.put("case", recorded.caseId()).set("recordedUnder", JsonReport.ruleSet(recorded.ruleSet()));
        object.putObject("engine").put("program", recorded.engine().program()).put("drools", recorded.engine().drools()).put("java", recorded.engine().java());
    }

    private static void changes(ArrayNode array, List<Shift> shifts) {
        shifts.forEach(shift -> array.addObject().put("about", shift.about().toString()).put("what", shift.leaning() ? "leaning" : "word")
                .put("before", shift.before()).put("after", shift.after()));
    }
}
