package org.modeadvisor.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Summary;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;

/** One row after the other: the same answer whatever form it came in, and the same as with its proof. */
class RowAnswersTest {

    private static final RuleBase RULES = Shipped.RULE_BASE;
    private static final Adviser ADVISER = new Adviser(RULES);
    private static final RandomPortfolio PORTFOLIO = new RandomPortfolio(RULES.vocabulary(), 7);
    private static final int SELDOM = 1_000_000;

    @Test
    void theShortAnswerSaysWhatTheWholeAnswerSays() {
        RowAnswers answers = new RowAnswers(RULES, new JsonRows(), "rows.jsonl", List.of(), SELDOM);
        Stream.concat(PORTFOLIO.cases(1, 40), Shipped.cases().stream()).forEach(study -> {
            Summary summary = answered(answers, study).asItIs();
            Recommendation whole = ADVISER.recommend(study, false);
            assertEquals(whole.modes().stream().map(RowAnswersTest::said).toList(), summary.modes().stream().map(RowAnswersTest::said).toList(), study.id());
            assertEquals(whole.combination().id(), summary.combination().id(), study.id());
            assertEquals(whole.combination().settled(), summary.combination().settled(), study.id());
            assertEquals(whole.developmentModel().model(), summary.model().map(Term.Model::code), study.id());
            assertEquals(whole.mechanisms().stream().map(m -> m.mechanism() + m.state() + m.bounds()).toList(),
                    summary.mechanisms().stream().map(m -> m.term().node().id() + m.state() + m.bounds()).toList(), study.id());
            assertEquals(whole.stages().stream().map(s -> s.stage() + s.bounds()).toList(),
                    summary.stages().stream().map(s -> s.term().node().id() + s.bounds()).toList(), study.id());
            assertEquals(whole.caveats().stream().map(c -> c.caveat() + c.state()).toList(),
                    summary.caveats().stream().map(c -> c.term().code() + c.state()).toList(), study.id());
            assertEquals(whole.notes().stream().map(Recommendation.NoteAnswer::note).toList(), summary.notes().stream().map(Term.Note::code).toList(), study.id());
        });
    }

    @Test
    void whatIsReadOffTheRulesIsWhatDroolsSays() {
        RowAnswers answers = new RowAnswers(RULES, new JsonRows(), "rows.jsonl", List.of(), SELDOM);
        PORTFOLIO.cases(1, 3_000).forEach(study -> assertEquals(ADVISER.summary(study), answered(answers, study).asItIs(), study.id()));
    }

    @Test
    void thePortfolioBringsAboutEveryVerdict() {
        RowAnswers answers = new RowAnswers(RULES, new JsonRows(), "rows.jsonl", List.of(), SELDOM);
        Map<String, Long> verdicts = PORTFOLIO.cases(1, 2_000).flatMap(study -> answered(answers, study).asItIs().modes().stream())
                .collect(Collectors.groupingBy(mode -> mode.verdict().word(), Collectors.counting()));
        assertEquals(4, verdicts.size(), verdicts.toString());
        assertTrue(verdicts.values().stream().allMatch(count -> count > 60), verdicts.toString());
    }

    @Test
    void aRowMeansTheSameInEveryForm() {
        Columns columns = Columns.of(List.of(PORTFOLIO.csvHead().split(",")), SourceText.of("", ""), RULES.vocabulary());
        RowAnswers json = new RowAnswers(RULES, new JsonRows(), "x", List.of(), SELDOM);
        RowAnswers csv = new RowAnswers(RULES, new CsvRows(columns), "x", List.of(), SELDOM);
        RowAnswers cells = new RowAnswers(RULES, new CellRows(columns), "x", List.of(), SELDOM);
        PORTFOLIO.cases(1, 500).forEach(study -> {
            Summary first = answered(json, study).asItIs();
            assertEquals(first, ((Reply.Answered) csv.answer(text(1, PORTFOLIO.csv(study)))).asItIs());
            assertEquals(first, ((Reply.Answered) cells.answer(new RawRow.Cells(1, PORTFOLIO.cells(study)))).asItIs());
        });
    }

