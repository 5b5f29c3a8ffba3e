package org.modeadvisor.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.modeadvisor.batch.Chunk;
import org.modeadvisor.batch.Columns;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.vocabulary.Vocabulary;

/** Answers the rows of Parquet files. Spark knows of each row which it is of its file, so that nothing has to be counted. */
final class TableAnswers implements FlatMapFunction<Iterator<Row>, Chunk> {

    /** What a cell can be read from. */
    private static final List<DataType> TYPES = List.of(DataTypes.StringType, DataTypes.BinaryType, DataTypes.BooleanType, DataTypes.ByteType, DataTypes.ShortType,
            DataTypes.IntegerType, DataTypes.LongType, DataTypes.FloatType, DataTypes.DoubleType);

    private final Question question;
    private final String input;
    private final boolean folder;
    private final List<String> columns;

    private TableAnswers(Question question, InputFiles input, List<String> columns) {
        this.question = question;
        this.input = input.name();
        this.folder = input.folder();
        this.columns = new ArrayList<>(columns);
    }

    /** @throws org.modeadvisor.diagnostics.ProblemException where the columns are not those of cases */
    static JavaRDD<Chunk> of(SparkSession spark, InputFiles input, Vocabulary vocabulary, Question question) {
        // Files may have different columns; by default Spark would leave out those that the first does not have, and say nothing.
        Dataset<Row> table = spark.read().option("mergeSchema", input.folder()).parquet(Stream.of(input.paths()).map(Path::toString).toArray(String[]::new));
        ProblemLog log = new ProblemLog();
        for (StructField column : table.schema().fields()) {
            if (!TYPES.contains(column.dataType())) {
                log.error("wrong-column", input.name(), "The column `" + column.name() + "` holds neither texts nor numbers nor yes and no.",
                        "Write a range as a text such as 2..3, and leave out what is no variable.");
            }
        }
        log.throwIfErrors();
        List<String> names = List.of(table.schema().fieldNames());
        Columns.of(names, SourceText.of(input.name(), ""), vocabulary);
        Stream<Column> cells = names.stream().map(name -> functions.col("`" + name + "`"));
        Stream<Column> place = Stream.of(functions.col("_metadata.file_path"), functions.col("_metadata.row_index"));
        return table.select(Stream.concat(cells, place).toArray(Column[]::new)).toJavaRDD().mapPartitions(new TableAnswers(question, input, names));
    }

    @Override
    public Iterator<Chunk> call(Iterator<Row> rows) {
        TableRows all = new TableRows(rows, columns.size());
        return new Iterator<>() {
            private Chunks ofFile;

            @Override
            public boolean hasNext() {
                return ofFile != null && ofFile.hasNext() || all.nextFile().isPresent();
            }

            @Override
            public Chunk next() {
                if (ofFile == null || !ofFile.hasNext()) {
                    String file = all.nextFile().orElseThrow();
                    ofFile = question.chunks(all.ofFile(file), InputFiles.name(input, folder, file), columns);
                }
                return ofFile.next();
            }
        };
    }
}
