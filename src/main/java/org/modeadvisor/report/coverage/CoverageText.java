package org.modeadvisor.report.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.coverage.Aim;
import org.modeadvisor.coverage.Coverage;
import org.modeadvisor.coverage.Measure;
import org.modeadvisor.coverage.Measure.Tally;
import org.modeadvisor.coverage.Probe;
import org.modeadvisor.coverage.Probes;
import org.modeadvisor.coverage.Shown;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.Layout.Ink;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;

/** Coverage as text: figures file by file, then what no case shows, then the cases made up to show it. Not thread-safe: one for one text. */
public final class CoverageText {

    private static final int NUMBERS = 8;

    private final Coverage coverage;
    private final Probes probes;
    private final CoverageWords words;
    private final Layout layout;

    private CoverageText(Coverage coverage, Probes probes, boolean colour) {
        this.coverage = coverage;
        this.probes = probes;
        this.words = new CoverageWords(coverage.base().vocabulary());
        this.layout = new Layout(colour);
    }

    /** The whole text. @param colour whether to colour it for a terminal */
    public static String of(Coverage coverage, Probes probes, boolean colour) {
        return new CoverageText(coverage, probes, colour).write();
    }

    private String write() {
        layout.line(0, 0, Ink.BOLD, words.head(coverage));
        layout.line(0, 0, probes.required(coverage).isEmpty() ? Ink.GREEN : Ink.RED, words.verdict(coverage, probes));
        figures();
        holes();
        if (!probes.cases().isEmpty()) {
            layout.heading(words.say("coverage.heading.probes"));
            layout.line(2, words.say("coverage.probes.intro"));
            for (int i = 0; i < probes.cases().size(); i++) {
                Probe probe = probes.cases().get(i);
                layout.line(2, 6, Ink.PLAIN, words.say("coverage.probe.line", "number", Integer.toString(i + 1), "probe", probe.id(), "facts", words.facts(probe)));
            }
        }
        return layout.toString();
    }

    private void figures() {
        layout.heading(words.say("coverage.heading.figures"));
        int wide = coverage.files().stream().mapToInt(source -> source.file().length()).max().orElse(0) + 1;
        Stream<String> heads = Stream.concat(Stream.of("rules"), Stream.of(Measure.values()).map(Measure::word)).map(word -> words.say("coverage.column." + word));
        layout.literal(2, Ink.FAINT, row(words.say("coverage.column.file"), wide, heads.toList()));
        coverage.files().forEach(source -> layout.literal(2, Ink.PLAIN, row(source.file(), wide, tallies(coverage.rules(source)))));
        layout.literal(2, Ink.BOLD, row(words.say("coverage.column.all"), wide, tallies(coverage.rules())));
        layout.blank();
        Stream.of(Measure.values()).forEach(measure -> layout.line(2, 4, Ink.FAINT, words.say("coverage.legend." + measure.word())));
        layout.line(2, 4, Ink.FAINT, words.say("coverage.legend.possible"));
    }

    private List<String> tallies(List<Rule> rules) {
        List<String> cells = new ArrayList<>(List.of(Integer.toString(rules.size())));
        Measure.of(coverage, rules, probes.impossible()).values().forEach(tally -> cells.add(cell(tally)));
        return cells;
    }

    private static String cell(Tally tally) {
        return tally.of() == 0 ? "-" : tally.shown() + "/" + tally.of();
    }

    private static String row(String first, int wide, List<String> cells) {
        return first + " ".repeat(wide - first.length()) + cells.stream().map(cell -> " ".repeat(Math.max(1, NUMBERS - cell.length())) + cell)
                .collect(Collectors.joining());
    }

    private void holes() {
        layout.heading(words.say("coverage.heading.holes"));
        layout.line(2, words.say(coverage.holes().isEmpty() ? "coverage.holes.none" : "coverage.holes.intro"));
        for (Rule rule : coverage.rules()) {
            List<Aim> holes = coverage.of(rule).stream().filter(Shown::hole).map(Shown::aim).toList();
            if (!holes.isEmpty()) {
                layout.line(2, 4, Ink.BOLD, words.say("coverage.hole.rule", "place", rule.at().file() + ":" + coverage.lines(rule), "title", rule.title(), "rule", rule.id()));
                CoverageWords.grouped(rule, holes).forEach((condition, about) -> item(rule, condition, about));
            }
        }
    }

    private void item(Rule rule, Optional<Premise> condition, List<Aim> holes) {
        boolean required = probes.lacks(holes);
        layout.line(4, 6, required ? Ink.RED : Ink.PLAIN, (required ? "! " : "- ") + words.item(coverage, rule, condition, holes, probes));
    }
}
