package org.modeadvisor.mutation;

import java.util.List;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleEdit;
import org.modeadvisor.rulebase.RuleText.Asked;
import org.modeadvisor.rulebase.RuleText.Clause.Pattern;
import org.modeadvisor.rulebase.RuleText.Word;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Variable;

/** A threshold or a cap's limit is one off; of a comparison, whether equal counts; of a choice, the next option is asked for. */
public record ShiftThreshold() implements Operator {

    @Override
    public String word() {
        return "shift-threshold";
    }

    @Override
    public Stream<List<RuleEdit>> edits(Specimen rule) {
        Stream<RuleEdit> tests = rule.text().patterns().stream().flatMap(pattern -> pattern.test().stream().flatMap(test -> shifted(rule, pattern, test)));
        Stream<RuleEdit> limits = rule.text().then().limit().stream().flatMap(limit -> numbers(rule, limit));
        return Stream.concat(tests, limits).map(List::of);
    }

    private static Stream<RuleEdit> shifted(Specimen rule, Pattern pattern, Asked test) {
        if (test.comparison().isEmpty()) {
            return nextOption(rule, pattern, test);
        }
        if (test.compares()) {
            return neighbours(test.comparison().get()).map(other -> rule.replace(test.word().span(), other.word()));
        }
        boolean together = pattern.named().isEmpty() && Siblings.kind(pattern).isEmpty();
        return together ? names(rule, test.argument()) : numbers(rule, test.argument());
    }

    private static Stream<Comparison> neighbours(Comparison comparison) {
        return switch (comparison) {
            case BELOW -> Stream.of(Comparison.AT_MOST);
            case AT_MOST -> Stream.of(Comparison.BELOW);
            case SAME_AS -> Stream.of(Comparison.AT_LEAST, Comparison.AT_MOST);
            case AT_LEAST -> Stream.empty();
        };
    }

    private static Stream<RuleEdit> numbers(Specimen rule, Word written) {
        int level = new Siblings(rule.vocabulary()).value(written.text());
        return Stream.of(level - 1, level + 1).filter(other -> other >= Bounds.LOWEST && other <= Bounds.HIGHEST)
                .map(other -> rule.replace(written.span(), Integer.toString(other)));
    }

    /** Where all of a kind are tested together, only names of levels can be written. */
    private static Stream<RuleEdit> names(Specimen rule, Word written) {
        Siblings siblings = new Siblings(rule.vocabulary());
        int level = siblings.value(written.text());
        return Stream.of(level - 1, level + 1).flatMap(other -> siblings.named(other).limit(1)).map(name -> rule.replace(written.span(), "\"" + name + "\""));
    }

    private static Stream<RuleEdit> nextOption(Specimen rule, Pattern pattern, Asked test) {
        return rule.vocabulary().variable(pattern.ids().get(0).text()).filter(v -> v.scale() == Variable.Scale.CHOICE).stream()
                .map(variable -> Siblings.after(test.argument().text(), List.copyOf(variable.answers().keySet())).get(0))
                .map(option -> rule.replace(test.argument().span(), "\"" + option + "\""));
    }
}
