package org.modeadvisor.report.mutation;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.mutation.Fate;
import org.modeadvisor.mutation.Fate.Difference;
import org.modeadvisor.mutation.Mutant;
import org.modeadvisor.mutation.MutationResult;
import org.modeadvisor.mutation.MutationResult.Score;
import org.modeadvisor.mutation.Probe;
import org.modeadvisor.report.JsonReport;

/**
 * Mutation testing as JSON: {@code rules}, {@code cases}, {@code pinned} and {@code refused} (numbers), {@code score} (killed,
 * survived, equivalent, percent, which is null where nothing can be told), {@code operators} and {@code files} with the score of each,
 * {@code mutants} in order of place, and {@code probes}. A mutant has file, line, column, rule, operator, before, after and
 * {@code fate}: {@code killed} with the case and its departures, {@code survived} with the facts of a case that would notice and what
 * differs there ({@code noticed} where a case of the suite differs but is not pinned to it), or {@code equivalent} with the reason
 * {@code same-rule} or {@code other-rules}. Equal results give equal bytes. Stateless.
 */
public final class MutationJson {

    private MutationJson() {}

    /** The whole text. @param written proposed cases by the file each was written to */
    public static String of(MutationResult result, Map<String, Probe> written) {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        top.put("rules", result.rules()).put("cases", result.cases()).put("pinned", result.pinned()).put("refused", result.refused());
        score(top.putObject("score"), result.score());
        ArrayNode operators = top.putArray("operators");
        result.byOperator().forEach((operator, score) -> score(operators.addObject().put("operator", operator.word()), score));
        ArrayNode files = top.putArray("files");
        result.byFile().forEach((file, score) -> score(files.addObject().put("file", file), score));
        ArrayNode mutants = top.putArray("mutants");
        result.fates().forEach(fate -> fate(mutants.addObject(), fate));
        ArrayNode probes = top.putArray("probes");
        written.forEach((file, probe) -> {
            ObjectNode object = probes.addObject().put("file", file);
            ArrayNode kills = object.putArray("kills");
            probe.kills().forEach(mutant -> mutant(kills.addObject(), mutant));
        });
        return JsonReport.pretty(top);
    }

    private static void score(ObjectNode object, Score score) {
        object.put("killed", score.killed()).put("survived", score.survived()).put("equivalent", score.equivalent());
        object.put("percent", score.tellable() == 0 ? null : Double.valueOf(MutationText.percent(score)));
    }

    private static void fate(ObjectNode object, Fate fate) {
        mutant(object, fate.mutant());
        if (fate instanceof Fate.Killed killed) {
            object.put("fate", "killed").put("case", killed.file());
            ArrayNode departures = object.putArray("departures");
            killed.departures().forEach(departure -> departures.addObject().put("part", departure.part().word()).put("about", departure.about())
                    .put("expected", departure.expected()).put("actual", departure.actual()));
        } else if (fate instanceof Fate.Survived survived) {
            object.put("fate", "survived").set("facts", facts(survived.witness()));
            difference(object, survived.difference());
            survived.noticed().ifPresentOrElse(noticed -> difference(object.putObject("noticed").put("case", noticed.file()), noticed.difference()),
                    () -> object.putNull("noticed"));
        } else if (fate instanceof Fate.Equivalent equivalent) {
            object.put("fate", "equivalent").put("reason", equivalent.reason().word());
        }
    }

    private static ObjectNode mutant(ObjectNode object, Mutant mutant) {
        return object.put("file", mutant.at().file()).put("line", mutant.at().line()).put("column", mutant.at().column()).put("rule", mutant.rule().id())
                .put("operator", mutant.operator().word()).put("before", mutant.before()).put("after", mutant.after());
    }

    private static ObjectNode facts(Situation situation) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        situation.answers().forEach((variable, answer) -> JsonReport.answer(facts, variable, answer.toString()));
        return facts;
    }

    private static void difference(ObjectNode object, Difference difference) {
        object.put("conclusion", difference.node().toString());
        object.set("right", JsonReport.bounds(difference.right()));
        object.set("wrong", JsonReport.bounds(difference.wrong()));
    }
}
