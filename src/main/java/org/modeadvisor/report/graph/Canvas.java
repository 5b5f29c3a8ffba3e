package org.modeadvisor.report.graph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modeadvisor.report.graph.Drawing.Line;
import org.modeadvisor.report.graph.Drawing.Placed;
import org.modeadvisor.report.graph.Drawing.Point;
import org.modeadvisor.report.graph.ProofGraph.Bond;
import org.modeadvisor.report.graph.ProofGraph.Mark;
import org.modeadvisor.report.graph.ProofGraph.Shown;
import org.modeadvisor.vocabulary.Sentences;

/** Draws a graph as SVG. Not thread-safe: one for one drawing. */
final class Canvas {

    private static final double TOP = 40;
    private static final double ROUND = 6;

    private final StringBuilder svg = new StringBuilder();

    /**
     * What is said of a drawing as a whole.
     *
     * @param id what its ids begin with
     * @param role img where it is one thing to look at, graphics-document where there are links in it to follow
     */
    record Caption(String id, String role, String title, String about, String legend) {}

    /** The drawing, ending its last line. Needs no font, script or file from elsewhere. */
    String draw(ProofGraph graph, Caption caption) {
        Drawing drawing = LayeredLayout.of(graph);
        String id = caption.id();
        double width = Math.max(drawing.width(), Legend.WIDTH);
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"proof\" role=\"").append(caption.role()).append("\" aria-labelledby=\"").append(id)
                .append("-title ").append(id)
                .append("-about\" width=\"").append(number(width)).append("\" height=\"").append(number(drawing.height() + TOP))
                .append("\" viewBox=\"0 0 ").append(number(width)).append(' ').append(number(drawing.height() + TOP)).append("\">\n");
        svg.append("<title id=\"").append(id).append("-title\">").append(Xml.text(caption.title()))
                .append("</title>\n<desc id=\"").append(id).append("-about\">").append(Xml.text(caption.about())).append("</desc>\n");
        svg.append("<style>\n").append(Xml.resource("graph.css")).append("</style>\n");
        svg.append("<rect class=\"ground\" width=\"100%\" height=\"100%\"/>\n").append(caption.legend());
        svg.append("<g transform=\"translate(0 ").append(number(TOP)).append(")\">\n");
        // The heavy lines last, so that no other crosses over them.
        for (Bond bond : List.of(Bond.CARRIES, Bond.OPPOSES, Bond.WEAKEST)) {
            drawing.lines().stream().filter(line -> line.link().bond() == bond).forEach(this::line);
        }
        drawing.boxes().forEach(this::box);
        return svg.append("</g>\n</svg>\n").toString();
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
        open(shown.address());
        for (String line : box.lines()) {
            text("label", Box.MARGIN, y, line);
            y += Box.LINE;
        }
        close(shown.address());
        if (!shown.level().isEmpty()) {
            text("level", box.width() - Box.MARGIN, Box.LINE, shown.level());
        }
        if (shown.tag().isPresent()) {
            text("tag", Box.MARGIN, y, Sentences.capital(shown.tag().get()));
            y += Box.LINE;
        }
        for (List<Mark> marks : box.marks()) {
            marks(marks, y);
            y += Box.LINE;
        }
        svg.append("</g>\n");
    }

    private void marks(List<Mark> marks, double y) {
        double x = Box.MARGIN;
        for (Mark mark : marks) {
            open(mark.address());
            svg.append("<g class=\"mark\"><title>").append(Xml.text(mark.sentence())).append("</title>");
            text("tag", x, y, mark.word());
            svg.append("</g>");
            close(mark.address());
            x += (mark.word().length() + Box.GAP) * Box.LETTER;
        }
    }

    private void open(Optional<String> address) {
        address.ifPresent(to -> svg.append("<a href=\"").append(Xml.text(to)).append("\">"));
    }

    private void close(Optional<String> address) {
        address.ifPresent(to -> svg.append("</a>"));
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
