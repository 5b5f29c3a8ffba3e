package org.modeadvisor.counterfactual;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modeadvisor.counterfactual.Goal.State;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Naming;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Vocabulary;

/** Reads a goal as a person writes it: {@code CONCLUSION} or {@code CONCLUSION=STATE}. */
final class GoalReader {

    private final Naming naming;

    GoalReader(Vocabulary vocabulary) {
        this.naming = new Naming(vocabulary);
    }

    /**
     * The conclusion named, and the state where one is named.
     *
     * @throws ProblemException where there is no such conclusion or state
     */
    Read read(String written) {
        int equals = written.lastIndexOf('=');
        String name = equals < 0 ? written : written.substring(0, equals);
        NodeName conclusion = naming.find(name).orElseThrow(() ->
                problem("unknown-conclusion", written, "There is no conclusion `" + name + "`.", naming.remedy(name)));
        if (conclusion.kind() == Kind.DRIVER) {
            throw problem("not-a-conclusion", written, "`" + conclusion.id() + "` is what a case states, not something that is concluded.",
                    "Name a mode, mechanism, caveat or another conclusion; see `mode-advisor vocabulary`.");
        }
        if (equals < 0) {
            return new Read(conclusion, Optional.empty());
        }
        String word = written.substring(equals + 1);
        List<String> words = State.of(conclusion.kind()).stream().map(State::word).toList();
        return new Read(conclusion, Optional.of(State.of(conclusion.kind(), word).orElseThrow(() ->
                problem("unknown-state", written, "`" + conclusion.id() + "` cannot be `" + word + "`.", Suggestions.didYouMean(word, words,
                        "Possible states are " + words.stream().collect(Collectors.joining(", ")) + ".")))));
    }

    /** What was written. */
    record Read(NodeName conclusion, Optional<State> state) {}

    private static ProblemException problem(String code, String written, String message, String remedy) {
        return ProblemException.of(code, Position.of(written), message, remedy);
    }
}
