package org.modeadvisor.vocabulary;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One input: what can be asked about a case.
 *
 * @param shortName its name within a sentence, two or three words
 * @param answers anchors by answer: levels "0" to "4", "no" and "yes", or the options, in order
 * @param presumed what to read where nobody answered; empty where nothing is presumed
 * @param lever how a planner could change it
 * @param foundationStep what to do first where it is the limit; empty where the framework names nothing
 */
public record Variable(
        String id,
        String name,
        String shortName,
        String group,
        String actor,
        Optional<String> pest,
        Optional<String> diamond,
        Scale scale,
        Polarity polarity,
        boolean core,
        String question,
        Map<String, String> answers,
        String indicator,
        Basis basis,
        List<String> claims,
        boolean mayBeInapplicable,
        Optional<Presumption> presumed,
        Lever lever,
        Optional<Step> foundationStep) {

    /** The option of a choice that stands for "does not arise" (contract section 8). */
    static final String NO_OPTION = "none";

    /** How it is answered. */
    public enum Scale {
        ORDINAL,
        BOOLEAN,
        CHOICE
    }

    /** Which way more of it works. */
    public enum Polarity {
        SUPPORTS,
        LIMITS,
        BOTH,
        NEUTRAL
    }

    /** The value a careful planner presumes, in the words of an answer, and why. */
    public record Presumption(String value, String because) {}

    /**
     * Whether and how it can be changed within a plan.
     *
     * @param owner who can; empty where nobody can
     * @param effort 1 (a decision) to 5 (years of building) for one level; 0 where nobody can
     */
    public record Lever(boolean pullable, String owner, int effort, String because) {}

    /** Its name as a node. */
    public NodeName node() {
        return NodeName.driver(id);
    }

    /** The answer that stands for "not there": no, none or level 0, as not-applicable reads. */
    public String absent() {
        return switch (scale) {
            case ORDINAL -> "0";
            case BOOLEAN -> "no";
            case CHOICE -> NO_OPTION;
        };
    }
}
