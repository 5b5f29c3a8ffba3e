package org.modeadvisor.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * A portfolio of districts drawn at random, the same for the same seed, row by row: well known ones and hardly known ones, rich and poor
 * ones, a quarter of the facts unknown on average and one in ten a range.
 */
public final class RandomPortfolio {

    private final Vocabulary vocabulary;
    private final long seed;

    public RandomPortfolio(Vocabulary vocabulary, long seed) {
        this.vocabulary = vocabulary;
        this.seed = seed;
    }

    /** The rows from that one on, counted from 1, in order. */
    public Stream<CaseStudy> cases(long first, long count) {
        return LongStream.range(first, first + count).mapToObj(this::study);
    }

    /** The row with that number. */
    public CaseStudy study(long row) {
        Random random = new Random(seed * 1_000_003 + row);
        double known = 0.5 + 0.55 * random.nextDouble();
        double wealth = random.nextDouble();
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Variable variable : vocabulary.variables()) {
            if (random.nextDouble() < known) {
                answers.put(variable.id(), answer(variable, random, wealth));
            }
        }
        return CaseStudy.of("district-" + row, answers);
    }

    private static Answer answer(Variable variable, Random random, double wealth) {
        if (variable.mayBeInapplicable() && random.nextInt(20) == 0) {
            return new Answer.NotApplicable();
        }
        if (variable.scale() != Variable.Scale.ORDINAL) {
            List<String> words = new ArrayList<>(variable.answers().keySet());
            return Answer.of(variable, words.get(random.nextInt(words.size())));
        }
        double favour = variable.polarity() == Variable.Polarity.LIMITS ? 1 - wealth : wealth;
        int level = (int) Math.max(Bounds.LOWEST, Math.min(Bounds.HIGHEST, Math.round(1 + 2.8 * favour + 0.9 * random.nextGaussian())));
        return level < Bounds.HIGHEST && random.nextInt(8) == 0 ? Answer.between(level, level + 1) : Answer.level(level);
    }

    /** The case as a line of JSON, without its end. */
    public String json(CaseStudy study) {
        return "{\"id\":\"" + study.id() + "\",\"facts\":{" + study.facts().values().stream()
                .map(fact -> "\"" + fact.variable() + "\":" + jsonValue(fact.answer())).collect(Collectors.joining(",")) + "}}";
    }

    /** The head of a table with a column for each variable. */
    public String csvHead() {
        return Stream.concat(Stream.of("id"), vocabulary.variables().stream().map(Variable::id)).collect(Collectors.joining(","));
    }

    /** The case as a row under that head. */
    public String csv(CaseStudy study) {
        return cells(study).stream().map(cell -> cell == null ? "" : cell).collect(Collectors.joining(","));
    }

    /** The case as cells of a table, null where nothing is known. */
    public List<String> cells(CaseStudy study) {
        List<String> cells = new ArrayList<>(List.of(study.id()));
        for (Variable variable : vocabulary.variables()) {
            cells.add(study.facts().containsKey(variable.id()) ? cell(study.facts().get(variable.id()).answer()) : null);
        }
        return cells;
    }

    private static String jsonValue(Answer answer) {
        if (answer instanceof Answer.Level level) {
            return level.bounds().exact() ? Integer.toString(level.bounds().lo()) : "[" + level.bounds().lo() + "," + level.bounds().hi() + "]";
        }
        return answer instanceof Answer.YesNo yesNo ? Boolean.toString(yesNo.yes()) : "\"" + answer + "\"";
    }

    private static String cell(Answer answer) {
        return answer instanceof Answer.Level level && !level.bounds().exact() ? level.bounds().lo() + ".." + level.bounds().hi() : answer.toString();
    }
}
