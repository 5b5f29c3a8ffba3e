package org.modeadvisor.documents;

import java.nio.file.Path;
import java.util.Optional;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML 1.2 files, and JSON, which is part of it. */
public final class Documents {

    private Documents() {}

    /** The document in the file, or empty with problems in the log. */
    public static Optional<Document> read(Path path, String name, ProblemLog log) {
        return TextFiles.read(path, name, log).flatMap(source -> parse(source, log));
    }

    /** The document in the text, or empty with problems in the log. */
    public static Optional<Document> parse(SourceText source, ProblemLog log) {
        if (!HiddenLetters.none(source, log)) {
            return Optional.empty();
        }
        try {
            Optional<Tree> root = new TreeBuilder(source, log).build();
            if (root.isEmpty() && !log.hasErrors()) {
                log.error("empty-file", source.file(), "This file is empty.",
                        "Write the content, or remove the file.");
            }
            return root.map(tree -> new Document(source, tree));
        } catch (MarkedYamlEngineException e) {
            tell(SyntaxMistake.of(e, source), source, log);
        } catch (YamlEngineException e) {
            tell(SyntaxMistake.notText(source), source, log);
        }
        return Optional.empty();
    }

    static Position at(SourceText source, Mark mark) {
        return source.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static void tell(SyntaxMistake mistake, SourceText source, ProblemLog log) {
        log.error("not-yaml", source, mistake.at(), mistake.message(), mistake.remedy());
    }
}
