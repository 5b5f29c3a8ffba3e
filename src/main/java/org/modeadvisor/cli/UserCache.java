package org.modeadvisor.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The folder in which this program keeps what it can make anew; the launcher keeps its archive of classes there too. */
final class UserCache {

    /** Names the folder; set to nothing, nothing is kept. */
    static final String NAMED = "MODE_ADVISOR_CACHE";

    private static final String FOLDER = "mode-advisor";

    private UserCache() {}

    /** @param environment variables by name @return need not exist; empty where nothing is to be kept, or nobody says where */
    static Optional<Path> folder(Map<String, String> environment) {
        String named = environment.get(NAMED);
        String caches = environment.get("XDG_CACHE_HOME");
        String home = environment.get("HOME");
        try {
            if (named != null) {
                return named.isEmpty() ? Optional.empty() : Optional.of(Path.of(named));
            }
            if (caches != null && !caches.isEmpty()) {
                return Optional.of(Path.of(caches, FOLDER));
            }
            return home == null || home.isEmpty() ? Optional.empty() : Optional.of(Path.of(home, ".cache", FOLDER));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
