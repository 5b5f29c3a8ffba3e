package org.modeadvisor.counterfactual;

import java.util.Optional;

/**
 * One answer that would have to be different.
 *
 * @param from what the case states: an answer, or a range such as {@code 2-3}; empty where it is unknown
 * @param to the answer it takes, in the vocabulary's words; of a level the least that suffices
 * @param effort levels times the effort of one; 0 where nobody can change it
 */
public record Change(String variable, Optional<String> from, String to, int effort) {}
