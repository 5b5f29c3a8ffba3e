package org.modeadvisor.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about one kind of finding: what it means, why it matters, an example and how to mend it.
 *
 * @param code the finding's stable name
 * @param text Markdown, its first line the title
 */
public record Page(String code, String text) {

    private static final String INDEX = "codes.txt";

    /** The page about a finding; empty where there is no finding with that code. */
    public static Optional<Page> of(String code) {
        return codes().contains(code) ? Optional.of(new Page(code, resource(code + ".md"))) : Optional.empty();
    }

    /** The codes of all findings, in alphabetical order. */
    public static List<String> codes() {
        return resource(INDEX).lines().toList();
    }

    /** Its title. */
    public String title() {
        return text.lines().findFirst().orElse("").replaceFirst("^# ", "");
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the page " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
