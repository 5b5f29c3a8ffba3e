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
        try {
            Optional<Tree> root = new TreeBuilder(source, log).build();
            if (root.isEmpty() && !log.hasErrors()) {
                log.error("empty-file", source.file(), "This file is empty.",
                        "Write the content, or remove the file.");
            }
            return root.map(tree -> new Document(source, tree));
        } catch (MarkedYamlEngineException e) {
            Position at = e.getProblemMark().map(mark -> at(source, mark)).orElse(Position.of(source.file()));
            log.error("not-yaml", source, at, "This is not YAML: " + plain(e.getProblem()) + ".",
                    "Check indentation, quotes and brackets here and on the line above.");
        } catch (YamlEngineException e) {
            log.error("not-yaml", source.file(), "This is not YAML: " + plain(e.getMessage()) + ".",
                    "Check that it is a text file in YAML or JSON.");
        }
        return Optional.empty();
    }

    static Position at(SourceText source, Mark mark) {
        return source.at(mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String plain(String parserMessage) {
        String first = parserMessage == null ? "it cannot be read" : parserMessage.lines().findFirst().orElse("");
        return first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    }
}
