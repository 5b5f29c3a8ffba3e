package org.modeadvisor.explanation;

import java.util.Map;
import org.modeadvisor.vocabulary.Variable;

/**
 * A question worth asking. One that settles and narrows nothing alone is worth asking because of what it does together with others.
 *
 * @param answers the anchors by answer
 * @param tier 1 while a verdict or the model is undetermined, 2 when only a recommendation is open
 * @param settles verdicts and models it settles, on average over its answers
 * @param narrows levels by which it narrows them, on average over its answers
 */
public record NextQuestion(String variable, String question, Map<String, String> answers, String indicator, int tier, double settles,
        double narrows) {

    static NextQuestion of(Variable variable, int tier, double settles, double narrows) {
        return new NextQuestion(variable.id(), variable.question(), variable.answers(), variable.indicator(), tier, settles, narrows);
    }
}
