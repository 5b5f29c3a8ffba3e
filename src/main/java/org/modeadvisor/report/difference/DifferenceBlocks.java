package org.modeadvisor.report.difference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.modeadvisor.difference.CaseMove;
import org.modeadvisor.difference.Difference;
import org.modeadvisor.difference.Move;
import org.modeadvisor.difference.RuleChange;
import org.modeadvisor.difference.RuleSetChanges;
import org.modeadvisor.difference.RuleSetChanges.Entry;
import org.modeadvisor.difference.Witness;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.ExplainOutline;
import org.modeadvisor.report.Outline;
import org.modeadvisor.report.Words;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;

/** Lays a difference out in blocks. Not thread-safe: one for one report. */
final class DifferenceBlocks {

    private final Difference difference;
    private final Sentences sentences;
    private final MoveWords moves;
    private final int most;
    private final List<Block> blocks = new ArrayList<>();

    /** @param most how many made-up cases to show */
    DifferenceBlocks(Difference difference, Sentences sentences, int most) {
        this.difference = difference;
        this.sentences = sentences;
        this.moves = new MoveWords(sentences);
        this.most = most;
    }

    List<Block> blocks() {
        blocks.add(new Block.Heading(1, say("diff.head", "before", difference.before().name(), "after", difference.after().name())));
        List.of(difference.before(), difference.after()).forEach(side -> blocks.add(new Block.Paragraph(say("diff.side", "name", side.name(),
                "count", Integer.toString(side.rules()), "digest", side.digest()))));
        rules();
        cases();
        witnesses();
        return blocks;
    }

    private void rules() {
        RuleSetChanges changes = difference.changes();
        blocks.add(new Block.Heading(2, say("diff.heading.rules")));
        if (changes.none()) {
            blocks.add(new Block.Paragraph(say("diff.rules.none")));
        }
        changes.added().forEach(rule -> blocks.add(new Block.Item(0, rule("diff.rule.added", rule))));
        changes.removed().forEach(rule -> blocks.add(new Block.Item(0, rule("diff.rule.removed", rule))));
        for (RuleChange change : changes.changed()) {
            List<String> parts = change.parts().stream().map(part -> say("diff.part." + part.name().toLowerCase(Locale.ROOT))).toList();
            blocks.add(new Block.Item(0, say("diff.rule.changed", "rule", rule("diff.rule", change.after()), "parts", Words.list(parts))));
            blocks.add(new Block.Lines(change.lines().stream().map(line -> switch (line.fate()) {
                case KEPT -> "  ";
                case REMOVED -> "- ";
                case ADDED -> "+ ";
            } + line.text()).toList()));
        }
        changes.entries().forEach(entry -> blocks.add(new Block.Item(0, entry(entry))));
        if (changes.sentences() > 0) {
            blocks.add(new Block.Item(0, count("diff.sentences", changes.sentences())));
        }
    }

    private String rule(String key, Rule rule) {
        return say(key, "id", rule.id(), "title", rule.title(), "place", rule.at().file() + ":" + rule.at().line());
    }

    private String entry(Entry entry) {
        boolean value = entry.before().isPresent() && entry.after().isPresent() && !entry.before().equals(entry.after());
        String key = entry.before().isEmpty() ? "added" : entry.after().isEmpty() ? "removed" : value ? "value" : "changed";
        return say("diff.entry." + key, "sort", say("diff.sort." + entry.sort().name().toLowerCase(Locale.ROOT)), "id", entry.id(), "before",
                entry.before().orElse(""), "after", entry.after().orElse(""));
    }

    private void cases() {
        blocks.add(new Block.Heading(2, say("diff.heading.cases")));
        String count = Integer.toString(difference.cases());
        String key = difference.cases() == 0 ? "not-asked" : difference.moved().isEmpty() ? "alike" : "otherwise";
        blocks.add(new Block.Paragraph(say("diff.cases." + key, "count", count, "moved", Integer.toString(difference.moved().size()))));
        for (CaseMove moved : difference.moved()) {
            blocks.add(new Block.Heading(3, say("diff.case", "title", moved.after().study().header().title(), "id", moved.after().study().id())));
            for (Move move : moved.moves()) {
                blocks.add(new Block.Item(0, moves.of(move, moved.before().vocabulary(), moved.after().vocabulary())));
                explained("diff.explained.before", moved.before(), move, move.before());
                explained("diff.explained.after", moved.after(), move, move.after());
            }
        }
    }

    /** Why the answer is as it is; of the model, why the one that leads is the one. */
    private void explained(String key, Recommendation answer, Move move, String word) {
        NodeName node = move.about().kind() == Kind.MODEL ? new NodeName(Kind.MODEL, word) : move.about();
        if (answer.derivations().node(node).isEmpty()) {
            return;
        }
        Outline outline = new ExplainOutline(answer).of(answer.justify(Optional.of(node), OptionalInt.of(1))).get(0);
        blocks.add(new Block.Item(1, say(key, "text", outline.lines().get(0).text())));
        outline.branches().forEach(branch -> blocks.add(new Block.Item(2, branch.lines().get(0).text())));
    }

    private void witnesses() {
        blocks.add(new Block.Heading(2, say("diff.heading.witnesses")));
        if (!difference.proved()) {
            blocks.add(new Block.Paragraph(say("diff.incomparable", "variables", String.join(", ", difference.incomparable()))));
            return;
        }
        List<Witness> all = difference.witnesses();
        if (!all.isEmpty()) {
            blocks.add(new Block.Paragraph(say("diff.witnesses.intro")));
        }
        for (Witness witness : Words.first(most, all)) {
            Words words = new Words(witness.after().study().facts().size() >= witness.before().study().facts().size() ? witness.after() : witness.before());
            List<String> facts = List.copyOf(witness.after().study().facts().size() >= witness.before().study().facts().size()
                    ? witness.after().study().facts().keySet() : witness.before().study().facts().keySet());
            blocks.add(new Block.Item(0, facts.isEmpty() ? say("diff.witness.nothing") : say("diff.witness", "facts", words.inputs(facts))));
            witness.moves().forEach(move -> blocks.add(new Block.Item(1, moves.of(move, witness.before().vocabulary(), witness.after().vocabulary()))));
        }
        if (all.size() > most) {
            blocks.add(new Block.Paragraph(count("diff.witnesses.more", all.size() - most)));
        }
        boolean nothing = all.isEmpty() && difference.moved().isEmpty();
        blocks.add(new Block.Paragraph(say(nothing ? "diff.proved.nothing" : "diff.proved")));
    }

    private String count(String key, int count) {
        return say(key + (count == 1 ? ".one" : ".some"), "count", Integer.toString(count));
    }

    private String say(String key, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
        }
        return sentences.say(key, values);
    }
}
