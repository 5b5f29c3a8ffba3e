package org.modeadvisor.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range as people write it where there is only one line for it: {@code 2-3}, {@code 2..3} or {@code [2, 3]}. Stateless. */
public final class RangeText {

    private static final Pattern RANGE = Pattern.compile("\\[?\\s*([0-9]+)\\s*(?:-|,|\\.\\.)\\s*([0-9]+)\\s*]?");

    private RangeText() {}

    /** The two ends as written; empty where it is no range. */
    public static Optional<List<String>> ends(String written) {
        Matcher range = RANGE.matcher(written);
        return range.matches() ? Optional.of(List.of(range.group(1), range.group(2))) : Optional.empty();
    }
}
