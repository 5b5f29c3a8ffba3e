package org.modeadvisor.mutation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.RuleEdit;
import org.modeadvisor.rulebase.RuleText.Clause.Pattern;
import org.modeadvisor.rulebase.RuleText.Span;
import org.modeadvisor.rulebase.RuleText.Word;

/** One of the alternatives is forgotten: a branch of {@code or}, or a member of a list. */
public record DropAlternative() implements Operator {

    @Override
    public String word() {
        return "drop-alternative";
    }

    @Override
    public Stream<List<RuleEdit>> edits(Specimen rule) {
        Stream<RuleEdit> branches = rule.text().groups().stream().filter(group -> !group.all() && group.parts().size() > 1)
                .flatMap(group -> IntStream.range(0, group.parts().size()).mapToObj(part -> rule.without(group, part)));
        Stream<RuleEdit> members = rule.text().patterns().stream().filter(pattern -> pattern.ids().size() > 1 && pattern.distinct().isEmpty())
                .flatMap(pattern -> IntStream.range(0, pattern.ids().size()).mapToObj(member -> shorter(rule, pattern, member)));
        return Stream.concat(branches, members).map(List::of);
    }

    /** "Two of these" has its list twice, and forgets in both. */
    private static RuleEdit shorter(Specimen rule, Pattern pattern, int member) {
        Map<Span, String> pieces = new HashMap<>();
        Stream.concat(Stream.of(pattern), rule.partner(pattern).stream()).forEach(each -> {
            List<Word> ids = each.ids();
            String gone = pattern.ids().get(member).text();
            pieces.put(new Span(ids.get(0).span().from(), ids.get(ids.size() - 1).span().to()), ids.stream().filter(id -> !id.text().equals(gone))
                    .map(id -> rule.text().text(id.span())).collect(Collectors.joining(", ")));
        });
        return rule.replace(pieces);
    }
}
