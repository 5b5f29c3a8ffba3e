package org.modeadvisor.report.difference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.modeadvisor.difference.CaseMove;
import org.modeadvisor.difference.Difference;
import org.modeadvisor.difference.Move;
import org.modeadvisor.difference.RuleChange;
import org.modeadvisor.difference.RuleSetChanges;
import org.modeadvisor.difference.RuleSetChanges.Entry;
import org.modeadvisor.difference.Witness;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.rulebase.Rule;

/**
 * A difference as JSON: {@code before} and {@code after} (name, rules, digest), {@code rules} (added, removed, changed, entries, sentences),
 * {@code cases} (asked, moved), {@code witnesses} and {@code incomparable}. A witness holds the facts of the case made up and its moves.
 * Equal differences give equal bytes. Stateless.
 */
public final class DifferenceJson {

    private DifferenceJson() {}

    /** The whole text. */
    public static String of(Difference difference) {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        side(top.putObject("before"), difference.before());
        side(top.putObject("after"), difference.after());
        rules(top.putObject("rules"), difference.changes());
        ObjectNode cases = top.putObject("cases").put("asked", difference.cases());
        ArrayNode moved = cases.putArray("moved");
        for (CaseMove move : difference.moved()) {
            moves(moved.addObject().put("case", move.after().study().id()), move.moves(), move.before(), move.after());
        }
        ArrayNode witnesses = top.putArray("witnesses");
        for (Witness witness : difference.witnesses()) {
            ObjectNode object = witnesses.addObject();
            ObjectNode facts = object.putObject("facts");
            List.of(witness.before(), witness.after()).forEach(answer -> answer.study().facts()
                    .forEach((variable, fact) -> JsonReport.answer(facts, variable, fact.answer().toString())));
            moves(object, witness.moves(), witness.before(), witness.after());
        }
        top.put("searched", difference.proved());
        top.set("incomparable", JsonReport.texts(difference.incomparable()));
        return JsonReport.pretty(top);
    }

    private static void side(ObjectNode object, Difference.Side side) {
        object.put("name", side.name()).put("rules", side.rules()).put("digest", side.digest());
    }

    private static void rules(ObjectNode object, RuleSetChanges changes) {
        ArrayNode added = object.putArray("added");
        changes.added().forEach(rule -> rule(added.addObject(), rule));
        ArrayNode removed = object.putArray("removed");
        changes.removed().forEach(rule -> rule(removed.addObject(), rule));
        ArrayNode changed = object.putArray("changed");
        for (RuleChange change : changes.changed()) {
            ObjectNode entry = rule(changed.addObject(), change.after());
            entry.set("parts", JsonReport.texts(change.parts().stream().map(part -> part.name().toLowerCase(Locale.ROOT)).toList()));
            ArrayNode lines = entry.putArray("lines");
            change.lines().forEach(line -> lines.addObject().put("fate", line.fate().name().toLowerCase(Locale.ROOT)).put("text", line.text()));
        }
        ArrayNode entries = object.putArray("entries");
        for (Entry entry : changes.entries()) {
            entries.addObject().put("sort", entry.sort().name().toLowerCase(Locale.ROOT)).put("id", entry.id())
                    .put("before", entry.before().orElse(null)).put("after", entry.after().orElse(null));
        }
        object.put("sentences", changes.sentences());
    }

    private static ObjectNode rule(ObjectNode object, Rule rule) {
        return object.put("rule", rule.id()).put("title", rule.title()).put("file", rule.at().file()).put("line", rule.at().line());
    }

    private static void moves(ObjectNode object, List<Move> moves, Recommendation before, Recommendation after) {
        ArrayNode array = object.putArray("moves");
        for (Move move : moves) {
            ObjectNode entry = array.addObject().put("about", move.about().toString()).put("before", move.before()).put("after", move.after());
            before.derivations().node(move.about()).ifPresent(node -> entry.set("boundsBefore", JsonReport.bounds(node.bounds())));
            after.derivations().node(move.about()).ifPresent(node -> entry.set("boundsAfter", JsonReport.bounds(node.bounds())));
        }
    }
}
