package org.modeadvisor.difference;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.EditList;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.difference.RuleChange.Fate;
import org.modeadvisor.difference.RuleChange.Line;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;

/** The texts of rules as their files have them, and their differences line by line. */
final class RuleTexts {

    private RuleTexts() {}

    static List<Line> compare(RuleBase before, Rule old, RuleBase after, Rule now) {
        List<String> first = lines(before, old);
        List<String> second = lines(after, now);
        EditList edits = new HistogramDiff().diff(RawTextComparator.WS_IGNORE_ALL, raw(first), raw(second));
        List<Line> lines = new ArrayList<>();
        int at = 0;
        for (Edit edit : edits) {
            first.subList(at, edit.getBeginA()).forEach(line -> lines.add(new Line(Fate.KEPT, line)));
            first.subList(edit.getBeginA(), edit.getEndA()).forEach(line -> lines.add(new Line(Fate.REMOVED, line)));
            second.subList(edit.getBeginB(), edit.getEndB()).forEach(line -> lines.add(new Line(Fate.ADDED, line)));
            at = edit.getEndA();
        }
        first.subList(at, first.size()).forEach(line -> lines.add(new Line(Fate.KEPT, line)));
        return lines;
    }

    /** The rule from its name to its end. */
    private static List<String> lines(RuleBase rules, Rule rule) {
        Map<String, SourceText> files = rules.sources().stream().collect(Collectors.toMap(SourceText::file, Function.identity()));
        List<String> all = files.get(rule.at().file()).lines();
        int last = rule.at().line();
        while (last < all.size() && !all.get(last - 1).strip().equals("end")) {
            last++;
        }
        return all.subList(rule.at().line() - 1, last).stream().map(String::stripTrailing).toList();
    }

    private static RawText raw(List<String> lines) {
        return new RawText((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
