package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.List;
import org.modeadvisor.explanation.Bearing;
import org.modeadvisor.explanation.Bearing.Use;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** Puts into words what rests on a driver. */
final class BearingOutline {

    private final Recommendation answer;
    private final Words words;

    BearingOutline(Recommendation answer, Words words) {
        this.answer = answer;
        this.words = words;
    }

    List<Outline> of(Bearing bearing) {
        if (bearing.uses().isEmpty()) {
            return List.of(Outline.of(words.say("explain.bearing.none")));
        }
        String reaches = bearing.reaches().isEmpty() ? words.say("explain.bearing.nothing")
                : words.say("explain.bearing.reaches", "conclusions", Words.list(labels(bearing)));
        return List.of(Outline.of(reaches + " " + words.say("explain.bearing"),
                bearing.uses().stream().map(use -> use(bearing.driver(), use)).toList()));
    }

    /** The modes by name, the models as one. */
    private List<String> labels(Bearing bearing) {
        List<String> labels = new ArrayList<>();
        for (NodeName name : bearing.reaches()) {
            String label = name.kind() == Kind.MODE ? answer.vocabulary().label(name) : words.say("word.development-model");
            if (!labels.contains(label)) {
                labels.add(label);
            }
        }
        return labels;
    }

    private Outline use(NodeName driver, Use use) {
        String key = "explain.use." + switch (use.weight()) {
            case DECIDES -> words.isUnknown(driver.id()) ? "open" : use.conclusion().kind().isTruth() ? "decides" : "weakest";
            case COUNTS -> "counts";
            case FAILS -> "fails";
        };
        return Outline.of(words.say(key, "sentence", use.sentence(), "title", use.rule().title(), "source", words.source(use.rule())));
    }
}
