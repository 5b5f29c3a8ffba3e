package org.modeadvisor.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.CaseText;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.TextFiles;

/** The case file a consultation writes to. Not thread-safe. */
final class CaseFile {

    private final Path path;
    private final String name;
    private State state;

    private CaseFile(Path path, String name, State state) {
        this.path = path;
        this.name = name;
        this.state = state;
    }

    /** What it says at one time. @param onDisk the bytes of the file as text, before anything was added to make a case of it */
    record State(String onDisk, CaseText text) {}

    /** A file that is there. @throws ProblemException with everything wrong in it */
    static CaseFile read(Path path) {
        ProblemLog log = new ProblemLog();
        Optional<SourceText> source = TextFiles.read(path, name(path), log);
        log.throwIfErrors();
        return new CaseFile(path, name(path), new State(source.orElseThrow().text(), CaseText.of(source.orElseThrow())));
    }

    /** A new file. @throws ProblemException where it cannot be written */
    static CaseFile begin(Path path, String id, String title) {
        CaseText text = CaseText.begun(name(path), id, title);
        TextFiles.write(path, name(path), Optional.empty(), text.source().text());
        return new CaseFile(path, name(path), new State(text.source().text(), text));
    }

    /** A path as messages show it. */
    static String name(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** Writes this text. @throws ProblemException where it cannot be written, or somebody else changed the file meanwhile */
    void write(CaseText changed) {
        restore(new State(changed.source().text(), changed));
    }

    /** Writes what it said at another time. @throws ProblemException as {@link #write} does */
    void restore(State other) {
        TextFiles.write(path, name, Optional.of(state.onDisk()), other.onDisk());
        state = other;
    }

    State state() {
        return state;
    }

    CaseText text() {
        return state.text();
    }

    CaseStudy study() {
        return state.text().study();
    }

    String name() {
        return name;
    }
}
