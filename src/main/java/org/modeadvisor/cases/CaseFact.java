package org.modeadvisor.cases;

import java.util.Optional;
import org.modeadvisor.diagnostics.Position;

/**
 * One fact of a case.
 *
 * @param evidence what was seen, in a sentence
 * @param source document, dataset or address
 * @param basis source, known or inferred
 * @param named where the variable is named; the file's name is empty for a fact a program gave
 * @param at where the value stands
 */
public record CaseFact(String variable, Answer answer, Optional<String> evidence, Optional<String> source, Optional<String> basis,
        Optional<String> date, Optional<String> answeredBy, Position named, Position at) {

    /** A fact without evidence, as a program states it. */
    public static CaseFact of(String variable, Answer answer) {
        return new CaseFact(variable, answer, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Position.of(""), Position.of(""));
    }
}
