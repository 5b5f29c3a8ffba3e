package org.modeadvisor.report;

import java.util.List;
import org.modeadvisor.explanation.Recommendation;

/** Which case an explanation is about and which rules it comes from. */
final class ExplainFooter {

    private final Recommendation answer;
    private final Words words;

    ExplainFooter(Recommendation answer) {
        this.answer = answer;
        this.words = new Words(answer);
    }

    List<String> lines() {
        return List.of(words.say("explain.case", "title", answer.study().header().title(), "id", answer.study().id()),
                words.say("line.rules", "rules", Integer.toString(answer.ruleSet().rules()), "digest", answer.ruleSet().digest()));
    }
}
