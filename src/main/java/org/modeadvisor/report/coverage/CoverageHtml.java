package org.modeadvisor.report.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeadvisor.coverage.Aim;
import org.modeadvisor.coverage.Coverage;
import org.modeadvisor.coverage.Measure;
import org.modeadvisor.coverage.Measure.Tally;
import org.modeadvisor.coverage.Probe;
import org.modeadvisor.coverage.Probes;
import org.modeadvisor.coverage.Ran;
import org.modeadvisor.coverage.Shown;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.report.coverage.CoveragePage.CaseRow;
import org.modeadvisor.report.coverage.CoveragePage.Cell;
import org.modeadvisor.report.coverage.CoveragePage.ConditionRow;
import org.modeadvisor.report.coverage.CoveragePage.Counts;
import org.modeadvisor.report.coverage.CoveragePage.FileLines;
import org.modeadvisor.report.coverage.CoveragePage.FirstCase;
import org.modeadvisor.report.coverage.CoveragePage.Item;
import org.modeadvisor.report.coverage.CoveragePage.Line;
import org.modeadvisor.report.coverage.CoveragePage.ProbeRow;
import org.modeadvisor.report.coverage.CoveragePage.RuleHoles;
import org.modeadvisor.report.page.Templates;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Truth;

/** Coverage as one page that needs nothing from elsewhere: figures, the rules line by line, the cases. Not thread-safe: one for one page. */
public final class CoverageHtml {

    private final Coverage coverage;
    private final Probes probes;
    private final CoverageWords words;
    private final Function<String, Optional<String>> link;

    private CoverageHtml(Coverage coverage, Probes probes, Function<String, Optional<String>> link) {
        this.coverage = coverage;
        this.probes = probes;
        this.words = new CoverageWords(coverage.base().vocabulary());
        this.link = link;
    }

    /** The whole page. @param link the address of a case file as seen from the page; empty where there is none */
    public static String of(Coverage coverage, Probes probes, Function<String, Optional<String>> link) {
        return Templates.page("coverage", coverage.base().vocabulary(), Map.of("page", new CoverageHtml(coverage, probes, link).page()));
    }

    private CoveragePage page() {
        Stream<String> measures = Stream.of(Measure.values()).map(Measure::word);
        Stream<String> legend = Stream.concat(Stream.of(Measure.values()).map(Measure::word), Stream.of("possible")).map(word -> words.say("coverage.legend." + word));
        return new CoveragePage(words.say("coverage.page.title"), words.head(coverage), words.verdict(coverage, probes),
                Stream.concat(Stream.of("rules"), measures).map(word -> words.say("coverage.column." + word)).toList(),
                IntStream.range(0, coverage.files().size()).mapToObj(i -> file(i, coverage.files().get(i))).toList(), cells(coverage.rules()), legend.toList(),
                Stream.of("seen.true", "seen.false", "seen.open", "decides.true", "decides.false").map(kind -> words.say("coverage.page.kind." + kind)).toList(),
                coverage.cases().stream().map(this::row).toList(),
                IntStream.range(0, probes.cases().size()).mapToObj(i -> row(i + 1, probes.cases().get(i))).toList());
    }

    private List<Cell> cells(List<Rule> rules) {
        List<Cell> cells = new ArrayList<>(List.of(new Cell(Integer.toString(rules.size()), false)));
        for (Tally tally : Measure.of(coverage, rules, probes.impossible()).values()) {
            cells.add(new Cell(tally.of() == 0 ? "–" : tally.shown() + "/" + tally.of(), tally.shown() < tally.of()));
        }
        return cells;
    }

