package org.modeadvisor.vocabulary;

import java.util.List;

/**
 * Where a piece of knowledge comes from.
 *
 * @param claims ids of the framework's claims; may be empty for a judgement
 * @param because the reason in one sentence
 */
public record Citation(Basis basis, List<String> claims, String because) {
    public Citation {
        claims = List.copyOf(claims);
    }
}
