package org.modeadvisor.report.graph;

import java.util.Map;
import java.util.Optional;
import org.modeadvisor.report.graph.Canvas.Caption;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;

/** The rules as an SVG drawing: what can be concluded from what, whatever the case. Equal rules give equal bytes. Stateless. */
public final class RulesSvg {

    private RulesSvg() {}

    /**
     * The drawing, ending its last line. Needs no font, script or file from elsewhere.
     *
     * @param only the conclusion to draw with everything below it; empty for all
     */
    public static String of(RuleBase base, Optional<NodeName> only, RuleLinks links) {
        Sentences sentences = base.vocabulary().sentences();
        return new Canvas().draw(new RulesPart(base, links).of(only), new Caption("rules", "graphics-document", title(base, only),
                sentences.say("rules.about"), Legend.ofRules(sentences)));
    }

    /** What the drawing is called. */
    public static String title(RuleBase base, Optional<NodeName> only) {
        Sentences sentences = base.vocabulary().sentences();
        return only.map(name -> sentences.say("rules.title.only", Map.of("conclusion", Sentences.inner(base.vocabulary().label(name)))))
                .orElseGet(() -> sentences.say("rules.title"));
    }
}
