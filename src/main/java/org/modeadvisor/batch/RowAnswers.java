package org.modeadvisor.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseCheck;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.explanation.Summaries;
import org.modeadvisor.explanation.Summary;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Levels;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * Answers row after row, without files and without threads of its own: rules and options are given once, then any thread may ask.
 * The levels are read from the rule model; Drools decides, in that it answers every so many rows too and must say the same.
 */
public final class RowAnswers {

    /** Of so many rows one is answered by Drools as well, unless told otherwise: dear enough to be felt below it, and not from there on. */
    public static final long CONFIRM_EVERY = 1_000;

    private final Vocabulary vocabulary;
    private final Thresholds thresholds;
    private final RowReader reader;
    private final String file;
    private final List<Change> scenarios;
    private final long confirmEvery;
    private final Adviser adviser;
    private final LevelReading levels;
    private final Summaries summaries;

    /** @param file the input as the person named it @param confirmEvery of so many rows one is answered by Drools as well, at least 1 */
    public RowAnswers(RuleBase rules, RowReader reader, String file, List<Scenario> scenarios, long confirmEvery) {
        this.vocabulary = rules.vocabulary();
        this.thresholds = rules.thresholds();
        this.reader = reader;
        this.file = file;
        this.scenarios = scenarios.stream().map(scenario -> new Change(scenario, facts(scenario))).toList();
        this.confirmEvery = confirmEvery;
        this.adviser = new Adviser(rules);
        this.levels = adviser.reading();
        this.summaries = new Summaries(vocabulary);
    }

    /**
     * The answer for a row, or why it has none.
     *
     * @throws IllegalStateException where Drools answers otherwise
     */
    public Reply answer(RawRow row) {
        ProblemLog log = new ProblemLog();
        Optional<CaseStudy> study = reader.read(row, log);
        study.filter(read -> !log.hasErrors()).ifPresent(read -> log.addAll(CaseCheck.of(vocabulary, read)));
        if (log.hasErrors() || study.isEmpty()) {
            return new Reply.SetAside(row, log.problems().stream().map(problem -> RowText.placed(problem, file, row.line())).toList());
        }
        Reply.Answered answered = answer(row, study.get());
        if ((row.row() - 1) % confirmEvery == 0) {
            confirm(answered);
        }
        return answered;
    }

    /** The scenarios, in their order. */
    public List<Scenario> scenarios() {
        return scenarios.stream().map(Change::scenario).toList();
    }

    /** How many modes each answer is about. */
    int modes() {
        return vocabulary.conclusions().modes().size();
    }

    private Reply.Answered answer(RawRow row, CaseStudy study) {
        Levels read = levels.levels(Situation.of(vocabulary, thresholds, study)).read();
        Summary asItIs = summaries.of(read::bounds);
        List<Reply.Tried> tried = new ArrayList<>(scenarios.size());
        for (Change change : scenarios) {
            change.facts().forEach(read::settle);
            Summary changed = summaries.of(read.read()::bounds);
            tried.add(new Reply.Tried(change.scenario(), changed, gained(asItIs, changed), gained(changed, asItIs)));
            change.facts().forEach(fact -> read.restore(fact.node().id()));
        }
        return new Reply.Answered(row, study, asItIs, tried);
    }

    /** The modes that are certainly part of the plan in the second and not in the first. */
    private static List<String> gained(Summary before, Summary after) {
        List<String> gained = new ArrayList<>();
        for (int i = 0; i < after.modes().size(); i++) {
            if (live(after.modes().get(i)) && !live(before.modes().get(i))) {
                gained.add(after.modes().get(i).term().node().id());
            }
        }
        return List.copyOf(gained);
    }

    private static boolean live(Summary.Mode mode) {
        return mode.verdict() == Verdict.RECOMMENDED || mode.verdict() == Verdict.CONDITIONAL;
    }

    private void confirm(Reply.Answered answered) {
        same(answered, answered.asItIs(), answered.study(), "");
        for (Reply.Tried tried : answered.scenarios()) {
            CaseStudy changed = answered.study();
            for (Map.Entry<String, Answer> set : tried.scenario().set().entrySet()) {
                changed = changed.with(set.getKey(), set.getValue());
            }
            same(answered, tried.summary(), changed, " under the scenario " + tried.scenario().id());
        }
    }

    private void same(Reply.Answered answered, Summary summary, CaseStudy study, String under) {
        if (!adviser.summary(study).equals(summary)) {
            throw new IllegalStateException("Drools answers " + file + ", row " + answered.row().row() + " (" + study.id() + ")" + under
                    + " otherwise than the reading of the rules does");
        }
    }

    private List<Fact> facts(Scenario scenario) {
        Situation changed = Situation.of(vocabulary, thresholds, CaseStudy.of(scenario.id(), scenario.set()));
        return scenario.set().keySet().stream().map(changed.facts()::get).toList();
    }

    /** A scenario and the facts it puts in place of the case's. */
    private record Change(Scenario scenario, List<Fact> facts) {}
}
