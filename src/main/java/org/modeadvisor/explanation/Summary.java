package org.modeadvisor.explanation;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;

/**
 * What an answer comes to, without its proof and without words about the case: verdicts and states alone. A {@link Recommendation} says
 * the same of the same bounds and more.
 *
 * @param modes in the order of the value chain
 * @param model empty where it is undetermined
 * @param mechanisms in the framework's order
 * @param stages in the framework's order
 * @param caveats all of them, by id, with their states
 * @param notes those that hold, by id
 */
public record Summary(List<Mode> modes, Combination combination, Optional<Term.Model> model, List<Mechanism> mechanisms, List<Stage> stages,
        List<Caveat> caveats, List<Term.Note> notes) {

    /** A mode. @param bounds its strength @param primary whether it comes first among the live modes (CMB-02) */
    public record Mode(Term.Mode term, Verdict verdict, Bounds bounds, boolean primary) {}

    /**
     * The modes taken up together.
     *
     * @param id the live modes' codes joined by +, or that of none; empty while no mode is live and some are undetermined
     * @param name the combination's own name, where it has one
     * @param settled whether no open question can add a mode
     * @param node the named pattern's where it holds, else the plan's, else that of "none"
     */
    public record Combination(Optional<String> id, Optional<String> name, boolean settled, NodeName node) {}

    /** A mechanism. @param state true where it is active, false where inactive */
    public record Mechanism(Term term, Truth state, Bounds bounds) {}

    /** A stage of value. */
    public record Stage(Term term, Bounds bounds) {}

    /** A caveat. @param state true where it is raised, false where clear */
    public record Caveat(Term.Caveat term, Truth state) {}
}
