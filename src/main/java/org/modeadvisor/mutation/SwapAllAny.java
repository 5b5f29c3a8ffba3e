package org.modeadvisor.mutation;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleEdit;
import org.modeadvisor.rulebase.RuleText.Clause;
import org.modeadvisor.rulebase.RuleText.Clause.Group;
import org.modeadvisor.rulebase.RuleText.Clause.Pattern;
import org.modeadvisor.rulebase.RuleText.Span;

/** "All of these" is written where "any of these" is meant, or the other way round. */
public record SwapAllAny() implements Operator {

    @Override
    public String word() {
        return "swap-all-any";
    }

    @Override
    public Stream<List<RuleEdit>> edits(Specimen rule) {
        Stream<RuleEdit> groups = rule.text().groups().stream().flatMap(group -> group == rule.text().when() ? neighbours(rule, group)
                : Stream.of(rule.replace(group.span(), rule.joined(group.parts(), group.all() ? "or" : "and"))));
        Stream<RuleEdit> lists = rule.text().patterns().stream().filter(pattern -> pattern.ids().size() > 1 && pattern.distinct().isEmpty())
                .flatMap(pattern -> all(rule, pattern));
        return Stream.concat(groups, lists).map(List::of);
    }

    /** Two neighbouring conditions, of which one is enough then. */
    private static Stream<RuleEdit> neighbours(Specimen rule, Group group) {
        return IntStream.range(1, group.parts().size()).mapToObj(i -> group.parts().subList(i - 1, i + 1))
                .filter(pair -> pair.stream().noneMatch(part -> part instanceof Pattern pattern && rule.referredTo(pattern)))
                .map(pair -> rule.replace(new Span(pair.get(0).span().from(), pair.get(1).span().to()), rule.joined(pair, "or")));
    }

    /** A list of which all are needed then; "two of these" is one condition in two patterns. */
    private static Stream<RuleEdit> all(Specimen rule, Pattern pattern) {
        Clause last = rule.partner(pattern).map(Clause.class::cast).orElse(pattern);
        if (last == pattern && rule.referredTo(pattern)) {
            return Stream.empty();
        }
        String before = rule.text().text(new Span(pattern.inner().from(), pattern.named().orElseThrow().span().from()));
        String behind = rule.text().text(new Span(pattern.named().orElseThrow().span().to(), pattern.inner().to()));
        String unbound = pattern.binding().isEmpty() ? before : before.substring(before.indexOf(':') + 1).stripLeading();
        String every = pattern.ids().stream().map(id -> unbound + "id == " + rule.text().text(id.span()) + behind)
                .collect(Collectors.joining(" and ", "( ", " )"));
        return Stream.of(rule.replace(new Span(pattern.span().from(), last.span().to()), every));
    }
}
