package org.modeadvisor.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.modeadvisor.batch.Tally;
import org.modeadvisor.diagnostics.ProblemException;

/** The folder OUTPUT, as whoever starts the job sees it: before, to be sure that nothing is lost, and after, to count what is there. */
final class OutputFolder {

    private static final String SUCCESS = "_SUCCESS";
    /** What a job of ours leaves when it was broken off. */
    private static final String UNFINISHED = "_temporary";

    private final String name;
    private final Path path;
    private final FileSystem files;

    OutputFolder(String name, Configuration conf) {
        this.name = name;
        try {
            this.path = new Path(name);
            this.files = path.getFileSystem(conf);
        } catch (IOException | IllegalArgumentException e) {
            throw Refusals.of("unwritable-file", name, "This folder cannot be written: " + Refusals.why(e) + ".", "Check the path and its scheme.");
        }
    }

    /** @throws ProblemException where something stands there, and it may not be replaced */
    void check(InputFiles input, boolean force) {
        try {
            Path own = files.makeQualified(path);
            boolean same = Stream.of(input.paths()).anyMatch(file -> (file + "/").startsWith(own + "/") || (own + "/").startsWith(file.getParent() + "/") && input.folder());
            if (same) {
                throw Refusals.of("same-folder", name, "The rows that are read lie in this folder, or it lies among them.", "Choose another folder for the answers.");
            }
            List<String> inside = Stream.of(files.listStatus(path)).map(file -> file.getPath().getName()).toList();
            if (!force) {
                throw inside.contains(SUCCESS) ? Refusals.of("file-exists", name, "There is such a folder already; it was left as it is.", "Choose another name, or replace it by --force.")
                        : Refusals.of("unfinished-run", name, "There is such a folder already, without " + SUCCESS + ": a job that writes it was broken off, or is at work.",
                                "If none is at work, begin anew by --force.");
            }
            if (!files.getFileStatus(path).isDirectory() || !inside.isEmpty() && !inside.contains(SUCCESS) && !inside.contains(UNFINISHED)) {
                throw Refusals.of("file-exists", name, "What stands there was not written by such a job, so --force does not remove it.", "Choose another name, or remove it yourself.");
            }
        } catch (FileNotFoundException e) {
            // As it should be.
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Removes what {@link #check} has allowed to be replaced. */
    void clear() {
        try {
            files.delete(path, true);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    String address() {
        return files.makeQualified(path).toString();
    }

    /** What all answers come to, counted by the tasks that were committed. @param nothing of the same shape */
    Tally tally(Tally nothing) {
        Tally all = nothing;
        try {
            for (FileStatus part : files.listStatus(new Path(path, AnswerOutput.TALLY))) {
                try (InputStream in = files.open(part.getPath())) {
                    all = all.plus(PartWriter.tally(new String(in.readAllBytes(), StandardCharsets.US_ASCII), nothing));
                }
            }
        } catch (FileNotFoundException e) {
            // There was no row.
        } catch (IOException e) {
            throw unwritable(e);
        }
        return all;
    }

    private ProblemException unwritable(IOException e) {
        return Refusals.of("unwritable-file", name, "This folder cannot be read or written: " + Refusals.why(e) + ".", "Check who may write there.");
    }
}
