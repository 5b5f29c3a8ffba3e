package org.modeadvisor.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a piece of knowledge rests on; shown with every rule and every line of a trace. */
public enum Basis {
    /** The paper states it. */
    PAPER,
    /** The paper states the relation; level, threshold or operator is the authors' judgement. */
    PAPER_THRESHOLD_JUDGED,
    /** The paper is silent; the reason is given. */
    JUDGEMENT;

    /** {@code paper-threshold-judged}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The basis with that word. */
    public static Optional<Basis> of(String word) {
        return Arrays.stream(values()).filter(basis -> basis.word().equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(Basis::word).toList();
    }
}
