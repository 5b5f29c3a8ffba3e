package org.modeadvisor.coverage;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What can be done about what a suite does not show.
 *
 * @param cases made up, and confirmed by the engine; together they show all that can be shown
 * @param impossible what no situation shows, proved over all of them
 */
public record Probes(List<Probe> cases, Set<Aim> impossible) {
    public Probes {
        cases = List.copyOf(cases);
        impossible = Set.copyOf(impossible);
    }

    /** What the suite is not accepted without, is not shown by it and could be. */
    public List<Aim> required(Coverage coverage) {
        return coverage.holes().stream().filter(aim -> aim.required() && !impossible.contains(aim)).toList();
    }

    /** Whether something of this is required and could be shown. @param holes what a suite does not show */
    public boolean lacks(List<Aim> holes) {
        return holes.stream().anyMatch(aim -> aim.required() && !impossible.contains(aim));
    }

    /** The place among the made-up cases of the one that shows it, counted from 1; empty as for {@link #filling}. */
    public Optional<Integer> number(Aim aim) {
        return filling(aim).map(probe -> cases.indexOf(probe) + 1);
    }

    /** The made-up case that shows it; empty where it is shown by the suite or cannot be shown. */
    public Optional<Probe> filling(Aim aim) {
        return cases.stream().filter(probe -> probe.fills().contains(aim)).findFirst();
    }
}
