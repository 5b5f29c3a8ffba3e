package org.modeadvisor.report.graph;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.LayerConstraint;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.PortConstraints;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.modeadvisor.report.graph.Drawing.Line;
import org.modeadvisor.report.graph.Drawing.Placed;
import org.modeadvisor.report.graph.Drawing.Point;
import org.modeadvisor.report.graph.ProofGraph.Link;
import org.modeadvisor.report.graph.ProofGraph.Shown;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Places a graph in layers from left to right: facts, composites and mechanisms, stages, modes. The seed is fixed and everything is
 * handed over in the graph's order, so that equal graphs are drawn alike. Stateless.
 */
final class LayeredLayout {

    private static final int SEED = 1;
    private static final double BETWEEN_LAYERS = 28;
    private static final double BETWEEN_NODES = 10;

    private LayeredLayout() {}

    static Drawing of(ProofGraph graph) {
        // The kernel learns of its own types here, behind a lock of its own.
        LayoutMetaDataService.getInstance();
        ElkNode plane = plane();
        Map<Box, ElkNode> nodes = new LinkedHashMap<>();
        Map<NodeName, ElkNode> byName = new LinkedHashMap<>();
        graph.nodes().forEach(shown -> {
            Box box = Box.of(shown);
            ElkNode node = ElkGraphUtil.createNode(plane);
            node.setDimensions(box.width(), box.height());
            node.setProperty(LayeredOptions.NODE_SIZE_CONSTRAINTS, EnumSet.noneOf(SizeConstraint.class));
            node.setProperty(LayeredOptions.PORT_CONSTRAINTS, PortConstraints.FREE);
            node.setProperty(LayeredOptions.LAYERING_LAYER_CONSTRAINT, column(shown, graph));
            nodes.put(box, node);
            byName.put(shown.name(), node);
        });
        Map<Link, ElkEdge> edges = new LinkedHashMap<>();
        graph.links().forEach(link -> edges.put(link, ElkGraphUtil.createSimpleEdge(byName.get(link.from()), byName.get(link.to()))));
        new LayeredLayoutProvider().layout(plane, new BasicProgressMonitor());
        return drawing(plane, nodes, edges);
    }

    private static ElkNode plane() {
        ElkNode plane = ElkGraphUtil.createGraph();
        plane.setProperty(LayeredOptions.DIRECTION, Direction.RIGHT);
        plane.setProperty(LayeredOptions.RANDOM_SEED, SEED);
        plane.setProperty(LayeredOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
        plane.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
        plane.setProperty(LayeredOptions.SPACING_NODE_NODE, BETWEEN_NODES);
        plane.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
        plane.setProperty(LayeredOptions.SEPARATE_CONNECTED_COMPONENTS, false);
        plane.setProperty(LayeredOptions.PADDING, new ElkPadding(2));
        return plane;
    }

    /** Facts first and goals last; the kernel's partitions would fix every column, but differ from one run to the next. */
    private static LayerConstraint column(Shown shown, ProofGraph graph) {
        if (shown.name().kind() == Kind.DRIVER) {
            return LayerConstraint.FIRST;
        }
        boolean last = shown.goal() && graph.links().stream().noneMatch(link -> link.from().equals(shown.name()));
        return last ? LayerConstraint.LAST : LayerConstraint.NONE;
    }

    private static Drawing drawing(ElkNode plane, Map<Box, ElkNode> nodes, Map<Link, ElkEdge> edges) {
        List<Placed> placed = new ArrayList<>();
        nodes.forEach((box, node) -> placed.add(new Placed(box, node.getX(), node.getY())));
        List<Line> lines = new ArrayList<>();
        edges.forEach((link, edge) -> lines.add(new Line(link, edge.getSections().stream().map(LayeredLayout::points).findFirst()
                .orElse(List.of()))));
        return new Drawing(List.copyOf(placed), List.copyOf(lines), plane.getWidth(), plane.getHeight());
    }

    private static List<Point> points(ElkEdgeSection section) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
        points.add(new Point(section.getEndX(), section.getEndY()));
        return List.copyOf(points);
    }
}
