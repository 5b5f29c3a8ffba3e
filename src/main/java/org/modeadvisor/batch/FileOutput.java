package org.modeadvisor.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * Answers in a file, which stands in its place only when it is whole. Until then a folder beside it, {@code OUTPUT.partial}, holds what was
 * written and a {@link Journal}. A run that was broken off, by whatever, is gone on with from there: what was written behind the last
 * entry is cut off and written again, so that nothing is lost and nothing doubled.
 */
public final class FileOutput implements Output {

    /** How much work may be done twice. */
    private static final Duration SETTLED_EVERY = Duration.ofMillis(500);

    private final Places places;
    private final Map<String, String> question;
    private final FileChannel lockFile;
    private final Optional<Journal> earlier;
    private final AnswerFile answers;
    /** Empty where everything was written before. */
    private final Optional<TextFile> aside;
    private Mark mark;
    private Tally all;
    private long settled = System.nanoTime();

    /**
     * What to write and where.
     *
     * @param answers the file of the answers
     * @param aside the file of the rows set aside; it is there at the end only where some were
     * @param resume whether to go on with a run that was broken off
     * @param force whether a file that stands there may be replaced, and a run that was broken off thrown away
     */
    public record Target(Path answers, Path aside, boolean resume, boolean force) {}

    private FileOutput(Places places, Map<String, String> question, FileChannel lockFile, Optional<Journal> earlier, AnswerFile answers) throws IOException {
        this.places = places;
        this.question = new TreeMap<>(question);
        this.lockFile = lockFile;
        this.earlier = earlier;
        this.answers = answers;
        this.aside = finished() ? Optional.empty() : Optional.of(new TextFile(places.aside(), earlier.map(Journal::aside).orElse(0L)));
    }

    /** Lines of text. @param question what is asked, see {@link Journal} @param head what stands before the first answer */
    public static FileOutput text(Target target, Map<String, String> question, byte[] head) throws IOException {
        return open(target, question, (places, kept) -> new TextAnswers(places.answers(), kept, head));
    }

    /** A table as a Parquet file. @param remarks what the file says of itself */
    public static FileOutput parquet(Target target, Map<String, String> question, AnswerColumns columns, Map<String, String> remarks) throws IOException {
        return open(target, question, (places, kept) -> new ParquetAnswers(places.folder(), kept, places.answers(), columns, remarks));
    }

    /** Opens the file of the answers, of which so much is kept. */
    private interface Opening {
        AnswerFile open(Places places, long kept) throws IOException;
    }

    private static FileOutput open(Target target, Map<String, String> question, Opening opening) throws IOException {
        Places places = Places.of(target);
        places.check();
        Files.createDirectories(places.folder());
        FileChannel lockFile = FileChannel.open(places.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            if (!locked(lockFile)) {
                throw places.inUse();
            }
            if (!target.resume()) {
                places.clear();
            }
            Optional<Journal> earlier = Journal.read(places.journal());
            earlier.ifPresent(journal -> places.checkSame(journal.question(), question));
            FileOutput output = new FileOutput(places, question, lockFile, earlier,
                    earlier.filter(Journal::finished).isPresent() ? new NoAnswers() : opening.open(places, earlier.map(Journal::answers).orElse(0L)));
            opened = true;
            return output;
        } finally {
            if (!opened) {
                lockFile.close();
            }
        }
    }

    /** Two runs must not write the same file; the lock goes with whoever holds it, however they end. */
    private static boolean locked(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public String name() {
        return places.target().answers().toString().replace('\\', '/');
    }

    @Override
    public String remedy(String first) {
        return first + ", and run the same command with --resume; what was answered so far is kept.";
    }

    @Override
    public Mark begun() {
        return earlier.map(Journal::mark).orElse(Mark.START);
    }

    @Override
    public Tally kept(Tally nothing) {
        return earlier.map(journal -> nothing.like(journal.rows(), journal.rowsAside(), journal.counts())).orElse(nothing);
    }

    @Override
    public void add(Chunk chunk, Tally sum) throws IOException {
        answers.add(chunk);
        aside.orElseThrow().add(chunk.aside());
        mark = chunk.after();
        all = sum;
        if (System.nanoTime() - settled >= SETTLED_EVERY.toNanos()) {
            OptionalLong safe = answers.settle();
            if (safe.isPresent()) {
                journal(safe.getAsLong(), aside.orElseThrow().settle(), false);
                settled = System.nanoTime();
            }
        }
    }

    private void journal(long safe, long safeAside, boolean finished) throws IOException {
        new Journal(question, mark, safe, safeAside, all.answered(), all.aside(), all.counts(), finished).write(places.journal());
    }

    @Override
    public void finish(Tally sum) throws IOException {
        boolean any = sum.aside() > 0;
        if (!finished()) {
            answers.finish();
            long length = aside.orElseThrow().settle();
            mark = mark == null ? begun() : mark;
            all = sum;
            journal(0, length, true);
        }
        closeFiles();
        places.publish(any);
        lockFile.close();
    }

    @Override
    public boolean finished() {
        return earlier.filter(Journal::finished).isPresent();
    }

    @Override
    public void close() throws IOException {
        // What was written stays, to be gone on with.
        try (lockFile) {
            closeFiles();
        }
    }

    private void closeFiles() throws IOException {
        answers.close();
        if (aside.isPresent()) {
            aside.get().close();
        }
    }
}
