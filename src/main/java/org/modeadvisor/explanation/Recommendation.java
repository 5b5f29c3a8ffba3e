package org.modeadvisor.explanation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Citation;
import org.modeadvisor.vocabulary.Naming;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * The answer for one case, with the proof of everything in it.
 *
 * @param modes in the order of the value chain
 * @param mechanisms in the framework's order
 * @param stages in the framework's order
 * @param caveats all of them, by id, with their states
 * @param notes those that hold, by id
 * @param openQuestions unknown inputs whose answer could still change a verdict or the model, the most consequential first; found out
 *        when first read, which takes about as long as the rest
 * @param derivations the proof
 */
public record Recommendation(CaseStudy study, RuleSet ruleSet, List<ModeAnswer> modes, CombinationAnswer combination,
        ModelAnswer developmentModel, List<MechanismAnswer> mechanisms, List<StageAnswer> stages, List<CaveatAnswer> caveats,
        List<NoteAnswer> notes, List<NextStep> nextSteps, List<OpenQuestion> openQuestions, Derivations derivations) {

    /** Which rules answered. @param digest {@code sha256:…} */
    public record RuleSet(String digest, int rules) {}

    /**
     * The modes taken up together.
     *
     * @param id the live modes' codes joined by +, or NONE; empty while no mode is live and some are undetermined
     * @param name the combination's own name, where it has one
     * @param settled whether no open question can add a mode
     * @param nearest the mode that comes nearest, where it is settled that none is live
     */
    public record CombinationAnswer(Optional<String> id, Optional<String> name, boolean settled, Optional<NodeName> nearest, NodeName node) {}

    /** A mechanism. @param state true where it is active, false where inactive */
    public record MechanismAnswer(String mechanism, String label, Truth state, Bounds bounds, NodeName node) {}

    /** A stage of value. */
    public record StageAnswer(String stage, String label, Bounds bounds, NodeName node) {}

    /** A caveat. @param state true where it is raised, false where clear */
    public record CaveatAnswer(String caveat, String label, Truth state, String severity, List<String> attached, String text, NodeName node) {}

    /** A note that holds. */
    public record NoteAnswer(String note, String label, String text, NodeName node) {}

    /**
     * A step to take.
     *
     * @param about id of what it is for: a mode, a form, a combination or the model
     * @param variable the input it works on; empty where it is not a foundation step
     * @param node what it follows from
     */
    public record NextStep(String id, String about, String lead, String text, Optional<String> variable, Citation citation, NodeName node) {}

    /** An unknown input. @param couldChange ids of the modes whose verdict it could change, and {@code development-model} */
    public record OpenQuestion(String variable, String question, List<String> couldChange) {}

    /** The answer about a mode. */
    public Optional<ModeAnswer> mode(String id) {
        return modes.stream().filter(mode -> mode.mode().equals(id)).findFirst();
    }

    /** The vocabulary it is worded in. */
    public Vocabulary vocabulary() {
        return derivations.situation().vocabulary();
    }

    /**
     * The proof of one driver or conclusion.
     *
     * @param conclusion its id, kind and id such as {@code enabling:competition-government}, code or printed name
     * @return empty where nothing has that name
     */
    public Optional<Explanation> explain(String conclusion) {
        return new Naming(vocabulary()).find(conclusion).map(name -> Explanation.of(this, name));
    }

    /**
     * Why something came out as it did, as trees in sentences.
     *
     * @param asked a driver or conclusion of the vocabulary; empty for all modes and the development model
     * @param depth how many conclusions to show one below the other, at least 1; empty for all
     * @throws IllegalArgumentException where the depth is less than 1
     */
    public Justifications justify(Optional<NodeName> asked, OptionalInt depth) {
        return Justifications.of(this, asked, depth);
    }
}
