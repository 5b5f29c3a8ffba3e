package org.modeadvisor.peers;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;

/** Growth curves on two logarithmic scales, on which "twice as many take twice as long" is a straight line. */
final class Curves {

    private Curves() {}

    /** @param lines by engine a time for each value @param file to be written, as SVG */
    static void draw(String title, String varied, String unit, Map<String, Map<Double, Double>> lines, Path file) throws IOException {
        XYChart chart = new XYChartBuilder().width(900).height(560).title(title).xAxisTitle(varied).yAxisTitle(unit).build();
        chart.getStyler().setXAxisLogarithmic(true).setYAxisLogarithmic(true).setChartBackgroundColor(Color.WHITE)
                .setLegendPosition(Styler.LegendPosition.OutsideE);
        lines.forEach((engine, times) -> chart.addSeries(engine, List.copyOf(times.keySet()), List.copyOf(times.values())));
        VectorGraphicsEncoder.saveVectorGraphic(chart, file.toString().replaceFirst("[.]svg$", ""), VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
    }
}
