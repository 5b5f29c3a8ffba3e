package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.rulebase.RuleText.Asked;
import org.modeadvisor.rulebase.RuleText.Call;
import org.modeadvisor.rulebase.RuleText.Clause;
import org.modeadvisor.rulebase.RuleText.Distinct;
import org.modeadvisor.rulebase.RuleText.Named;
import org.modeadvisor.rulebase.RuleText.Span;
import org.modeadvisor.rulebase.RuleText.Word;

/** Finds the parts of a rule in its file by the tree that Drools' parser made of it. For rules that passed the check. */
final class RuleTexts {

    /** A quoted word, a number or a bound name. */
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\d+)|(\\$\\w+)");
    private static final Pattern TEST = Pattern.compile("([a-zA-Z]+)\\s*\\(");

    private final SourceText source;

    RuleTexts(SourceText source) {
        this.source = source;
    }

    /** @param draft the same rule as understood */
    RuleText read(RuleDescr rule, RuleDraft draft) {
        Clause.Group when = new Clause.Group(span(rule.getLhs()), true, parts(rule.getLhs().getDescrs()));
        int after = when.parts().isEmpty() ? rule.getStartCharacter() : when.parts().get(when.parts().size() - 1).span().to();
        String call = String.valueOf(rule.getConsequence()).strip();
        int from = source.text().indexOf(call, after);
        Span then = new Span(from, from + call.lastIndexOf(')') + 1);
        List<Word> words = words(then);
        boolean capped = !draft.consequence().limit().isEmpty();
        return new RuleText(source, draft.id(), new Span(rule.getStartCharacter(), rule.getEndCharacter()), when,
                new Call(then, words.get(0), capped ? Optional.of(words.get(1)) : Optional.empty()));
    }

    private List<Clause> parts(List<? extends BaseDescr> trees) {
        return trees.stream().map(this::clause).toList();
    }

    private Clause clause(BaseDescr tree) {
        if (tree instanceof PatternDescr pattern) {
            return pattern(pattern);
        }
        List<Clause> parts = parts(((ConditionalElementDescr) tree).getDescrs().stream().map(BaseDescr.class::cast).toList());
        Span inner = new Span(parts.get(0).span().from(), parts.get(parts.size() - 1).span().to());
        return new Clause.Group(withBrackets(inner), !(tree instanceof OrDescr), parts);
    }

    private Clause pattern(PatternDescr tree) {
        Optional<Named> named = Optional.empty();
        Optional<Asked> test = Optional.empty();
        Optional<Distinct> distinct = Optional.empty();
        for (BaseDescr part : tree.getConstraint().getDescrs()) {
            Span span = new Span(part.getStartCharacter(), part.getEndCharacter() + 1);
            RuleGrammar.Constraint constraint = RuleGrammar.constraint(((ExprConstraintDescr) part).getExpression()).orElseThrow();
            if (constraint instanceof RuleGrammar.Constraint.Ids) {
                named = Optional.of(new Named(span, words(span)));
            } else if (constraint instanceof RuleGrammar.Constraint.Tested tested) {
                test = Optional.of(new Asked(span, new Word(new Span(span.from(), span.from() + tested.word().length()), tested.word(), false),
                        words(span).get(0)));
            } else if (constraint instanceof RuleGrammar.Constraint.DistinctFrom other) {
                distinct = Optional.of(new Distinct(span, other.binding()));
            }
        }
        return new Clause.Pattern(withBrackets(span(tree)), span(tree), tree.getObjectType(), tree.getIdentifier() == null ? "" : tree.getIdentifier(),
                named, test, distinct);
    }

    private List<Word> words(Span span) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(source.text()).region(span.from(), span.to());
        while (word.find()) {
            boolean quoted = word.group(1) != null;
            words.add(new Word(new Span(word.start(), word.end()), quoted ? word.group(1) : word.group(), quoted));
        }
        return words;
    }

    private static Span span(BaseDescr tree) {
        return new Span(tree.getStartCharacter(), tree.getEndCharacter());
    }

    /** The brackets right around a condition are part of it. */
    private Span withBrackets(Span inner) {
        String text = source.text();
        int from = inner.from() - 1;
        int to = inner.to();
        while (Character.isWhitespace(text.charAt(from))) {
            from--;
        }
        while (Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return text.charAt(from) == '(' && text.charAt(to) == ')' ? withBrackets(new Span(from, to + 1)) : inner;
    }
}
