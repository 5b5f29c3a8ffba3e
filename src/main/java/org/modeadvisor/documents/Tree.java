package org.modeadvisor.documents;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.Position;

/** A value of a YAML or JSON document with the place where it begins. Immutable. */
public sealed interface Tree {

    /** Where the value begins. */
    Position at();

    /** What a person calls this kind of value. */
    String kind();

    /** A single value, kept as written. @param quoted whether it stood in quotes, so that {@code "3"} is text */
    record Scalar(String text, boolean quoted, Position at) implements Tree {
        @Override
        public String kind() {
            return "a single value";
        }

        /** Whether nothing was written, or {@code null} or {@code ~}. */
        public boolean isNull() {
            return !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
        }

        /** The whole number written here, unquoted. */
        public Optional<Integer> integer() {
            return !quoted && text.matches("[-+]?[0-9]{1,9}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
        }

        /** {@code yes/no} and {@code true/false}, quoted or not. */
        public Optional<Boolean> bool() {
            return switch (text) {
                case "yes", "true", "Yes", "True", "YES", "TRUE" -> Optional.of(true);
                case "no", "false", "No", "False", "NO", "FALSE" -> Optional.of(false);
                default -> Optional.empty();
            };
        }
    }

    /** A list. */
    record Sequence(List<Tree> items, Position at) implements Tree {
        public Sequence {
            items = List.copyOf(items);
        }

        @Override
        public String kind() {
            return "a list";
        }
    }

    /** Keys with values, in the order written; no key twice. */
    record Mapping(List<Entry> entries, Position at) implements Tree {
        public Mapping {
            entries = List.copyOf(entries);
        }

        @Override
        public String kind() {
            return "a group of keys";
        }
    }

    /** A value that was refused, and told in the log; whoever reads on passes over it. */
    record Refused(Position at) implements Tree {
        @Override
        public String kind() {
            return "a refused value";
        }
    }

    /** One key and its value. */
    record Entry(String key, Position keyAt, Tree value) {}
}
