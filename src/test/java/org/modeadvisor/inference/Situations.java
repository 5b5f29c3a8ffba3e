package org.modeadvisor.inference;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Random cases over the whole vocabulary of the shipped rules, and random completions of what they leave open. */
public final class Situations {

    /** The shipped rules, read once for all properties. */
    public static final RuleBase RULES = RuleBase.load(Path.of("rules"), "rules");

    /** Where every property starts, so that each run tries the same cases. */
    public static final String SEED = "20260101";

    private static final Vocabulary VOCABULARY = RULES.vocabulary();

    private Situations() {}

    /** A variable and what a case says of it; empty where the case does not mention it. */
    private record Statement(Variable variable, Optional<Answer> answer) {}

    /** How much is known of a case, in tenths of its variables, and from which level on its favourable answers begin. */
    private record Sort(int open, int ranges, int favourableFrom) {}

    /** Cases of every sort: from one that nobody has looked into to one that is fully answered, poor ones and rich ones. */
    public static Arbitrary<CaseStudy> partial() {
        return Combinators.combine(Arbitraries.of(0, 1, 1, 2, 2, 3, 4, 5, 6, 8, 10), between(0, 3), between(0, 3))
                .flatAs((open, ranges, from) -> cases(new Sort(open, Math.min(ranges, 10 - open), from)));
    }

    /** Cases in which everything is settled. */
    public static Arbitrary<CaseStudy> complete() {
        return between(0, 3).flatMap(from -> cases(new Sort(0, 0, from)));
    }

    /** Cases in which everything is settled, most of it well, but a few variables. @param most how many may be open */
    public static Arbitrary<CaseStudy> nearlyComplete(int most) {
        Arbitrary<Map<String, Statement>> opened = Arbitraries.of(VOCABULARY.variables())
                .flatMap(variable -> Arbitraries.frequencyOf(Tuple.of(4, unknown()), Tuple.of(1, range(variable)))
                        .map(answer -> new Statement(variable, answer)))
                .list().ofMinSize(most / 2).ofMaxSize(most).uniqueElements(Statement::variable)
                .map(list -> list.stream().collect(Collectors.toMap(s -> s.variable().id(), s -> s)));
        Arbitrary<CaseStudy> settled = between(1, 3).flatMap(from -> cases(new Sort(0, 0, from)));
        return Combinators.combine(settled, opened).as((study, open) -> study(VOCABULARY.variables().stream()
                .map(variable -> open.getOrDefault(variable.id(), new Statement(variable, answer(study, variable)))).toList()));
    }

    /** The case as the inference sees it. */
    public static Situation of(CaseStudy study) {
        return Situation.of(VOCABULARY, RULES.thresholds(), study);
    }

    /** One way in which the case may turn out; some are drawn evenly, some rather well and some rather badly. */
    public static CaseStudy completion(CaseStudy study, Random random) {
        Situation situation = of(study);
        int luck = random.nextInt(3);
        return study(VOCABULARY.variables().stream().map(variable -> {
            List<String> possible = situation.possible(variable);
            boolean last = luck == 2 ^ variable.polarity() == Variable.Polarity.LIMITS;
            boolean even = luck == 0 || random.nextBoolean();
            int chosen = even ? random.nextInt(possible.size()) : last ? possible.size() - 1 : 0;
            return new Statement(variable, Optional.of(answer(variable, possible.get(chosen))));
        }).toList());
    }

    /** The answer that the vocabulary's word stands for. @param word a level, yes, no or an option */
    public static Answer answer(Variable variable, String word) {
        return switch (variable.scale()) {
            case ORDINAL -> Answer.level(Integer.parseInt(word));
            case BOOLEAN -> Answer.yes(word.equals("yes"));
            case CHOICE -> Answer.option(word);
        };
    }

    private static Optional<Answer> answer(CaseStudy study, Variable variable) {
        return Optional.ofNullable(study.facts().get(variable.id())).map(CaseFact::answer);
    }

    private static Arbitrary<CaseStudy> cases(Sort sort) {
        List<Arbitrary<Statement>> statements = VOCABULARY.variables().stream().map(variable ->
                Arbitraries.frequencyOf(Tuple.of(sort.open(), unknown()), Tuple.of(sort.ranges(), range(variable)),
                                Tuple.of(10 - sort.open() - sort.ranges(), settled(variable, sort.favourableFrom())))
                        .map(answer -> new Statement(variable, answer))).toList();
        return Combinators.combine(statements).as(Situations::study);
    }

    private static CaseStudy study(List<Statement> statements) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        statements.forEach(statement -> statement.answer().ifPresent(answer -> answers.put(statement.variable().id(), answer)));
        return CaseStudy.of("drawn-at-random", answers);
    }

    /** Not asked, or asked in vain. */
    private static Arbitrary<Optional<Answer>> unknown() {
        return Arbitraries.of(Optional.empty(), Optional.of(new Answer.NotKnown()));
    }

    /** Between two levels; only levels have a between. */
    private static Arbitrary<Optional<Answer>> range(Variable variable) {
        if (variable.scale() != Variable.Scale.ORDINAL) {
            return unknown();
        }
        return Arbitraries.of(IntStream.rangeClosed(0, 3).boxed()
                .flatMap(lo -> IntStream.rangeClosed(lo + 1, 4).mapToObj(hi -> Optional.of(Answer.between(lo, hi)))).toList());
    }

    private static Arbitrary<Optional<Answer>> settled(Variable variable, int favourableFrom) {
        List<String> words = List.copyOf(variable.answers().keySet());
        List<String> favourable = favourable(variable, words, favourableFrom);
        Arbitrary<Optional<Answer>> answers = Arbitraries
                .frequencyOf(Tuple.of(9, Arbitraries.of(favourable)), Tuple.of(1, Arbitraries.of(words)))
                .map(word -> Optional.of(answer(variable, word)));
        Arbitrary<Optional<Answer>> notThere = Arbitraries.just(Optional.of(new Answer.NotApplicable()));
        return variable.mayBeInapplicable() ? Arbitraries.frequencyOf(Tuple.of(9, answers), Tuple.of(1, notThere)) : answers;
    }

    /** Of levels the better ones, of options all but the last, which stands for "none" or "against" by custom. */
    private static List<String> favourable(Variable variable, List<String> words, int from) {
        return switch (variable.scale()) {
            case ORDINAL -> variable.polarity() == Variable.Polarity.LIMITS ? words.subList(0, words.size() - from)
                    : words.subList(from, words.size());
            case BOOLEAN -> words;
            case CHOICE -> words.subList(0, words.size() - (from > 1 ? 1 : 0));
        };
    }

    private static Arbitrary<Integer> between(int lo, int hi) {
        return Arbitraries.of(IntStream.rangeClosed(lo, hi).boxed().toList());
    }
}
