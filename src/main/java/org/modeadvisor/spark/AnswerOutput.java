package org.modeadvisor.spark;

import java.io.IOException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.mapred.FileOutputFormat;
import org.apache.hadoop.mapred.JobConf;
import org.apache.hadoop.mapred.RecordWriter;
import org.apache.hadoop.util.Progressable;
import org.modeadvisor.batch.Chunk;

/**
 * Writes what a task has answered: into OUTPUT the answers, into {@code _rejected} below it the rows set aside, into {@code _tally} how
 * many. All three lie in the task's own folder until the task is committed, and move into place with it. A task that was killed or ran
 * twice leaves nothing, and the tally counts what is there. Spark passes over names with an underscore when it reads OUTPUT.
 */
public final class AnswerOutput extends FileOutputFormat<Void, Chunk> {

    static final String REJECTED = "_rejected";
    static final String TALLY = "_tally";

    @Override
    public RecordWriter<Void, Chunk> getRecordWriter(FileSystem ignored, JobConf job, String name, Progressable progress) throws IOException {
        return new PartWriter(job, name, progress);
    }
}
