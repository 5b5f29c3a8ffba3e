package org.modeadvisor.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/**
 * What an answer says, in the words it is printed with.
 *
 * @param words the verdict on each mode, the model, and the state of each mechanism, form, caveat and note that holds, in the order of
 *        the answer
 * @param leanings where a mode or the model leans, while it is undetermined
 */
public record Said(Map<NodeName, String> words, Map<NodeName, String> leanings) {

    /** The development model as a subject of the answer. */
    public static final NodeName MODEL = new NodeName(Kind.MODEL, "development-model");
    /** What is said of a mode or of the model while it is open. */
    public static final String UNDETERMINED = Verdict.UNDETERMINED.word();
    /** What is said of a note that holds; of one that does not, nothing is said. */
    public static final String PRINTED = "printed";

    public Said {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        leanings = Collections.unmodifiableMap(new LinkedHashMap<>(leanings));
    }

    /** What that answer says. */
    public static Said of(Recommendation answer) {
        Map<NodeName, String> words = new LinkedHashMap<>();
        Map<NodeName, String> leanings = new LinkedHashMap<>();
        for (ModeAnswer mode : answer.modes()) {
            words.put(mode.node(), mode.verdict().word());
            mode.leaning().ifPresent(leaning -> leanings.put(mode.node(), leaning.verdict().word()));
        }
        words.put(MODEL, answer.developmentModel().model().orElse(UNDETERMINED));
        answer.developmentModel().leaning().ifPresent(leaning -> leanings.put(MODEL, leaning.model()));
        answer.mechanisms().forEach(mechanism -> words.put(mechanism.node(), word(mechanism.state(), "active", "inactive")));
        answer.modes().forEach(mode -> mode.forms().forEach(form -> words.put(form.node(), word(form.state(), "supported", "excluded"))));
        answer.caveats().forEach(caveat -> words.put(caveat.node(), word(caveat.state(), "raised", "clear")));
        answer.notes().forEach(note -> words.put(note.node(), PRINTED));
        return new Said(words, leanings);
    }

    private static String word(Truth truth, String ifTrue, String ifFalse) {
        return switch (truth) {
            case TRUE -> ifTrue;
            case FALSE -> ifFalse;
            case OPEN -> "open";
        };
    }
}
