package org.modeadvisor.difference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.modeadvisor.explanation.Goals;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.solving.Encoding;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * What an answer can say of its subjects, in words, and the same as statements about situations: the verdict on a mode, the
 * development model, the states of mechanisms, forms, caveats and notes. A property holds both readings equal.
 */
final class Standings {

    /** The development model as a subject of the answer. */
    static final NodeName MODEL = new NodeName(Kind.MODEL, "development-model");
    /** What is said of the model while none is certain. */
    static final String UNDETERMINED = Verdict.UNDETERMINED.word();

    private static final List<Kind> STATES = List.of(Kind.MECHANISM, Kind.FORM, Kind.CAVEAT, Kind.NOTE);

    private final Vocabulary vocabulary;
    private final Goals goals;

    Standings(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.goals = new Goals(vocabulary);
    }

    /** Everything the answer says something of: modes, the model, then the rest by kind in the vocabulary's order. */
    List<NodeName> subjects() {
        List<NodeName> subjects = new ArrayList<>(goals.modes().stream().map(Term.Mode::node).toList());
        subjects.add(MODEL);
        STATES.forEach(kind -> vocabulary.conclusions().ofKind(kind).forEach(term -> subjects.add(term.node())));
        return subjects;
    }

    /** What is said of a subject. */
    String word(NodeName subject, Function<NodeName, Bounds> bounds) {
        if (subject.kind() == Kind.MODE) {
            return goals.verdict(subject, bounds).word();
        }
        if (subject.equals(MODEL)) {
            return goals.model(bounds).map(NodeName::id).orElse(UNDETERMINED);
        }
        Bounds found = bounds.apply(subject);
        int from = from(subject);
        return state(subject.kind(), Truth.of(found.lo() >= from, found.hi() >= from));
    }

    /** Everything that can be said of a subject, each as a statement; exactly one is true in a situation. */
    Map<String, Statement> statements(NodeName subject, Encoding rules) {
        Map<String, Statement> statements = new LinkedHashMap<>();
        if (subject.kind() == Kind.MODE) {
            Statement live = rules.certainly(subject, goals.live());
            Statement may = rules.possibly(subject, goals.live());
            Statement full = Statement.all(Stream.concat(Stream.of(live, rules.certainly(subject, goals.recommended())),
                    goals.barring(subject).stream().map(caveat -> rules.possibly(caveat, Bounds.LOWEST + 1).not())).toList());
            statements.put(Verdict.RECOMMENDED.word(), full);
            statements.put(Verdict.CONDITIONAL.word(), live.and(full.not()));
            statements.put(Verdict.UNDETERMINED.word(), may.and(live.not()));
            statements.put(Verdict.NOT_SUPPORTED.word(), may.not());
        } else if (subject.equals(MODEL)) {
            List<Statement> before = new ArrayList<>();
            for (NodeName model : goals.models()) {
                Statement is = rules.certainly(model, Bounds.HIGHEST);
                statements.put(model.id(), is.and(before.stream().map(Statement::not).toArray(Statement[]::new)));
                before.add(is);
            }
            statements.put(UNDETERMINED, Statement.any(before).not());
        } else {
            Statement is = rules.certainly(subject, from(subject));
            Statement may = rules.possibly(subject, from(subject));
            statements.put(state(subject.kind(), Truth.TRUE), is);
            statements.put(state(subject.kind(), Truth.OPEN), may.and(is.not()));
            statements.put(state(subject.kind(), Truth.FALSE), may.not());
        }
        return statements;
    }

    /** What is said of a subject that does not hold. */
    String least(NodeName subject) {
        return subject.kind() == Kind.MODE ? Verdict.NOT_SUPPORTED.word() : subject.equals(MODEL) ? UNDETERMINED : state(subject.kind(), Truth.FALSE);
    }

    /** The level from which the subject is so. */
    private int from(NodeName subject) {
        return subject.kind().isTruth() ? Bounds.HIGHEST : goals.live();
    }

    private static String state(Kind kind, Truth truth) {
        return switch (truth) {
            case OPEN -> "open";
            case TRUE -> switch (kind) {
                case MECHANISM -> "active";
                case FORM -> "supported";
                case CAVEAT -> "raised";
                default -> "printed";
            };
            case FALSE -> switch (kind) {
                case MECHANISM -> "inactive";
                case FORM -> "excluded";
                case CAVEAT -> "clear";
                default -> "left out";
            };
        };
    }
}
