package org.modeadvisor.explanation;

import java.util.Map;

/**
 * A question worth asking.
 *
 * @param answers the anchors by answer
 * @param tier 1 while a verdict or the model is undetermined, 2 when only a recommendation is open
 * @param settles verdicts and models it settles, on average over its answers
 * @param narrows levels by which it narrows them, on average over its answers
 */
public record NextQuestion(String variable, String question, Map<String, String> answers, String indicator, int tier, double settles,
        double narrows) {}
