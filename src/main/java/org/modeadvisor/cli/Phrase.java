package org.modeadvisor.cli;

import java.util.Map;
import java.util.Optional;
import org.modeadvisor.cases.Answer;

/** What a person replied to a question. */
sealed interface Phrase {

    /** An answer. @param evidence the reason given with it @param source where it can be looked up */
    record Given(Answer answer, Optional<String> evidence, Optional<String> source) implements Phrase {}

    /** An answer to be tried, not recorded. */
    record WhatIf(Answer answer) implements Phrase {}

    /** Another question is asked for. */
    record About(String variable) implements Phrase {}

    /** A wish that needs nothing more. */
    enum Wish implements Phrase {
        WHY,
        BACK,
        SKIP,
        SHOW,
        HELP,
        STOP
    }

    /** Something that cannot be understood. @param key of the sentence that says so @param values what fills it */
    record Unclear(String key, Map<String, String> values) implements Phrase {}
}
