package org.modeadvisor.report.graph;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts as XML takes them. */
final class Xml {

    private Xml() {}

    /** The text with nothing in it that could be read as markup, and without characters that XML has no place for. */
    static String text(String words) {
        StringBuilder escaped = new StringBuilder();
        words.codePoints().filter(Xml::allowed).forEach(letter -> {
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(letter);
            }
        });
        return escaped.toString();
    }

    private static boolean allowed(int letter) {
        return letter == '\t' || letter == '\n' || letter >= 0x20 && letter < 0xD800 || letter >= 0xE000 && letter < 0xFFFE
                || letter >= 0x10000;
    }

    /** A file beside this class, with plain line ends. */
    static String resource(String name) {
        try (InputStream in = Xml.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
