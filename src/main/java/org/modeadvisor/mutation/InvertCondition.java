package org.modeadvisor.mutation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleEdit;
import org.modeadvisor.rulebase.RuleText.Asked;
import org.modeadvisor.rulebase.RuleText.Clause.Pattern;
import org.modeadvisor.rulebase.RuleText.Span;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Variable;

/** A condition asks for the opposite; one that lends its strength asks that there be too little of it. */
public record InvertCondition() implements Operator {

    @Override
    public String word() {
        return "invert-condition";
    }

    @Override
    public Stream<List<RuleEdit>> edits(Specimen rule) {
        return rule.text().patterns().stream().flatMap(pattern -> inverted(rule, pattern).stream()).map(List::of);
    }

    private static Optional<RuleEdit> inverted(Specimen rule, Pattern pattern) {
        if (pattern.test().isEmpty()) {
            return lacking(rule, pattern).map(test -> rule.replace(lastPlace(rule, pattern), ", " + test));
        }
        Asked test = pattern.test().get();
        return opposite(rule, pattern, test).map(other -> rule.replace(test.span(), other));
    }

    private static Optional<String> opposite(Specimen rule, Pattern pattern, Asked test) {
        String argument = rule.text().text(test.argument().span());
        if (test.comparison().isEmpty()) {
            return Optional.of(answer(rule, pattern, test));
        }
        return switch (test.comparison().get()) {
            case AT_LEAST, SAME_AS -> Optional.of(written(Comparison.BELOW, argument));
            case BELOW -> Optional.of(written(Comparison.AT_LEAST, argument));
            case AT_MOST -> test.compares() ? Optional.of(written(Comparison.AT_LEAST, argument))
                    : above(rule, pattern, test).map(level -> written(Comparison.AT_LEAST, level));
        };
    }

    private static String answer(Specimen rule, Pattern pattern, Asked test) {
        if (scale(rule, pattern) == Variable.Scale.BOOLEAN) {
            return written(test.word().text(), "\"" + (test.argument().text().equals("yes") ? "no" : "yes") + "\"");
        }
        String other = Test.ANSWER_WORDS.stream().filter(word -> !word.equals(test.word().text())).findFirst().orElseThrow();
        return written(other, rule.text().text(test.argument().span()));
    }

    private static String written(Comparison comparison, String argument) {
        return written(comparison.word(), argument);
    }

    private static String written(String word, String argument) {
        return word + "( " + argument + " )";
    }

    /** The level above one; where all of a kind are tested together, only a name can be written for it. */
    private static Optional<String> above(Specimen rule, Pattern pattern, Asked test) {
        Siblings siblings = new Siblings(rule.vocabulary());
        int level = siblings.value(test.argument().text()) + 1;
        return pattern.named().isEmpty() && Siblings.kind(pattern).isEmpty() ? siblings.named(level).map(name -> "\"" + name + "\"").findFirst()
                : Optional.of(Integer.toString(level)).filter(number -> level <= Bounds.HIGHEST);
    }

    private static Optional<String> lacking(Specimen rule, Pattern pattern) {
        if (Siblings.kind(pattern).filter(Kind::isTruth).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(scale(rule, pattern) == Variable.Scale.BOOLEAN ? written(Test.ANSWER_WORDS.get(0), "\"no\"")
                : written(Comparison.BELOW, "\"" + new Siblings(rule.vocabulary()).live() + "\""));
    }

    private static Variable.Scale scale(Specimen rule, Pattern pattern) {
        return pattern.ids().stream().findFirst().flatMap(id -> rule.vocabulary().variable(id.text())).filter(v -> Siblings.kind(pattern).isEmpty())
                .map(Variable::scale).orElse(Variable.Scale.ORDINAL);
    }

    /** Behind the last constraint. */
    private static Span lastPlace(Specimen rule, Pattern pattern) {
        String text = rule.text().source().text();
        int place = pattern.inner().to() - 1;
        while (Character.isWhitespace(text.charAt(place - 1))) {
            place--;
        }
        return new Span(place, place);
    }
}
