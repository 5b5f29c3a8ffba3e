package org.modeadvisor.explanation;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/**
 * What is advised about one mode.
 *
 * @param bounds its strength
 * @param primary whether it comes first among the live modes (CMB-02)
 * @param leaning only where the verdict is undetermined and presumptions are allowed
 * @param forms its forms, the widest first
 * @param caveats ids of raised caveats attached to it
 * @param openCaveats ids of caveats attached to it that are open
 * @param weakest ids of the inputs a live mode rests on at its level, in the vocabulary's order
 * @param limits ids of the inputs that hold it back, in the vocabulary's order; empty where it is recommended
 */
public record ModeAnswer(String mode, String label, Verdict verdict, Bounds bounds, boolean primary, Optional<Leaning> leaning,
        List<FormAnswer> forms, List<String> caveats, List<String> openCaveats, List<String> weakest,
        List<String> limits, NodeName node) {

    /** A form of the mode. @param state true where it is supported, false where excluded */
    public record FormAnswer(String form, String label, Truth state, NodeName node) {}
}
