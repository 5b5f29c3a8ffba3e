package org.modeadvisor.spark;

import java.util.List;
import org.apache.hadoop.mapred.FileInputFormat;
import org.apache.hadoop.mapred.JobConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.modeadvisor.batch.Chunk;
import org.modeadvisor.batch.RowFormat;
import org.modeadvisor.batch.Tally;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.rulebase.RuleBase;
import scala.Tuple2;

/** One job: reads, answers and writes, and counts what was written. */
final class ClusterRun {

    private final JavaSparkContext spark;
    private final Question question;
    private final InputFiles input;
    private final int pieces;

    /** @param pieces into how many text is cut at least */
    ClusterRun(JavaSparkContext spark, Question question, InputFiles input, int pieces) {
        this.spark = spark;
        this.question = question;
        this.input = input;
        this.pieces = pieces;
    }

    /** @return what all answers come to */
    Tally run(OutputFolder output) {
        try {
            return answered(output);
        } catch (ProblemException e) {
            throw e;
        } catch (Exception e) {
            // Spark throws checked exceptions that it does not declare.
            throw BrokenOff.because(e, input.name());
        }
    }

    private Tally answered(OutputFolder output) {
        RuleBase base = MachineRules.of(question.rules().value());
        JavaRDD<Chunk> answered = answers(base);
        output.clear();
        JobConf job = new JobConf(spark.hadoopConfiguration());
        PartWriter.configure(job, question.output(), question.output() == RowFormat.PARQUET ? new byte[0] : question.form(base).head(), question.columns(base).columns());
        answered.mapToPair(chunk -> new Tuple2<Void, Chunk>(null, chunk))
                .saveAsHadoopFile(output.address(), Void.class, Chunk.class, AnswerOutput.class, job);
        return output.tally(Tally.none(base.vocabulary().conclusions().modes().size(), question.scenarios(base).size()));
    }

    private JavaRDD<Chunk> answers(RuleBase base) {
        if (question.input() == RowFormat.PARQUET) {
            return TableAnswers.of(SparkSession.builder().sparkContext(spark.sc()).getOrCreate(), input, base.vocabulary(), question);
        }
        JobConf job = new JobConf(spark.hadoopConfiguration());
        FileInputFormat.setInputPaths(job, input.paths());
        List<InputFile> files = input.lines(question.input(), base.vocabulary(), job);
        return LineAnswers.of(spark, job, files, pieces, question);
    }
}
