package org.modeadvisor.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Optional;
import org.modeadvisor.documents.TextFolder;

/** The texts of the rules this library was shipped with. */
final class ShippedRules {

    /** The folder as positions name it. */
    static final String NAME = "rules";
    private static final String FOLDER = "/org/modeadvisor/rules/";

    private ShippedRules() {}

    /** @param snapshots may know which files there are, which spares opening the jar a second time */
    static TextFolder read(RuleSnapshots snapshots) {
        Optional<TextFolder> known = snapshots.folder(NAME, path -> ShippedRules.class.getResourceAsStream(FOLDER + path));
        return known.orElseGet(ShippedRules::folder);
    }

    private static TextFolder folder() {
        URL shipped = ShippedRules.class.getResource(FOLDER + "vocabulary.yaml");
        if (shipped == null) {
            throw new IllegalStateException("the jar carries no rules");
        }
        try {
            if (shipped.openConnection() instanceof JarURLConnection jar) {
                try (FileSystem inside = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                    return RuleFiles.read(inside.getPath(jar.getEntryName()).getParent(), NAME);
                }
            }
            return RuleFiles.read(Path.of(shipped.toURI()).getParent(), NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the jar's own address is not an address: " + shipped, e);
        }
    }
}
