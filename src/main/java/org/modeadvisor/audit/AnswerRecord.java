package org.modeadvisor.audit;

import org.modeadvisor.EngineVersion;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.explanation.Recommendation;

/**
 * An answer that was kept.
 *
 * @param ruleSet the rules it was worked out with
 * @param presumptions whether leanings were asked for
 * @param input the case as it was read, under the name the person gave it
 * @param answer the answer as JSON, in full
 * @param said what of the answer is compared
 */
public record AnswerRecord(String caseId, Recommendation.RuleSet ruleSet, EngineVersion engine, boolean presumptions, SourceText input, String answer,
        Said said) {}
