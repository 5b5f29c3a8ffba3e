package org.modeadvisor.report.graph;

import java.util.List;
import org.modeadvisor.report.graph.ProofGraph.Link;

/** A graph with places on a plane whose corner is at the top left. */
record Drawing(List<Placed> boxes, List<Line> lines, double width, double height) {

    /** A place. */
    record Point(double x, double y) {}

    /** A box and its upper left corner. */
    record Placed(Box box, double x, double y) {}

    /** A link and the corners of its way, from its start to its end. */
    record Line(Link link, List<Point> points) {}
}
