package org.modeadvisor.report.graph;

import java.util.List;
import java.util.Locale;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.Words;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.report.graph.Drawing.Line;
import org.modeadvisor.report.graph.Drawing.Placed;
import org.modeadvisor.report.graph.Drawing.Point;
import org.modeadvisor.report.graph.ProofGraph.Bond;
import org.modeadvisor.report.graph.ProofGraph.Shown;
import org.modeadvisor.vocabulary.Sentences;

/**
 * The proof of an answer as an SVG drawing that stands alone or within a page, in light and dark. Equal answers give equal bytes.
 * Stateless.
 */
public final class GraphSvg {

    private static final double TOP = 40;
    private static final double ROUND = 6;

    private final StringBuilder svg = new StringBuilder();
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
        Drawing drawing = LayeredLayout.of(graph);
        String id = prefix + "proof";
        double width = Math.max(drawing.width(), Legend.WIDTH);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"proof\" role=\"img\" aria-labelledby=\"").append(id).append("-title ")
                .append(id)
                .append("-about\" width=\"").append(number(width)).append("\" height=\"").append(number(drawing.height() + TOP))
                .append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(drawing.height() + TOP)).append("\">\n");
        svg.append("<title id=\"").append(id).append("-title\">").append(Xml.text(words.say("graph.title", "case",
                answer.study().header().title())))
                .append("</title>\n<desc id=\"").append(id).append("-about\">").append(Xml.text(about(graph))).append("</desc>\n");
        svg.append("<style>\n").append(Xml.resource("graph.css")).append("</style>\n");
        svg.append("<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n").append(Legend.of(words));
        svg.append("<g transform=\"translate(0 ").append(number(TOP)).append(")\">\n");
        // The heavy lines last, so that no other crosses over them.
        for (Bond bond : List.of(Bond.CARRIES, Bond.OPPOSES, Bond.WEAKEST)) {
            drawing.lines().stream().filter(line -> line.link().bond() == bond).forEach(this::line);
        }
        drawing.boxes().forEach(this::box);
        return svg.append("</g>\n</svg>\n").toString();
    }

    private String about(ProofGraph graph) {
        List<String> weakest = graph.nodes().stream().filter(Shown::weakest).map(shown -> shown.name().id()).toList();
        return words.say("graph.about") + (weakest.isEmpty() ? "" : " "
                + words.say("graph.about.weakest", "inputs", words.inputs(weakest)));
    }

    private void line(Line line) {
        if (line.points().isEmpty()) {
            return;
        }
        Point end = line.points().get(line.points().size() - 1);
        String word = line.link().bond().name().toLowerCase(Locale.ROOT);
        svg.append("<path class=\"line ").append(word).append("\" d=\"").append(way(line.points())).append("\"/>");
        svg.append("<path class=\"end ").append(word).append("\" d=\"M").append(number(end.x() - 1)).append(' ').append(number(end.y()))
                .append(line.link().bond() == Bond.OPPOSES ? "m-2 -6v12" : "l-6 -3.5v7z").append("\"/>\n");
    }

    /** The way with its corners rounded. */
    private static String way(List<Point> points) {
        StringBuilder way = new StringBuilder("M" + place(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            way.append('L').append(place(towards(corner, points.get(i - 1)))).append('Q').append(place(corner)).append(' ')
                    .append(place(towards(corner, points.get(i + 1))));
        }
        return way.append('L').append(place(points.get(points.size() - 1))).toString();
    }

    /** A point a little way from one to the other, at most half of it. */
    private static Point towards(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : Math.min(ROUND, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    private void box(Placed placed) {
        Box box = placed.box();
        Shown shown = box.shown();
        svg.append("<g class=\"box ").append(shown.name().kind().word()).append(shown.weakest() ? " weak" : "")
                .append("\" transform=\"translate(")
                .append(place(new Point(placed.x(), placed.y()))).append(")\"><title>").append(Xml.text(shown.sentence()))
                .append("</title>");
        svg.append("<rect width=\"").append(number(box.width())).append("\" height=\"").append(number(box.height())).append("\" rx=\"")
                .append(shown.goal() ? 9 : 5).append("\"/>");
        double y = Box.LINE;
        for (String line : box.lines()) {
            text("label", Box.MARGIN, y, line);
            y += Box.LINE;
        }
        if (!shown.level().isEmpty()) {
            text("level", box.width() - Box.MARGIN, Box.LINE, shown.level());
        }
        if (shown.tag().isPresent()) {
            text("tag", Box.MARGIN, y, Sentences.capital(shown.tag().get()));
        }
        svg.append("</g>\n");
    }

    private void text(String kind, double x, double y, String words) {
        svg.append("<text class=\"").append(kind).append("\" x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\">")
                .append(Xml.text(words)).append("</text>");
    }

    private static String place(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    /** At most one digit behind the point, and none where it is whole. */
    static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? Long.toString(tenths / 10) : String.format(Locale.ROOT, "%.1f", tenths / 10.0);
    }
}
