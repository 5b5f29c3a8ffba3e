package org.modeadvisor.report.graph;

import org.modeadvisor.report.Words;
import org.modeadvisor.vocabulary.Sentences;

/** The line above the drawing that says what its strokes mean. */
final class Legend {

    /** How wide it is. */
    static final double WIDTH = 800;

    private Legend() {}

    static String of(Words words) {
        return "<g class=\"legend\" transform=\"translate(2 16)\">"
                + entry(0, "carries", "l-6 -3.5v7z", words.say("graph.legend.carries"))
                + entry(260, "weakest", "l-6 -3.5v7z", words.say("graph.legend.weakest"))
                + entry(520, "opposes", "m-2 -6v12", words.say("graph.legend.opposes")) + "</g>\n";
    }

    /** Of a picture of rules, where no link is weaker than another. */
    static String ofRules(Sentences sentences) {
        return "<g class=\"legend\" transform=\"translate(2 16)\">"
                + entry(0, "carries", "l-6 -3.5v7z", sentences.say("rules.legend.carries"))
                + entry(380, "opposes", "m-2 -6v12", sentences.say("rules.legend.opposes")) + "</g>\n";
    }

    private static String entry(int x, String bond, String end, String words) {
        return "<path class=\"line " + bond + "\" d=\"M" + x + " 0h36\"/><path class=\"end " + bond + "\" d=\"M" + (x + 37) + " 0" + end
                + "\"/><text class=\"label\" x=\"" + (x + 46) + "\" y=\"4\">" + Xml.text(words) + "</text>";
    }
}
