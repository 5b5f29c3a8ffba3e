package org.modeadvisor.rulebase;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.rulebase.language.Comparison;

/**
 * Where the parts of one rule stand in its file, for whoever changes rules as an expert would: by editing their text.
 *
 * @param id the rule's id
 * @param whole from {@code rule} to {@code end}
 * @param when its conditions, all of them needed
 * @param then what follows
 */
public record RuleText(SourceText source, String id, Span whole, Clause.Group when, Call then) {

    /** A piece of the file. @param from index of its first character @param to index behind its last */
    public record Span(int from, int to) {}

    /** A word and its place. @param span its quotes included @param text without them */
    public record Word(Span span, String text, boolean quoted) {}

    /** The call in {@code then}. @param span without its semicolon @param limit of a cap the highest level left; else empty */
    public record Call(Span span, Word target, Optional<Word> limit) {}

    /** A condition. */
    public sealed interface Clause {

        /** Where it stands, brackets around it included. */
        Span span();

        /** Conditions that are all needed, or of which one is enough. */
        record Group(Span span, boolean all, List<Clause> parts) implements Clause {
            public Group {
                parts = List.copyOf(parts);
            }
        }

        /**
         * A pattern on one fact.
         *
         * @param inner the same without brackets around it
         * @param type such as {@code Driver}
         * @param binding the name bound to it, with its dollar sign; empty where there is none
         * @param named the facts meant; empty where all of the type are, or all of a kind together
         * @param test what is asked; empty where the fact lends its strength
         * @param distinct that the fact is another than one bound before
         */
        record Pattern(Span span, Span inner, String type, String binding, Optional<Named> named, Optional<Asked> test,
                Optional<Distinct> distinct) implements Clause {

            /** The facts meant, any of them. */
            public List<Word> ids() {
                return named.map(Named::ids).orElse(List.of());
            }
        }
    }

    /** Which facts are meant, any of them. @param span the whole constraint */
    public record Named(Span span, List<Word> ids) {
        public Named {
            ids = List.copyOf(ids);
        }
    }

    /** A test. @param argument a number, a quoted word or a bound name */
    public record Asked(Span span, Word word, Word argument) {

        /** How levels are compared; empty where an answer is asked for. */
        public Optional<Comparison> comparison() {
            return Comparison.of(word.text());
        }

        /** Whether another fact is compared with. */
        public boolean compares() {
            return argument.text().startsWith("$");
        }
    }

    /** "Another than": a fact that must not be the one bound to that name. */
    public record Distinct(Span span, String binding) {}

    /** The piece, widened to the whole pattern or call where it begins or ends within one: what a person reads as one thing. */
    public Span widened(Span piece) {
        Span wide = piece;
        for (Span whole : Stream.concat(patterns().stream().map(Clause.Pattern::inner), Stream.of(then.span())).toList()) {
            boolean cut = whole.from() < wide.from() && wide.from() < whole.to() || whole.from() < wide.to() && wide.to() < whole.to();
            wide = cut ? new Span(Math.min(whole.from(), wide.from()), Math.max(whole.to(), wide.to())) : wide;
        }
        return wide;
    }

    /** All patterns in reading order. */
    public List<Clause.Pattern> patterns() {
        return clauses(when).filter(Clause.Pattern.class::isInstance).map(Clause.Pattern.class::cast).toList();
    }

    /** All groups of conditions, the whole of them first, then in reading order. */
    public List<Clause.Group> groups() {
        return clauses(when).filter(Clause.Group.class::isInstance).map(Clause.Group.class::cast).toList();
    }

    private static Stream<Clause> clauses(Clause clause) {
        return clause instanceof Clause.Group group ? Stream.concat(Stream.of(group), group.parts().stream().flatMap(RuleText::clauses)) : Stream.of(clause);
    }

    /** The text of a piece. */
    public String text(Span span) {
        return source.text().substring(span.from(), span.to());
    }
}
