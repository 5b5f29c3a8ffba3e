package org.modeadvisor.report.graph;

import java.util.List;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.Words;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.report.graph.Canvas.Caption;
import org.modeadvisor.report.graph.ProofGraph.Shown;

/**
 * The proof of an answer as an SVG drawing that stands alone or within a page, in light and dark. Equal answers give equal bytes.
 * Stateless.
 */
public final class GraphSvg {

    private final Words words;

    private GraphSvg(Words words) {
        this.words = words;
    }

    /** The drawing, ending its last line. Needs no font, script or file from elsewhere. */
    public static String of(Recommendation answer) {
        return of(answer, "");
    }

    /** The same for a page with others. @param prefix what its ids begin with */
    public static String of(Recommendation answer, String prefix) {
        return new GraphSvg(new Words(answer)).draw(answer, prefix, ProofGraph.of(answer));
    }

    /** The proof of some conclusions alone. @param roots not empty; inputs stand for themselves */
    public static String of(Recommendation answer, List<NodeName> roots) {
        return new GraphSvg(new Words(answer)).draw(answer, "", ProofGraph.of(answer, roots));
    }

    private String draw(Recommendation answer, String prefix, ProofGraph graph) {
        return new Canvas().draw(graph, new Caption(prefix + "proof", "img", words.say("graph.title", "case", answer.study().header().title()),
                about(graph), Legend.of(words)));
    }

    private String about(ProofGraph graph) {
        List<String> weakest = graph.nodes().stream().filter(Shown::weakest).map(shown -> shown.name().id()).toList();
        return words.say("graph.about") + (weakest.isEmpty() ? "" : " "
                + words.say("graph.about.weakest", "inputs", words.inputs(weakest)));
    }
}
