package org.modeadvisor.explanation;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/**
 * Why a driver or conclusion came out as it did: a tree from the conclusion down to what the case states. Whatever several branches
 * rest on stands in full where it is first read, and is only referred to after that. Immutable.
 */
public sealed interface Justification {

    /** What is justified. */
    NodeName name();

    /** What it came to. */
    Bounds bounds();

    /** What it came to, in a sentence. */
    String sentence();

    /** A driver: the end of a branch. @param fact what the case states of it; empty where the case does not mention it */
    record Stated(NodeName name, Bounds bounds, String sentence, Optional<CaseFact> fact) implements Justification {}

    /**
     * A conclusion in full.
     *
     * @param before what it came to before caps and step-downs
     * @param ways all that give it some strength or may, strongest first; where there is none, the one that comes nearest; empty
     *     where no rule leads to it at all
     * @param fruitless how many other ways there are, none of which gives anything
     * @param adjustments caps first, then step-downs; those that do not apply included
     * @param barring of a mode, the caveats that keep or may keep it from being recommended
     */
    record Drawn(NodeName name, Bounds bounds, String sentence, Bounds before, List<Way> ways, int fruitless,
            List<Adjustment> adjustments, List<Justification> barring) implements Justification {
        public Drawn {
            ways = List.copyOf(ways);
            adjustments = List.copyOf(adjustments);
            barring = List.copyOf(barring);
        }
    }

    /** A driver or conclusion that stands further up, a conclusion there in full. */
    record ShownAbove(NodeName name, Bounds bounds, String sentence) implements Justification {}

    /**
     * A conclusion that lies deeper than was asked for.
     *
     * @param stated how many facts of the case lie beneath it
     * @param unknown how many unknown inputs lie beneath it
     */
    record Cut(NodeName name, Bounds bounds, String sentence, int stated, int unknown) implements Justification {}

    /** One way in which a rule leads to the conclusion. @param bounds as strong as its weakest premise; 0 where it fails */
    record Way(Rule rule, Bounds bounds, List<Premise> premises) {
        public Way {
            premises = List.copyOf(premises);
        }
    }

    /** A cap or step-down. @param truth true where it applies @param limit the level a cap leaves; empty for a step-down */
    record Adjustment(Rule rule, Truth truth, Optional<Integer> limit, List<Premise> premises) {
        public Adjustment {
            premises = List.copyOf(premises);
        }
    }

    /**
     * What a rule rests on.
     *
     * @param given what it gives: its own bounds where it lends strength; yes, no or open where it is tested
     * @param test empty where it lends its strength
     * @param asked the test in words, as in {@link TestWords}; empty where there is none
     * @param truth of the test; true where nothing was asked
     * @param fixing whether it is at one end of the bounds what keeps the way from being stronger
     */
    record Premise(Justification fact, Bounds given, Optional<Test> test, Optional<String> asked, Truth truth, boolean fixing, Link link) {}

    /** What a premise means for the strength of its way. */
    enum Link {
        /** The way is no stronger because of it. */
        WEAKEST,
        /** It may turn out as weak as the weakest. */
        PERHAPS_WEAKEST,
        /** It limits how strong the way can turn out. */
        UPPER,
        /** The way would be as strong without it. */
        NONE
    }
}
