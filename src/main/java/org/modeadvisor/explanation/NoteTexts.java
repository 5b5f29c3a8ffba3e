package org.modeadvisor.explanation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Fills the placeholders of notes: a conclusion's level, a driver's answer, a line of the case's header. */
final class NoteTexts {

    private final CaseStudy study;
    private final Derivations derivations;
    private final Vocabulary vocabulary;

    NoteTexts(CaseStudy study, Derivations derivations) {
        this.study = study;
        this.derivations = derivations;
        this.vocabulary = derivations.situation().vocabulary();
    }

    String fill(String text) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        Map<String, String> values = new HashMap<>();
        Sentences.placeholders(text).forEach(name -> values.put(name, value(name)));
        return Sentences.fill(text, values);
    }

    private String value(String placeholder) {
        String[] parts = placeholder.split(":", 2);
        String unstated = vocabulary.sentences().say("answer.unstated");
        return switch (parts[0]) {
            case "case" -> switch (parts[1]) {
                case "application-field" -> study.header().applicationField().map(NoteTexts::words).orElse(unstated);
                default -> study.header().decisionUsers().isEmpty() ? unstated : String.join(", ", study.header().decisionUsers());
            };
            case "driver" -> {
                Variable variable = vocabulary.variable(parts[1]).orElseThrow();
                List<String> possible = derivations.situation().possible(variable);
                yield possible.size() == 1 ? words(possible.get(0)) : unstated;
            }
            default -> {
                Bounds bounds = derivations.bounds(new NodeName(Kind.of(parts[0]).orElseThrow(), parts[1]));
                yield bounds.equals(Bounds.OPEN) ? vocabulary.sentences().say("answer.unknown-level") : bounds.toString();
            }
        };
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }
}
