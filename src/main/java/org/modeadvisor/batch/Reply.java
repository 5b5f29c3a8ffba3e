package org.modeadvisor.batch;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.explanation.Summary;

/** What becomes of a row. */
public sealed interface Reply {

    /** The row it is about. */
    RawRow row();

    /** It was answered. @param asItIs for the case as it stands @param scenarios for each scenario, in their order */
    record Answered(RawRow row, CaseStudy study, Summary asItIs, List<Tried> scenarios) implements Reply {}

    /** It could not be read. @param problems why, in order of place */
    record SetAside(RawRow row, List<Problem> problems) implements Reply {}

    /**
     * The case under a scenario.
     *
     * @param opens ids of modes that are certainly part of the plan under it and were not so before
     * @param closes ids of modes that certainly were and no longer are
     */
    record Tried(Scenario scenario, Summary summary, List<String> opens, List<String> closes) {}

    /** The id of the case where it was answered. */
    default Optional<String> id() {
        return this instanceof Answered answered ? Optional.of(answered.study().id()) : Optional.empty();
    }
}
