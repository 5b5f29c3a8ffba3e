package org.modeadvisor.reload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rule sets that are kept: the one that serves first, then those that served before it, the latest first. Any thread may ask which
 * serves; the rest is not thread-safe.
 */
final class Versions {

    private final int most;
    private final List<Version> kept = new ArrayList<>();
    private volatile Version serving;

    Versions(int most, Version first) {
        this.most = most;
        serve(first);
    }

    Version serving() {
        return serving;
    }

    /** Serves it from now on, and lets go of the one that served longest ago where they are too many. */
    void serve(Version version) {
        kept.removeIf(other -> other.digest().equals(version.digest()));
        kept.add(0, version);
        if (kept.size() > most) {
            kept.remove(kept.size() - 1);
        }
        serving = version;
    }

    Optional<Version> of(String digest) {
        return kept.stream().filter(version -> version.digest().equals(digest)).findFirst();
    }

    List<String> digests() {
        return kept.stream().map(Version::digest).toList();
    }
}
