package org.modeadvisor.difference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.solving.Encoding;
import org.modeadvisor.solving.RuleSolver;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Compares two rule sets. Immutable and thread-safe. */
public final class Differ {

    private final Side before;
    private final Side after;
    private final Moves differing;

    /** A rule set and what answers from it. */
    private record Side(String name, RuleBase rules, Standings standings, Adviser adviser) {

        static Side of(String name, RuleBase rules) {
            return new Side(name, rules, new Standings(rules.vocabulary()), new Adviser(rules));
        }

        /** The answer to what of the case these rules know. */
        Recommendation answer(CaseStudy study) {
            Map<String, Answer> known = new LinkedHashMap<>();
            study.facts().forEach((variable, fact) -> rules.vocabulary().variable(variable).ifPresent(v -> known.put(variable, fact.answer())));
            return adviser.recommend(known.size() == study.facts().size() ? study : CaseStudy.of(study.id(), known), false);
        }

        /** What can be said of a subject. @param always stands for "absent" */
        Map<String, Statement> statements(NodeName subject, Encoding encoding, Statement always) {
            return standings.subjects().contains(subject) ? standings.statements(subject, encoding) : Map.of(Moves.ABSENT, always);
        }

        Difference.Side summary() {
            return new Difference.Side(name, rules.model().rules().size(), rules.digest());
        }

        int mostStepsDown() {
            return rules.vocabulary().parameter(Parameter.Use.STEPS_DOWN);
        }
    }

    /** @param oldName the rule sets as a person named them */
    public Differ(String oldName, RuleBase old, String newName, RuleBase now) {
        this.before = Side.of(oldName, old);
        this.after = Side.of(newName, now);
        this.differing = new Moves(before.standings(), after.standings());
    }

    /** What the change does. @param cases checked against one of the vocabularies */
    public Difference compare(List<CaseStudy> cases) {
        List<CaseMove> moved = new ArrayList<>();
        Set<Move> shown = new LinkedHashSet<>();
        for (CaseStudy study : cases) {
            Recommendation old = before.answer(study);
            Recommendation now = after.answer(study);
            List<Move> moves = differing.between(old, now);
            shown.addAll(moves);
            if (!moves.isEmpty()) {
                moved.add(new CaseMove(old, now, moves));
            }
        }
        List<String> incomparable = incomparable();
        return new Difference(before.summary(), after.summary(), RuleSetChanges.of(before.rules(), after.rules()), cases.size(), moved,
                incomparable.isEmpty() ? witnesses(shown) : List.of(), incomparable);
    }

    /** Variables with the same id that are not answered in the same words. */
    private List<String> incomparable() {
        return before.rules().vocabulary().variables().stream().filter(variable -> after.rules().vocabulary().variable(variable.id())
                .filter(now -> now.scale() != variable.scale() || !now.answers().keySet().equals(variable.answers().keySet())).isPresent())
                .map(Variable::id).toList();
    }

    private List<Witness> witnesses(Set<Move> shown) {
        Vocabulary wide = after.rules().vocabulary().with(before.rules().vocabulary().variables().stream()
                .filter(variable -> after.rules().vocabulary().variable(variable.id()).isEmpty()).toList());
        Thresholds thresholds = after.rules().thresholds();
        RuleSolver solver = new RuleSolver(wide, thresholds);
        Encoding old = solver.encode(before.rules().model(), before.rules().thresholds(), before.mostStepsDown());
        Encoding now = solver.encode(after.rules().model(), thresholds, after.mostStepsDown());
        List<Witness> witnesses = new ArrayList<>();
        Set<Move> seen = new HashSet<>(shown);
        for (NodeName subject : differing.subjects()) {
            Map<Move, Statement> moves = new LinkedHashMap<>();
            before.statements(subject, old, solver.always()).forEach((word, first) -> after.statements(subject, now, solver.always())
                    .forEach((then, second) -> moves.put(new Move(subject, word, then), first.and(second))));
            moves.keySet().removeIf(move -> !differing.tells(move));
            if (moves.isEmpty() || solver.find(Statement.any(moves.values())).isEmpty()) {
                continue;
            }
            moves.forEach((move, statement) -> {
                if (!seen.contains(move)) {
                    solver.sparse(statement).map(found -> confirmed(move, found, seen)).ifPresent(witnesses::add);
                }
            });
        }
        return witnesses;
    }

    /** Has Drools answer the case under both rule sets. @param seen kinds of change shown so far; those it shows are added */
    private Witness confirmed(Move move, Situation found, Set<Move> seen) {
        CaseStudy study = CaseStudy.of("made-up", found.answers());
        Recommendation old = before.answer(study);
        Recommendation now = after.answer(study);
        List<Move> moves = differing.between(old, now);
        if (!moves.contains(move)) {
            throw new IllegalStateException("the search found " + move + ", but Drools answers otherwise: " + moves + " for " + found.answers());
        }
        List<Move> fresh = Stream.concat(Stream.of(move), moves.stream().filter(other -> !other.equals(move))).filter(seen::add).toList();
        return new Witness(fresh, old, now);
    }
}