    private FileLines file(int place, SourceText source) {
        List<Rule> rules = coverage.rules(source);
        Map<Integer, String> states = new LinkedHashMap<>();
        Map<Integer, Counts> counts = new LinkedHashMap<>();
        for (Rule rule : rules) {
            mark(states, coverage.lines(rule).first(), coverage.lines(rule).first(), coverage.of(rule).stream().filter(shown -> shown.aim().about().isEmpty()).toList());
            counts.put(rule.at().line(), counts(coverage.truths(rule)));
            for (Position pattern : Coverage.patterns(rule)) {
                mark(states, coverage.lines(rule, pattern).first(), coverage.lines(rule, pattern).last(), coverage.of(rule).stream()
                        .filter(shown -> shown.aim().about().filter(condition -> condition.at().equals(pattern)).isPresent()).toList());
                counts.put(pattern.line(), counts(coverage.truths(rule, pattern)));
            }
        }
        List<Line> lines = IntStream.rangeClosed(1, source.lines().size()).mapToObj(number -> new Line(number, source.line(number),
                Optional.ofNullable(states.get(number)), Optional.ofNullable(counts.get(number)))).toList();
        return new FileLines("file-" + (place + 1), source.file(), cells(rules), lines, rules.stream().flatMap(rule -> holes(rule).stream()).toList(),
                rules.stream().flatMap(rule -> Aim.conditions(rule).stream().map(condition -> row(rule, condition))).toList());
    }

    /** What cannot be shown counts as shown. */
    private void mark(Map<Integer, String> states, int first, int last, List<Shown> all) {
        List<Aim> holes = all.stream().filter(Shown::hole).map(Shown::aim).filter(aim -> !probes.impossible().contains(aim)).toList();
        String state = holes.stream().anyMatch(Aim::required) ? "missing" : holes.isEmpty() ? "shown" : "partly";
        IntStream.rangeClosed(first, last).forEach(line -> states.put(line, state));
    }

    private Counts counts(Coverage.Truths truths) {
        String[] values = {"yes", Integer.toString(truths.yes()), "no", Integer.toString(truths.no()), "open", Integer.toString(truths.open())};
        return new Counts(words.say("coverage.page.signs", values), words.say("coverage.page.words", values));
    }

    private Optional<RuleHoles> holes(Rule rule) {
        List<Item> items = new ArrayList<>();
        List<Aim> holes = coverage.of(rule).stream().filter(Shown::hole).map(Shown::aim).toList();
        CoverageWords.grouped(rule, holes).forEach((condition, about) -> items.add(new Item(probes.lacks(about), words.item(coverage, rule, condition, about, probes))));
        return items.isEmpty() ? Optional.empty() : Optional.of(new RuleHoles(rule.at().line(), words.say("coverage.hole.rule", "place",
                coverage.lines(rule).toString(), "title", rule.title(), "rule", rule.id()), items));
    }

    private ConditionRow row(Rule rule, Premise condition) {
        List<FirstCase> shown = Stream.<Aim>of(new Aim.Seen(rule, condition, Truth.TRUE), new Aim.Seen(rule, condition, Truth.FALSE),
                new Aim.Seen(rule, condition, Truth.OPEN), new Aim.Decides(rule, condition, true), new Aim.Decides(rule, condition, false))
                .map(aim -> first(coverage.of(rule).stream().filter(one -> one.aim().equals(aim)).findFirst().orElseThrow())).toList();
        return new ConditionRow(condition.at().line(), words.condition(condition), shown);
    }

    private FirstCase first(Shown shown) {
        Optional<Ran> first = shown.by().stream().findFirst();
        return new FirstCase(first.map(Ran::id), first.map(this::anchor).orElse(""), shown.by().size(),
                words.say("coverage.page.more", "count", Integer.toString(shown.by().size() - 1)), probes.number(shown.aim()).map(number -> "probe-" + number),
                words.say("coverage.page.impossible"));
    }

    private String anchor(Ran ran) {
        return "case-" + (coverage.cases().indexOf(ran) + 1);
    }

    private CaseRow row(Ran ran) {
        int alone = (int) coverage.rules().stream().flatMap(rule -> coverage.of(rule).stream()).filter(shown -> shown.by().equals(List.of(ran))).count();
        return new CaseRow(anchor(ran), ran.study().header().title(), ran.file(), link.apply(ran.file()), alone);
    }

    private ProbeRow row(int number, Probe probe) {
        return new ProbeRow("probe-" + number, number, probe.id(), new ProbeWords(words, probe).title(), words.facts(probe));
    }
}
