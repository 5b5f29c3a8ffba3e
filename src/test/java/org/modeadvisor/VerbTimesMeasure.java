package org.modeadvisor;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.counterfactual.Goal;
import org.modeadvisor.report.ExplainText;
import org.modeadvisor.report.TextReport;
import org.modeadvisor.report.page.HtmlReport;
import org.modeadvisor.report.whatif.GoalText;
import org.modeadvisor.report.whatif.WhyNotText;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;

/** Prints how long each question takes on the shipped cases, text included, once the machine is warm. */
class VerbTimesMeasure {

    private static final int ROUNDS = 6;
    private static final double MILLION = 1e6;

    @Test
    void printsMedianAndNinetyFifthPercentile() {
        ModeAdvisor advisor = Shipped.ADVISOR;
        List<NodeName> modes = Shipped.RULE_BASE.vocabulary().conclusions().modes().stream().map(Term.Mode::node).toList();
        time("recommend", study -> TextReport.of(advisor.recommend(study), false));
        time("recommend --format html", study -> HtmlReport.of(advisor.recommend(study)));
        time("explain", study -> {
            var answer = advisor.recommend(study, false);
            ExplainText.of(answer, answer.justify(Optional.empty(), OptionalInt.empty()), false);
        });
        for (NodeName mode : modes) {
            time("why-not " + mode.id(), study -> WhyNotText.of(advisor.whyNot(study, Goal.holds(mode), 3), false));
        }
        time("what-if --set", study -> advisor.whatIf(study, Map.of("moral-constraints", Answer.level(2))));
        for (NodeName mode : modes) {
            for (Goal.State state : List.of(Goal.State.CONDITIONAL, Goal.State.RECOMMENDED)) {
                time("what-if --goal " + mode.id() + "=" + state.word(), study -> GoalText.of(advisor.reach(study, new Goal(mode, state), 5), false));
            }
        }
        time("what-if --pivotal", advisor::pivotal);
        time("next question", advisor::nextQuestion);
    }

    private static void time(String verb, Consumer<CaseStudy> ask) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (CaseStudy study : Shipped.reviewed()) {
                long start = System.nanoTime();
                ask.accept(study);
                if (round > 1) {
                    times.add((System.nanoTime() - start) / MILLION);
                }
            }
        }
        Collections.sort(times);
        System.out.printf(Locale.ROOT, "%-70s p50 %8.1f ms   p95 %8.1f ms%n", verb, at(times, 50), at(times, 95));
    }

    private static double at(List<Double> sorted, int percent) {
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
