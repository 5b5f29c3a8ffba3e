package org.modeadvisor.inference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Variable;

/**
 * Random cases over a whole vocabulary, one after the other, many in little time: settled, between two levels, unknown, asked in vain and
 * not applicable, from cases that nobody has looked into to fully answered ones, poor ones and rich ones. The same seed draws the same cases.
 */
public final class RandomCases {

    private static final int TENTHS = 10;
    private static final int[] OPEN = {0, 1, 1, 2, 2, 3, 4, 5, 6, 8, TENTHS};
    private static final int MOST_RANGES = 3;

    private final List<Variable> variables;
    private final Random random;
    private int drawn;

    /** @param variables all of a vocabulary */
    public RandomCases(List<Variable> variables, long seed) {
        this.variables = variables;
        this.random = new Random(seed);
    }

    /** A case that has nothing to do with those before. */
    public CaseStudy next() {
        int open = OPEN[random.nextInt(OPEN.length)];
        int ranges = random.nextInt(MOST_RANGES + 1);
        int luck = random.nextInt(Bounds.HIGHEST);
        Map<String, Answer> answers = new LinkedHashMap<>();
        variables.forEach(variable -> answer(variable, open, ranges, luck).ifPresent(answer -> answers.put(variable.id(), answer)));
        return CaseStudy.of("drawn-" + drawn++, answers);
    }

    /** One that says something else of one to three variables, if what is drawn is not what was there. */
    public CaseStudy neighbour(CaseStudy study) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        study.facts().values().forEach((CaseFact fact) -> answers.put(fact.variable(), fact.answer()));
        for (int changes = random.nextInt(MOST_RANGES) + 1; changes > 0; changes--) {
            Variable variable = variables.get(random.nextInt(variables.size()));
            answers.remove(variable.id());
            answer(variable, 2, 2, 0).ifPresent(answer -> answers.put(variable.id(), answer));
        }
        return CaseStudy.of("drawn-" + drawn++, answers);
    }

    /** @param open in how many tenths of all cases nothing is known @param ranges in how many a level is a range @param luck how many poor answers are rare */
    private Optional<Answer> answer(Variable variable, int open, int ranges, int luck) {
        int sort = random.nextInt(TENTHS);
        if (sort < open) {
            return random.nextBoolean() ? Optional.empty() : Optional.of(new Answer.NotKnown());
        }
        if (variable.mayBeInapplicable() && random.nextInt(TENTHS) == 0) {
            return Optional.of(new Answer.NotApplicable());
        }
        if (sort < open + ranges && variable.scale() == Variable.Scale.ORDINAL) {
            int lo = random.nextInt(Bounds.HIGHEST);
            return Optional.of(Answer.between(lo, lo + 1 + random.nextInt(Bounds.HIGHEST - lo)));
        }
        List<String> words = List.copyOf(variable.answers().keySet());
        int number = random.nextInt(words.size());
        if (variable.scale() == Variable.Scale.ORDINAL && random.nextInt(TENTHS) > 0) {
            number = luck + random.nextInt(words.size() - luck);
            number = variable.polarity() == Variable.Polarity.LIMITS ? words.size() - 1 - number : number;
        }
        return Optional.of(Answer.of(variable, words.get(number)));
    }
}
