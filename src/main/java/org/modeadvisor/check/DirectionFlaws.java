package org.modeadvisor.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeadvisor.check.Influences.Effect;
import org.modeadvisor.check.Influences.Read;
import org.modeadvisor.solving.Encoding;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Variable.Polarity;
import org.modeadvisor.vocabulary.Variable.Scale;

/**
 * Which way each input moves the modes and stages. The bounds of an answer are exact only as long as every input moves them one
 * way. Where the conditions allow for both, two settled situations are looked for that differ in that input alone.
 */
final class DirectionFlaws {

    private final Search search;
    private final Map<List<Object>, Encoding> encodings = new HashMap<>();

    DirectionFlaws(Search search) {
        this.search = search;
    }

    /** Notes what is wrong. Of one input only the first conclusion is told, since others show the same. */
    void find() {
        Set<NodeName> told = new HashSet<>();
        Stream.of(Kind.STAGE, Kind.MODE).flatMap(kind -> search.model().conclusions(kind).stream()).forEach(conclusion ->
                Influences.on(conclusion, search.model()).forEach((driver, effect) -> {
                    Variable variable = search.vocabulary().variable(driver.id()).orElseThrow();
                    if (variable.scale() != Scale.CHOICE && !told.contains(driver) && tells(variable, conclusion, effect)) {
                        told.add(driver);
                    }
                }));
    }

    private boolean tells(Variable variable, NodeName conclusion, Effect effect) {
        boolean mayRaise = !effect.raising().isEmpty();
        boolean mayLower = !effect.lowering().isEmpty();
        boolean against = mayLower && variable.polarity() == Polarity.SUPPORTS || mayRaise && variable.polarity() == Polarity.LIMITS;
        if (!(mayRaise && mayLower) && !against) {
            return false;
        }
        Optional<List<Scene>> up = moved(variable, conclusion, true);
        Optional<List<Scene>> down = moved(variable, conclusion, false);
        List<Read> culprits = culprits(variable, effect);
        if (up.isPresent() && down.isPresent()) {
            List<Scene> scenes = new ArrayList<>(up.get());
            scenes.addAll(down.get());
            report(Flaw.BOTH_WAYS, culprits, "More of " + Wording.the(variable.node()) + " raises " + Wording.the(conclusion)
                    + " in one situation and lowers it in another, so the bounds of an answer are no longer exact.",
                    "Let it act one way only; a second effect belongs to a caveat, or to a variable of its own.", scenes);
            return true;
        }
        Optional<List<Scene>> wrong = variable.polarity() == Polarity.SUPPORTS ? down : variable.polarity() == Polarity.LIMITS ? up : Optional.empty();
        wrong.ifPresent(scenes -> report(Flaw.AGAINST_POLARITY, culprits, "By the vocabulary " + Wording.the(variable.node()) + " "
                + variable.polarity().name().toLowerCase(Locale.ROOT) + ", but more of it " + (variable.polarity() == Polarity.SUPPORTS ? "lowers " : "raises ") + Wording.the(conclusion) + ".",
                "Mend the condition, or the polarity of the variable.", scenes));
        return wrong.isPresent();
    }

    private void report(Flaw flaw, List<Read> culprits, String message, String remedy, List<Scene> scenes) {
        search.report(flaw, culprits.get(0).premise().at(), culprits.stream().map(Read::rule).distinct().toList(), message, remedy, scenes, false);
    }

    /** The conditions that act against the polarity; where the vocabulary names none, the fewer ones. */
    private static List<Read> culprits(Variable variable, Effect effect) {
        boolean fewerRaise = !effect.raising().isEmpty() && (effect.lowering().isEmpty() || effect.raising().size() < effect.lowering().size());
        List<Read> culprits = variable.polarity() == Polarity.SUPPORTS ? effect.lowering() : variable.polarity() == Polarity.LIMITS ? effect.raising()
                : fewerRaise ? effect.raising() : effect.lowering();
        return culprits.stream().sorted(Comparator.comparing(read -> read.premise().at())).toList();
    }

    /** Two cases of which the second has one step more of the variable, and more of the conclusion, or less. */
    private Optional<List<Scene>> moved(Variable variable, NodeName conclusion, boolean up) {
        List<Integer> levels = variable.scale() == Scale.BOOLEAN ? List.of(Bounds.LOWEST, Bounds.HIGHEST)
                : IntStream.rangeClosed(Bounds.LOWEST, Bounds.HIGHEST).boxed().toList();
        for (int step = 0; step + 1 < levels.size(); step++) {
            Encoding before = where(variable, levels.get(step));
            Encoding after = where(variable, levels.get(step + 1));
            Encoding lesser = up ? before : after;
            Encoding greater = up ? after : before;
            Statement moved = Statement.any(IntStream.rangeClosed(Bounds.LOWEST + 1, Bounds.HIGHEST)
                    .mapToObj(level -> greater.certainly(conclusion, level).and(lesser.possibly(conclusion, level).not())).toList());
            if (!search.never(moved)) {
                List<String> words = variable.scale() == Scale.BOOLEAN ? List.copyOf(variable.answers().keySet())
                        : List.of(levels.get(step).toString(), levels.get(step + 1).toString());
                return Optional.of(search.scenes(moved, variable.node(), words, answers -> up ? answers.get(1).bounds(conclusion).lo() > answers.get(0).bounds(conclusion).hi()
                        : answers.get(1).bounds(conclusion).hi() < answers.get(0).bounds(conclusion).lo(), conclusion));
            }
        }
        return Optional.empty();
    }

    private Encoding where(Variable variable, int level) {
        return encodings.computeIfAbsent(List.of(variable.id(), level), key -> search.where(variable.node(), level));
    }
}
