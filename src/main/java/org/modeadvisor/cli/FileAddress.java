package org.modeadvisor.cli;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** The way from a page to a file, as an address. Stateless. */
final class FileAddress {

    private FileAddress() {}

    /**
     * The address; empty where the name cannot be one.
     *
     * @param page the file the page is written into; null where it is printed, and taken to stand in the working folder
     * @param target as a person named it
     */
    static Optional<String> of(Path page, String target) {
        Path from = page == null ? Path.of("").toAbsolutePath() : page.toAbsolutePath().normalize().getParent();
        String way = from.relativize(Path.of(target).toAbsolutePath().normalize()).toString().replace('\\', '/');
        try {
            // The dot keeps a name with a colon from being taken for the scheme of an address.
            return Optional.of(new URI(null, null, "./" + way, null).toASCIIString());
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
