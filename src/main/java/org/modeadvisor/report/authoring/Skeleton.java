package org.modeadvisor.report.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Everything that adds one thing to a rules folder. Immutable.
 *
 * @param id the id it got
 * @param parts in the order in which they are put in place
 */
public record Skeleton(String id, List<Part> parts) {

    public Skeleton {
        parts = List.copyOf(parts);
    }

    /** A piece of text with its place. */
    public sealed interface Part {

        /** The file's path within the rules folder. */
        String file();

        /** What is put there, its last line ended. */
        String text();

        /** What it defines: a rule, or the thing itself. */
        String id();

        /** A file of its own. */
        record Whole(String file, String id, String text) implements Part {}

        /** An entry of a file that is there. @param section the key it stands under, at the top of the file */
        record Entry(String file, String section, String id, String text) implements Part {

            /**
             * That file with the entry behind the last one of its section; entries are parted by a blank line where they are so far. The rest
             * stays to the byte.
             *
             * @return empty where the section's key has no line of its own at the margin
             */
            public Optional<String> insertedInto(String whole) {
                List<String> lines = new ArrayList<>(whole.lines().toList());
                int head = lines.indexOf(lines.stream().filter(line -> line.matches(Pattern.quote(section) + ":\\s*(#.*)?")).findFirst().orElse(null));
                if (head < 0) {
                    return Optional.empty();
                }
                int next = head + 1;
                while (next < lines.size() && !lines.get(next).matches("[^\\s#-].*")) {
                    next++;
                }
                // Comments at the margin in front of the next section speak of that one.
                int last = next;
                while (last > head + 1 && (lines.get(last - 1).isBlank() || lines.get(last - 1).startsWith("#"))) {
                    last--;
                }
                boolean parted = lines.subList(head, last).stream().anyMatch(String::isBlank);
                lines.addAll(last, (parted ? "\n" + text : text).lines().toList());
                String end = whole.contains("\r\n") ? "\r\n" : "\n";
                return Optional.of(String.join(end, lines) + end);
            }
        }
    }
}
