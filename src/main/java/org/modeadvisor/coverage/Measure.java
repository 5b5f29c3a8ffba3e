package org.modeadvisor.coverage;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Truth;

/** What is counted of a suite, each of the rules, conditions or steps it is about. */
public enum Measure {
    /** Rules that hold. */
    HOLDS,
    /** Rules that just fail to hold. */
    NEAR_MISS,
    /** Conditions seen true and false. */
    BOTH_WAYS,
    /** Conditions seen open. */
    OPEN,
    /** Conditions with both halves of the pair that shows that they matter. */
    DECIDES,
    /** Steps from a premise to a conclusion that carry it. */
    CARRIES,
    /** Caps and step-downs that alone lower something. */
    LOWERS;

    /** How much of something is shown. @param of how much of it can be */
    public record Tally(int shown, int of) {}

    /** {@code both-ways}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The tallies over some rules; what cannot be shown is left out. */
    public static Map<Measure, Tally> of(Coverage coverage, Collection<Rule> rules, Set<Aim> impossible) {
        Map<Measure, Tally> tallies = new LinkedHashMap<>();
        for (Measure measure : values()) {
            Map<Object, List<Shown>> items = new LinkedHashMap<>();
            rules.stream().flatMap(rule -> coverage.of(rule).stream()).filter(shown -> !impossible.contains(shown.aim()))
                    .forEach(shown -> measure.item(shown.aim()).ifPresent(item -> items.computeIfAbsent(item, i -> new ArrayList<>()).add(shown)));
            int shown = (int) items.values().stream().filter(parts -> parts.stream().noneMatch(Shown::hole)).count();
            tallies.put(measure, new Tally(shown, items.size()));
        }
        return tallies;
    }

    /** What is counted once of an aim, with others or alone; empty where the aim belongs elsewhere. */
    private Optional<Object> item(Aim aim) {
        return Optional.ofNullable(switch (this) {
            case HOLDS -> aim instanceof Aim.Outcome outcome && outcome.truth() == Truth.TRUE ? aim : null;
            case NEAR_MISS -> aim instanceof Aim.NearMiss ? aim : null;
            case BOTH_WAYS -> aim instanceof Aim.Seen seen && seen.truth() != Truth.OPEN ? seen.condition() : null;
            case OPEN -> aim instanceof Aim.Seen seen && seen.truth() == Truth.OPEN ? aim : null;
            case DECIDES -> aim instanceof Aim.Decides decides ? decides.condition() : null;
            case CARRIES -> aim instanceof Aim.Carries ? aim : null;
            case LOWERS -> aim instanceof Aim.Lowers ? aim : null;
        });
    }
}
