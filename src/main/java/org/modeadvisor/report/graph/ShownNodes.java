package org.modeadvisor.report.graph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.modeadvisor.explanation.NodeSentences;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.Words;
import org.modeadvisor.report.graph.ProofGraph.Shown;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Variable;

/** What is written into the boxes of one answer's graph. */
final class ShownNodes {

    private final Recommendation answer;
    private final Words words;
    private final NodeSentences sentences;
    private final Set<NodeName> weakest;

    /** @param weakest where the heavy lines begin */
    ShownNodes(Recommendation answer, Set<NodeName> weakest) {
        this.answer = answer;
        this.words = new Words(answer);
        this.sentences = new NodeSentences(answer.study(), answer.derivations());
        this.weakest = weakest;
    }

    Shown of(NodeName name) {
        String label = Sentences.capital(answer.vocabulary().label(name));
        boolean weak = name.kind() == Kind.DRIVER && weakest.contains(name);
        List<String> tags = Stream.concat(tag(name).stream(), weak ? Stream.of(words.say("graph.weakest")) : Stream.empty()).toList();
        Optional<String> tag = tags.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", tags));
        return new Shown(name, label, level(name), tag, sentences.of(name), weak, Optional.empty(), List.of());
    }

    private Optional<String> tag(NodeName name) {
        if (name.kind() == Kind.MODE) {
            return answer.mode(name.id()).map(mode -> words.say("symbol." + mode.verdict().word()) + " "
                    + Sentences.capital(words.verdict(mode.verdict())));
        }
        if (name.kind().isTruth()) {
            return Optional.of(words.say("graph." + name.kind().word() + "."
                    + answer.derivations().bounds(name).truth().name().toLowerCase(Locale.ROOT)));
        }
        return choice(name);
    }

    private Optional<String> choice(NodeName name) {
        return answer.vocabulary().variable(name.id()).filter(v -> name.kind() == Kind.DRIVER && v.scale() == Variable.Scale.CHOICE)
                .map(v -> answer.derivations().situation().possible(v)).filter(possible -> possible.size() == 1)
                .map(possible -> possible.get(0).replace('-', ' '));
    }

    private String level(NodeName name) {
        if (name.kind() == Kind.DRIVER) {
            Variable variable = answer.vocabulary().variable(name.id()).orElseThrow();
            List<String> possible = answer.derivations().situation().possible(variable);
            if (possible.size() == variable.answers().size()) {
                return words.say("graph.unknown");
            }
            return variable.scale() == Variable.Scale.CHOICE ? ""
                    : possible.size() == 1 ? possible.get(0) : possible.get(0) + "–" + possible.get(possible.size() - 1);
        }
        return name.kind().isTruth() ? "" : answer.derivations().bounds(name).toString().replace('-', '–');
    }
}
