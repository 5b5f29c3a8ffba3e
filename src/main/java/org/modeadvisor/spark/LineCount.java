package org.modeadvisor.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapred.InputSplit;
import org.apache.spark.api.java.JavaHadoopRDD;
import org.apache.spark.api.java.function.Function2;
import org.modeadvisor.batch.LineBytes;
import scala.Tuple2;

/**
 * Counts the lines of each piece of the input, so that a row is told by the line a person finds it in and not by its place in a piece. It
 * reads the input once more without looking into it: some hundred megabytes a second and core, where answering takes a few.
 */
final class LineCount implements Function2<InputSplit, Iterator<Tuple2<LongWritable, Text>>, Iterator<SplitLines>> {

    /** What lies before each piece in its file. */
    static List<SplitLines> before(JavaHadoopRDD<LongWritable, Text> lines, int files) {
        // Files that are a piece each have nothing before them.
        List<SplitLines> counted = lines.getNumPartitions() <= files ? List.of()
                : lines.mapPartitionsWithInputSplit(new LineCount(), false).collect().stream().sorted(SplitLines.IN_ORDER).toList();
        List<SplitLines> before = new ArrayList<>();
        SplitLines sum = new SplitLines("", 0, 0, 0);
        for (SplitLines piece : counted) {
            if (!piece.path().equals(sum.path())) {
                sum = new SplitLines(piece.path(), 0, 0, 0);
            }
            before.add(new SplitLines(piece.path(), piece.start(), sum.lines(), sum.rows()));
            sum = new SplitLines(piece.path(), 0, sum.lines() + piece.lines(), sum.rows() + piece.rows());
        }
        return before;
    }

    @Override
    public Iterator<SplitLines> call(InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines) {
        long count = 0;
        long rows = 0;
        while (lines.hasNext()) {
            Text line = lines.next()._2();
            count++;
            rows += LineBytes.blank(line.getBytes(), line.getLength()) ? 0 : 1;
        }
        FileSplit piece = (FileSplit) split;
        return List.of(new SplitLines(piece.getPath().toString(), piece.getStart(), count, rows)).iterator();
    }
}
