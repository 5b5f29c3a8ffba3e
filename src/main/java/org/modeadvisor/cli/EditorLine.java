package org.modeadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The first line of a case file that leads editors to its JSON Schema. Stateless. */
final class EditorLine {

    /** What the schema of cases is called. */
    static final String SCHEMA = "case.schema.json";

    private EditorLine() {}

    /** The schema in the file's folder or the nearest one above; a line to a file that is not there would only make editors complain. */
    static Optional<Path> schema(Path file) {
        return Stream.iterate(file.toAbsolutePath().normalize().getParent(), folder -> folder != null, Path::getParent)
                .map(folder -> folder.resolve(SCHEMA)).filter(Files::isRegularFile).findFirst();
    }

    /** The line, ended. */
    static String to(Path schema, Path file) {
        return FileAddress.of(file, schema.toString()).map(way -> "# yaml-language-server: $schema=" + way + "\n").orElse("");
    }
}
