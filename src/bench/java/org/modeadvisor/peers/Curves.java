package org.modeadvisor.peers;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Growth curves on two logarithmic scales, on which "twice as many take twice as long" is a straight line. Written as SVG by hand: drawing
 * libraries turn letters into outlines, which makes half a megabyte of each picture, and other bytes on other machines.
 */
final class Curves {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 440;
    private static final int LEFT = 70;
    private static final int RIGHT = 620;
    private static final int TOP = 40;
    private static final int BOTTOM = 390;
    private static final int LINE = 16;
    private static final List<String> COLOURS = List.of("#0b5394", "#6fa8dc", "#666666", "#cc0000", "#e69138", "#38761d", "#674ea7", "#a64d79");

    private final Scale across;
    private final Scale up;
    private final StringBuilder svg = new StringBuilder();

    /** One axis. @param from pixel of the lowest value @param to pixel of the highest */
    private record Scale(double lowest, double highest, int from, int to) {

        static Scale of(Collection<Double> values, int from, int to) {
            double lowest = values.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
            double highest = values.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
            return new Scale(lowest, highest > lowest ? highest : lowest * 10, from, to);
        }

        double at(double value) {
            return from + (to - from) * Math.log(value / lowest) / Math.log(highest / lowest);
        }
    }

    private Curves(Map<String, Map<Double, Double>> lines) {
        List<Double> times = lines.values().stream().flatMap(line -> line.values().stream()).toList();
        across = Scale.of(lines.values().stream().flatMap(line -> line.keySet().stream()).toList(), LEFT, RIGHT);
        up = Scale.of(times, BOTTOM, TOP);
    }

    /** @param lines by engine a time for each value @param file to be written */
    static void draw(String title, String varied, String unit, Map<String, Map<Double, Double>> lines, Path file) throws IOException {
        Files.writeString(file, new Curves(lines).draw(title, varied, unit, lines));
    }

    private String draw(String title, String varied, String unit, Map<String, Map<Double, Double>> lines) {
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ").append(WIDTH).append(' ').append(HEIGHT)
                .append("\" role=\"img\" font-family=\"sans-serif\" font-size=\"12\">\n<title>").append(title).append("</title>\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        text(LEFT, TOP - 20, "start", "#000", title + ": " + unit);
        for (double power = Math.pow(10, Math.ceil(Math.log10(up.lowest()) - 1e-9)); power <= up.highest(); power *= 10) {
            rule(LEFT, up.at(power), RIGHT, up.at(power));
            text(LEFT - 6, up.at(power) + 4, "end", "#444", plain(power));
        }
        lines.values().stream().flatMap(line -> line.keySet().stream()).distinct().sorted().forEach(value -> {
            rule(across.at(value), TOP, across.at(value), BOTTOM);
            text(across.at(value), BOTTOM + 18, "middle", "#444", plain(value));
        });
        text((LEFT + RIGHT) / 2.0, BOTTOM + 38, "middle", "#000", varied);
        curves(lines);
        return svg.append("</svg>\n").toString();
    }

    /** Each line with its name at its end, names pushed apart where ends meet. */
    private void curves(Map<String, Map<Double, Double>> lines) {
        List<String> engines = new ArrayList<>(lines.keySet());
        double taken = Double.NEGATIVE_INFINITY;
        for (String engine : engines.stream().sorted(Comparator.comparing((String e) -> end(lines.get(e)))).toList()) {
            String colour = COLOURS.get(engines.indexOf(engine) % COLOURS.size());
            Map<Double, Double> line = lines.get(engine);
            svg.append("<polyline fill=\"none\" stroke=\"").append(colour).append("\" stroke-width=\"2\" points=\"").append(line.entrySet().stream()
                    .map(point -> number(across.at(point.getKey())) + "," + number(up.at(point.getValue()))).collect(Collectors.joining(" "))).append("\"/>\n");
            line.forEach((value, time) -> svg.append("<circle cx=\"").append(number(across.at(value))).append("\" cy=\"").append(number(up.at(time)))
                    .append("\" r=\"3\" fill=\"").append(colour).append("\"/>\n"));
            taken = Math.max(taken + LINE, end(line) + 4);
            text(RIGHT + 12, taken, "start", colour, engine);
        }
    }

    /** Where a line ends, in pixels from above. */
    private double end(Map<Double, Double> line) {
        return line.entrySet().stream().max(Map.Entry.comparingByKey()).map(last -> up.at(last.getValue())).orElseThrow();
    }

    private void rule(double x1, double y1, double x2, double y2) {
        svg.append("<path d=\"M").append(number(x1)).append(' ').append(number(y1)).append('L').append(number(x2)).append(' ').append(number(y2))
                .append("\" stroke=\"#ddd\"/>\n");
    }

    private void text(double x, double y, String anchor, String colour, String words) {
        svg.append("<text x=\"").append(number(x)).append("\" y=\"").append(number(y)).append("\" text-anchor=\"").append(anchor).append("\" fill=\"")
                .append(colour).append("\">").append(words).append("</text>\n");
    }

    private static String number(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }

    private static String plain(double value) {
        return value >= 1 ? String.format(Locale.ROOT, "%,.0f", value) : new BigDecimal(value, new MathContext(1)).stripTrailingZeros().toPlainString();
    }
}
