package org.modeadvisor.mutation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleEdit;
import org.modeadvisor.rulebase.RuleText.Clause.Group;
import org.modeadvisor.rulebase.RuleText.Clause.Pattern;
import org.modeadvisor.rulebase.RuleText.Span;

/** One of the conditions that are all needed is forgotten; of "two of these", that they are two. */
public record DropCondition() implements Operator {

    @Override
    public String word() {
        return "drop-condition";
    }

    @Override
    public Stream<List<RuleEdit>> edits(Specimen rule) {
        Stream<RuleEdit> parts = rule.text().groups().stream().filter(Group::all).flatMap(group -> IntStream.range(0, group.parts().size())
                .filter(part -> !(group.parts().get(part) instanceof Pattern pattern && rule.referredTo(pattern)))
                .mapToObj(part -> rule.without(group, part)));
        Stream<RuleEdit> twice = rule.text().patterns().stream().flatMap(pattern -> pattern.distinct().stream())
                .map(distinct -> rule.replace(withComma(rule.text().source().text(), distinct.span()), ""));
        return Stream.concat(parts, twice).map(List::of);
    }

    /** The comma before it goes too; where it stands first, the one behind it. */
    private static Span withComma(String text, Span span) {
        int from = span.from() - 1;
        while (Character.isWhitespace(text.charAt(from))) {
            from--;
        }
        return text.charAt(from) == ',' ? new Span(from, span.to()) : new Span(span.from(), text.indexOf(',', span.to()) + 1);
    }
}
