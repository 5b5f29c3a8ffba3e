package org.modeadvisor.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which this program keeps what it can make anew; the launcher keeps its archive of classes there too. */
final class UserCache {

    /** Names the folder; set to nothing, nothing is kept. */
    static final String NAMED = "MODE_ADVISOR_CACHE";

    private UserCache() {}

    /** @param environment variables by name @return need not exist; empty where nothing is to be kept, or nobody says where */
    static Optional<Path> folder(Map<String, String> environment) {
        String named = environment.get(NAMED);
        try {
            if (named != null) {
                return Optional.of(named).filter(name -> !name.isEmpty()).map(Path::of);
            }
            return Stream.of(Optional.ofNullable(environment.get("XDG_CACHE_HOME")).map(Path::of),
                            Optional.ofNullable(environment.get("HOME")).map(home -> Path.of(home, ".cache")))
                    .flatMap(Optional::stream).filter(Path::isAbsolute).findFirst().map(folder -> folder.resolve("mode-advisor"));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
