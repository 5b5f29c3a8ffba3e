package org.modeadvisor.audit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Something that is said otherwise than it was.
 *
 * @param about a mode, mechanism, form, caveat or note, or {@link Said#MODEL}
 * @param leaning whether it is about what the subject leans to, while its verdict is open as before
 * @param before a word of {@link Said}; {@link #ABSENT} of a subject the rules do not have, {@link #NONE} where there is no leaning
 */
public record Shift(NodeName about, boolean leaning, String before, String after) {

    /** What is said of a subject that a rule set does not have. */
    public static final String ABSENT = "absent";
    /** What is said of a leaning that is not there. */
    public static final String NONE = "no leaning";

    private static final String LEFT_OUT = "left out";
    /** What a subject that is new or gone may be without that being news. */
    private static final Set<String> LEAST = Set.of(Verdict.NOT_SUPPORTED.word(), "inactive", "excluded", "clear");

    /** In what two answers to one case differ, in the order of the later one. */
    public static List<Shift> between(Said before, Said after) {
        Set<NodeName> subjects = new LinkedHashSet<>(after.words().keySet());
        subjects.addAll(before.words().keySet());
        List<Shift> shifts = new ArrayList<>();
        for (NodeName subject : subjects) {
            String old = word(before, subject);
            String now = word(after, subject);
            boolean fresh = old.equals(ABSENT) && LEAST.contains(now);
            boolean gone = now.equals(ABSENT) && LEAST.contains(old);
            if (!old.equals(now) && !fresh && !gone) {
                shifts.add(new Shift(subject, false, old, now));
            }
            String leaned = before.leanings().getOrDefault(subject, NONE);
            String leans = after.leanings().getOrDefault(subject, NONE);
            if (old.equals(now) && !Objects.equals(leaned, leans)) {
                shifts.add(new Shift(subject, true, leaned, leans));
            }
        }
        return List.copyOf(shifts);
    }

    private static String word(Said said, NodeName subject) {
        return said.words().getOrDefault(subject, subject.kind() == Kind.NOTE ? LEFT_OUT : ABSENT);
    }
}
