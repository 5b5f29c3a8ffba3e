package org.modeadvisor.explanation;

import java.util.List;
import org.modeadvisor.vocabulary.Bounds;

/**
 * What an undetermined mode leans to when each unknown is read at its presumed value. Provisional; never a verdict.
 *
 * @param restsOn a smallest set of presumptions that suffices for it, in the vocabulary's order; empty where it stays undetermined
 */
public record Leaning(Verdict verdict, Bounds bounds, List<Presumed> restsOn) {

    /** A presumption used. @param value in the words of an answer */
    public record Presumed(String variable, String value, String because) {}
}
