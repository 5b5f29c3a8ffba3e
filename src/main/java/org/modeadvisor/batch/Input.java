package org.modeadvisor.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * A file of rows, opened.
 *
 * @param name as the person named it
 * @param source its rows
 * @param reader how to understand them
 * @param columns of a table; empty for JSON Lines
 * @param identity what tells this file from another, so that a run is not gone on with on another file; empty for a stream
 */
public record Input(String name, RowSource source, RowReader reader, Optional<Columns> columns, String identity) implements AutoCloseable {

    private static final int HEAD = 1 << 16;

    /** @throws ProblemException where it cannot be read as a file of that form at all */
    public static Input open(Path file, RowFormat format, Vocabulary vocabulary) throws IOException {
        String name = file.toString().replace('\\', '/');
        check(file, name);
        if (format == RowFormat.PARQUET) {
            ParquetRows rows = ParquetRows.open(file, name);
            try {
                Columns columns = Columns.of(rows.head(), SourceText.of(name, ""), vocabulary);
                return new Input(name, rows, new CellRows(columns), Optional.of(columns), identity(file));
            } catch (ProblemException e) {
                rows.close();
                throw e;
            }
        }
        return lines(Files.newInputStream(file), Files.size(file), name, identity(file), format, vocabulary);
    }

    /** Rows from a stream. @param format one of lines */
    public static Input of(InputStream in, String name, RowFormat format, Vocabulary vocabulary) throws IOException {
        return lines(in, 0, name, "", format, vocabulary);
    }

    private static Input lines(InputStream in, long size, String name, String identity, RowFormat format, Vocabulary vocabulary) throws IOException {
        TextRows rows = new TextRows(in, size, format == RowFormat.CSV);
        rows.checkLetters(name);
        if (format == RowFormat.JSONL) {
            return new Input(name, rows, new JsonRows(), Optional.empty(), identity);
        }
        try {
            Columns columns = head(rows, name, vocabulary);
            return new Input(name, rows, new CsvRows(columns), Optional.of(columns), identity);
        } catch (ProblemException e) {
            rows.close();
            throw e;
        }
    }

    private static Columns head(TextRows rows, String name, Vocabulary vocabulary) throws IOException {
        ProblemLog log = new ProblemLog();
        List<RawRow> head = rows.head();
        if (head.isEmpty()) {
            log.error("empty-file", name, "This file is empty; its first line must name the columns.", "Write a column `id` and one for each variable you know.");
        }
        log.throwIfErrors();
        Optional<SourceText> text = RowText.of(((RawRow.Text) head.get(0)).bytes(), log).map(read -> SourceText.of(name, read.text()));
        Optional<List<String>> names = text.flatMap(source -> CsvRows.cells(source, log));
        if (log.hasErrors()) {
            throw new ProblemException(log.problems().stream().map(problem -> RowText.placed(problem, name, head.get(0).line())).toList());
        }
        return Columns.of(names.orElseThrow().stream().map(String::strip).toList(), text.orElseThrow(), vocabulary);
    }

    private static void check(Path file, String name) {
        ProblemLog log = new ProblemLog();
        if (!Files.exists(file)) {
            log.error("missing-file", name, "There is no such file.", "Check the path and its spelling.");
        } else if (Files.isDirectory(file)) {
            log.error("not-a-file", name, "This is a folder, not a file.", "Name a file of rows; `recommend` reads folders of case files.");
        } else if (!Files.isReadable(file)) {
            log.error("unreadable-file", name, "This file cannot be read.", "Check who may read it.");
        }
        log.throwIfErrors();
    }

    /** Size, time of the last change and a digest of the beginning: a million rows are not read twice to be sure. */
    private static String identity(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(in.readNBytes(HEAD));
            return Files.size(file) + " " + Files.getLastModifiedTime(file) + " " + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
