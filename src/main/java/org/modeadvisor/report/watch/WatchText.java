package org.modeadvisor.report.watch;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modeadvisor.check.Check;
import org.modeadvisor.check.CheckResult;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.difference.Move;
import org.modeadvisor.difference.Moves;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.Layout.Ink;
import org.modeadvisor.report.ProblemText;
import org.modeadvisor.report.check.CheckText;
import org.modeadvisor.report.difference.MoveWords;
import org.modeadvisor.report.suite.DepartureLines;
import org.modeadvisor.suite.Departure;
import org.modeadvisor.suite.Outcome;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Vocabulary;

/** What an edit did: one line that counts, and below it a line for each answer that changed or is newly not as pinned. */
public final class WatchText {

    private final Vocabulary vocabulary;
    private final MoveWords words;
    private final boolean colour;
    private final Layout layout;

    private WatchText(Vocabulary vocabulary, boolean colour) {
        this.vocabulary = vocabulary;
        this.words = new MoveWords(vocabulary.sentences());
        this.colour = colour;
        this.layout = new Layout(colour);
    }

    /**
     * Rules that can be used. What was not as pinned before the edit and still is not is counted, but not told again.
     *
     * @param rules how many
     * @param before outcomes before the edit; empty where these are the first
     * @param now outcomes of the cases under these rules, in the order of their files
     */
    public static String of(Vocabulary vocabulary, int rules, Optional<List<Outcome>> before, List<Outcome> now, boolean colour) {
        return new WatchText(vocabulary, colour).write(rules, before, now);
    }

    /** What a search of rules that can be used has found. */
    public static String searched(Vocabulary vocabulary, CheckResult result, boolean colour) {
        Layout layout = new Layout(colour);
        layout.literal(0, result.open().isEmpty() ? Ink.BOLD : Ink.YELLOW, vocabulary.sentences().say("watch.searched", Map.of()));
        return layout + CheckText.of(result, false, colour);
    }

    /** Rules that cannot be used, and why. */
    public static String refused(List<Problem> problems, boolean colour) {
        Layout layout = new Layout(colour);
        layout.literal(0, Ink.RED, (problems.size() == 1 ? "One problem" : problems.size() + " problems") + "; no case was asked.");
        return layout + CheckText.of(new Check(Optional.empty(), problems).run(List.of()), false, colour);
    }

    private String write(int rules, Optional<List<Outcome>> before, List<Outcome> now) {
        Map<String, Outcome> earlier = before.orElse(List.of()).stream().collect(Collectors.toMap(Outcome::file, Function.identity()));
        Layout lines = new Layout(false);
        int moved = 0;
        for (Outcome outcome : now) {
            Optional<Outcome> old = Optional.ofNullable(earlier.get(outcome.file()));
            List<Move> moves = moves(old, outcome);
            moved += moves.isEmpty() ? 0 : 1;
            outcome(lines, old, outcome, moves);
        }
        long departed = now.stream().filter(outcome -> !outcome.departures().isEmpty()).count();
        List<Problem> problems = now.stream().flatMap(outcome -> outcome.problems().stream()).toList();
        layout.literal(0, departed > 0 || !problems.isEmpty() ? Ink.YELLOW : Ink.BOLD, say(before.isEmpty() ? "watch.first" : "watch.again", Map.of("rules",
                Integer.toString(rules), "count", Integer.toString(now.size()), "moved", Integer.toString(moved), "departed", Long.toString(departed))));
        return layout.toString() + lines + ProblemText.of(problems, colour);
    }

    private static List<Move> moves(Optional<Outcome> old, Outcome now) {
        return old.flatMap(Outcome::answer).flatMap(before -> now.answer().map(after -> Moves.of(before, after))).orElse(List.of());
    }

    private void outcome(Layout lines, Optional<Outcome> old, Outcome outcome, List<Move> moves) {
        Set<NodeName> told = new HashSet<>();
        for (Move move : moves) {
            boolean departs = outcome.departures().stream().map(Departure::node).flatMap(Optional::stream).anyMatch(move.about()::equals);
            told.add(move.about());
            lines.literal(2, Ink.PLAIN, say(departs ? "watch.move.departs" : "watch.move", Map.of("file", outcome.file(), "move",
                    words.of(move, old.orElseThrow().answer().orElseThrow().vocabulary(), vocabulary))));
        }
        List<String> known = old.map(before -> DepartureLines.of(before, Set.of())).orElse(List.of());
        DepartureLines.of(outcome, told).stream().filter(line -> !known.contains(line))
                .forEach(line -> lines.literal(2, Ink.PLAIN, say("watch.departure", Map.of("file", outcome.file(), "departure", line))));
    }

    private String say(String key, Map<String, String> values) {
        return vocabulary.sentences().say(key, values);
    }
}
