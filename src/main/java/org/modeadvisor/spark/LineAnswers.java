package org.modeadvisor.spark;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.hadoop.io.LongWritable;
import org.apache.hadoop.io.Text;
import org.apache.hadoop.mapred.FileSplit;
import org.apache.hadoop.mapred.InputSplit;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.TextInputFormat;
import org.apache.spark.api.java.JavaHadoopRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.Function2;
import org.modeadvisor.batch.Chunk;
import scala.Tuple2;

/** Answers the lines of pieces of text files. Lines are read as bytes, so that one that is not UTF-8 is noticed and not made readable. */
final class LineAnswers implements Function2<InputSplit, Iterator<Tuple2<LongWritable, Text>>, Iterator<Chunk>> {

    private final Question question;
    private final Map<String, InputFile> files;
    private final Map<String, List<SplitLines>> before;

    private LineAnswers(Question question, List<InputFile> files, List<SplitLines> before) {
        this.question = question;
        this.files = files.stream().collect(Collectors.toMap(InputFile::path, Function.identity()));
        this.before = before.stream().collect(Collectors.groupingBy(SplitLines::path));
    }

    /** @param conf names the files @param pieces at least so many, where the files are large enough */
    @SuppressWarnings("unchecked")
    static JavaRDD<Chunk> of(JavaSparkContext spark, JobConf conf, List<InputFile> files, int pieces, Question question) {
        // A carriage return alone ends no line here; elsewhere in the program it does not either.
        conf.set("textinputformat.record.delimiter", "\n");
        JavaHadoopRDD<LongWritable, Text> lines = (JavaHadoopRDD<LongWritable, Text>) spark.hadoopRDD(conf, TextInputFormat.class, LongWritable.class, Text.class, pieces);
        return lines.mapPartitionsWithInputSplit(new LineAnswers(question, files, LineCount.before(lines, files.size())), false);
    }

    @Override
    public Iterator<Chunk> call(InputSplit split, Iterator<Tuple2<LongWritable, Text>> lines) {
        FileSplit piece = (FileSplit) split;
        String path = piece.getPath().toString();
        InputFile file = files.get(path);
        SplitLines start = before.getOrDefault(path, List.of()).stream().filter(place -> place.start() == piece.getStart()).findFirst()
                .orElse(new SplitLines(path, 0, 0, 0));
        return question.chunks(new LineRows(lines, start, file.headLines()), file.name(), file.columns());
    }
}
