package org.modeadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Vocabulary;

/** Begins the file of a case that does not exist yet: asks for its name, where none was given, and its title. */
final class NewCase {

    /** What a case may be called; its file has the same name. */
    static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    private static final String SUFFIX = ".yaml";
    private static final String EXAMPLE = "city-hospital-network";

    private final Vocabulary vocabulary;
    private final Console console;

    NewCase(Vocabulary vocabulary, Console console) {
        this.vocabulary = vocabulary;
        this.console = console;
    }

    /**
     * The file begun; empty where the input ended, or the person stopped, first.
     *
     * @param path a file that is not there yet, a folder, or null for this one
     */
    Optional<CaseFile> begin(Path path) {
        Optional<Path> file = path == null || Files.isDirectory(path) ? named(path) : Optional.of(path);
        Optional<CaseFile> begun = file.flatMap(this::titled);
        if (begun.isEmpty()) {
            say("ask.unnamed", Map.of());
        }
        return begun;
    }

    private Optional<Path> named(Path folder) {
        say("ask.name", Map.of());
        for (Optional<String> line = console.read(); line.isPresent(); line = console.read()) {
            String name = line.get().strip().replaceFirst("\\.ya?ml$", "");
            Path file = folder == null ? Path.of(name + SUFFIX) : folder.resolve(name + SUFFIX);
            if (PhraseReader.stops(name)) {
                return Optional.empty();
            } else if (!name.matches(NAME)) {
                say("ask.name.wrong", Map.of("name", name, "example", EXAMPLE));
            } else if (Files.exists(file)) {
                say("ask.name.taken", Map.of("file", CaseFile.name(file)));
            } else {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private Optional<CaseFile> titled(Path file) {
        say("ask.title", Map.of());
        String id = file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
        return console.read().map(String::strip).filter(title -> !PhraseReader.stops(title))
                .map(title -> CaseFile.begin(file, id, title.isEmpty() ? Sentences.capital(id.replace('-', ' ')) : title));
    }

    private void say(String key, Map<String, String> values) {
        console.say(vocabulary.sentences().say(key, values) + "\n");
    }
}
