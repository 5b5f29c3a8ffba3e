package org.modeadvisor.batch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.HiddenLetters;

/** The letters of a row, and its place in the file. Stateless. */
final class RowText {

    private RowText() {}

    /** The text of a row as a source of its own, whose lines count from 1; empty, with a problem in the log, where it is none. */
    static Optional<SourceText> of(byte[] bytes, ProblemLog log) {
        try {
            SourceText source = SourceText.of("", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            return HiddenLetters.none(source, log) ? Optional.of(source) : Optional.empty();
        } catch (CharacterCodingException e) {
            log.error("wrong-encoding", "", "This row is not written in UTF-8, so its letters cannot be told.", "Save the file with the encoding UTF-8.");
            return Optional.empty();
        }
    }

    /** The problem with its place in the whole file. @param line where the row begins */
    static Problem placed(Problem problem, String file, long line) {
        Position at = problem.position();
        int within = Math.max(0, at.line() - 1);
        return new Problem(problem.code(), problem.severity(), new Position(file, (int) Math.min(line + within, Integer.MAX_VALUE), at.column()),
                problem.quote(), problem.message(), problem.remedy());
    }
}
