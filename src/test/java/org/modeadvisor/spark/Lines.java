package org.modeadvisor.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The lines of files, in order of what stands in them, so that two sets can be compared that were written in different orders. */
final class Lines {

    private Lines() {}

    /** Those of all parts in a folder, or of one file, as digests of their bytes: a hundred thousand answers are too long to be kept. */
    static List<String> sorted(Path place) throws IOException, NoSuchAlgorithmException {
        List<String> digests = new ArrayList<>();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (Path file : parts(place)) {
            // Each byte is one letter of this encoding, so nothing is lost that UTF-8 would replace.
            try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    digests.add(HexFormat.of().formatHex(Arrays.copyOf(digest.digest(line.getBytes(StandardCharsets.ISO_8859_1)), 16)));
                }
            }
        }
        digests.sort(null);
        return digests;
    }

    /** Those themselves, of a few. */
    static List<String> text(Path place) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path file : parts(place)) {
            lines.addAll(Files.readAllLines(file));
        }
        lines.sort(null);
        return lines;
    }

    private static List<Path> parts(Path place) throws IOException {
        if (Files.isRegularFile(place)) {
            return List.of(place);
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-")).sorted().toList();
        }
    }
}