    @Test
    void anEmptyCellANullAndNothingAtAllAreEquallyUnknown() {
        RowAnswers json = new RowAnswers(RULES, new JsonRows(), "x", List.of(), 1);
        Columns columns = Columns.of(List.of("id", "emr-adoption"), SourceText.of("", ""), RULES.vocabulary());
        RowAnswers csv = new RowAnswers(RULES, new CsvRows(columns), "x", List.of(), 1);
        Summary nothing = ((Reply.Answered) json.answer(text(1, "{\"id\": \"a\", \"facts\": {}}"))).asItIs();
        assertEquals(nothing, ((Reply.Answered) json.answer(text(1, "{\"id\": \"a\", \"facts\": {\"emr-adoption\": null}}"))).asItIs());
        assertEquals(nothing, ((Reply.Answered) json.answer(text(1, "{\"id\": \"a\", \"facts\": {\"emr-adoption\": \"not-known\"}}"))).asItIs());
        assertEquals(nothing, ((Reply.Answered) csv.answer(text(1, "a,"))).asItIs());
        assertEquals(RULES.vocabulary().variables().size() - 1, columns.missing().size());
    }

    @Test
    void aScenarioSaysWhatTheChangedCaseWouldSay() {
        List<Scenario> scenarios = scenarios();
        RowAnswers answers = new RowAnswers(RULES, new JsonRows(), "x", scenarios, 1);
        List<String> opened = new ArrayList<>();
        PORTFOLIO.cases(1, 200).forEach(study -> {
            for (Reply.Tried tried : answered(answers, study).scenarios()) {
                CaseStudy changed = study;
                for (Map.Entry<String, Answer> set : tried.scenario().set().entrySet()) {
                    changed = changed.with(set.getKey(), set.getValue());
                }
                assertEquals(ADVISER.summary(changed), tried.summary());
                opened.addAll(tried.opens());
                opened.addAll(tried.closes());
            }
        });
        assertTrue(opened.size() > 20, opened.toString());
    }

    /** Levels to the top, a range, and back to nothing known. */
    private static List<Scenario> scenarios() {
        List<Variable> levels = RULES.vocabulary().variables().stream().filter(v -> v.scale() == Variable.Scale.ORDINAL).toList();
        return List.of(new Scenario("all-strong", "All strong", levels.stream().filter(v -> v.polarity() != Variable.Polarity.LIMITS)
                        .collect(Collectors.toMap(Variable::id, v -> Answer.level(Bounds.HIGHEST)))),
                new Scenario("range", "A range", Map.of(levels.get(0).id(), Answer.between(1, 3), levels.get(1).id(), Answer.level(0))),
                new Scenario("nothing-known", "Nothing known", levels.stream().collect(Collectors.toMap(Variable::id, v -> new Answer.NotKnown()))));
    }

    @Test
    void equalRowsGiveEqualBytesFromAnyThread() {
        RowAnswers answers = new RowAnswers(RULES, new JsonRows(), "x", scenarios(), 50);
        AnswerForm form = new AnswerCsv(new AnswerColumns(RULES.vocabulary(), true));
        List<byte[]> once = PORTFOLIO.cases(1, 300).map(study -> form.lines(answered(answers, study))).toList();
        List<byte[]> again = PORTFOLIO.cases(1, 300).parallel().map(study -> form.lines(answered(answers, study))).toList();
        for (int i = 0; i < once.size(); i++) {
            assertArrayEquals(once.get(i), again.get(i));
        }
    }

    private static Reply.Answered answered(RowAnswers answers, CaseStudy study) {
        Reply reply = answers.answer(text(2, PORTFOLIO.json(study)));
        return assertAnswered(reply);
    }

    private static Reply.Answered assertAnswered(Reply reply) {
        assertTrue(reply instanceof Reply.Answered, reply.toString());
        return (Reply.Answered) reply;
    }

    private static RawRow.Text text(long row, String line) {
        return new RawRow.Text(row, row, line.getBytes(StandardCharsets.UTF_8));
    }

    private static String said(ModeAnswer mode) {
        return mode.mode() + mode.verdict() + mode.bounds() + mode.primary();
    }

    private static String said(Summary.Mode mode) {
        return mode.term().node().id() + mode.verdict() + mode.bounds() + mode.primary();
    }
}
