package org.modeadvisor.documents;

import java.util.OptionalInt;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;

/**
 * Letters that make a text look other than it is: controls, which a terminal obeys, and marks that turn the direction of writing, which
 * can make a comment of what is none. What a person sees in a file is what must count. Stateless.
 */
public final class HiddenLetters {

    private HiddenLetters() {}

    /** Tells the first hidden letter of each line. @return whether there is none */
    public static boolean none(SourceText source, ProblemLog log) {
        int before = log.count();
        for (int line = 1; line <= source.lines().size(); line++) {
            OptionalInt found = first(source.line(line));
            if (found.isPresent()) {
                tell(source, line, found.getAsInt(), log);
            }
        }
        return log.count() == before;
    }

    /** The text with a mark in place of each hidden letter, so that it can be printed on a terminal. */
    public static String shown(String text) {
        StringBuilder shown = new StringBuilder(text);
        for (OptionalInt found = first(text, 0); found.isPresent(); found = first(text, found.getAsInt() + 1)) {
            shown.setCharAt(found.getAsInt(), '\uFFFD');
        }
        return shown.toString();
    }

    /** Where the first hidden letter of a text stands, ends of lines and tabs aside; empty where there is none. */
    public static OptionalInt first(String text) {
        return first(text, 0);
    }

    private static OptionalInt first(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean pair = Character.isHighSurrogate(letter) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
            if (pair) {
                i++;
            } else if (hidden(letter)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean hidden(char letter) {
        boolean control = Character.isISOControl(letter) && letter != '\t' && letter != '\n' && letter != '\r';
        boolean turning = letter >= '\u202A' && letter <= '\u202E' || letter >= '\u2066' && letter <= '\u2069';
        boolean line = letter == '\u2028' || letter == '\u2029';
        return control || turning || line || Character.isSurrogate(letter);
    }

    private static void tell(SourceText source, int line, int index, ProblemLog log) {
        log.error("hidden-letter", source, source.at(line, index + 1),
                "A character that cannot be seen stands here (U+%04X).".formatted((int) source.line(line).charAt(index)),
                "Remove it; what can be seen is what counts.");
    }
}
