package org.modeadvisor.report.bench;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.modeadvisor.bench.BenchResult;
import org.modeadvisor.bench.Spread;
import org.modeadvisor.report.JsonReport;

/**
 * What was measured as JSON: {@code ruleSet} (digest, rules), {@code cases}, {@code threads}, {@code seconds} (of each measurement),
 * {@code load} and {@code answer} with {@code times}, {@code p50} and {@code p95} in milliseconds, {@code load} also with {@code first}; {@code
 * answersPerSecond} with {@code alone} and {@code together}, {@code readingsPerSecond}, {@code goal} as {@code answer}, null where no case
 * leaves a mode to be reached, and {@code memory} with {@code heapMegabytes} and {@code kilobytesPerAnswer}, null where it is not told. Numbers
 * are as they were measured. Stateless.
 */
public final class BenchJson {

    private BenchJson() {}

    /** The whole text. */
    public static String of(BenchResult result) {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        top.putObject("ruleSet").put("digest", result.ruleSet().digest()).put("rules", result.ruleSet().rules());
        top.put("cases", result.cases()).put("threads", result.threads()).put("seconds", result.seconds());
        spread(top.putObject("load").put("first", result.firstLoad()), result.load());
        spread(top.putObject("answer"), result.answer());
        top.putObject("answersPerSecond").put("alone", result.answer().rate()).put("together", result.answersTogether());
        top.put("readingsPerSecond", result.readings());
        result.goal().ifPresentOrElse(goal -> spread(top.putObject("goal"), goal), () -> top.putNull("goal"));
        top.putObject("memory").put("heapMegabytes", result.memory().heap()).put("kilobytesPerAnswer", result.memory().perAnswer().orElse(null));
        return JsonReport.pretty(top);
    }

    private static void spread(ObjectNode object, Spread spread) {
        object.put("times", spread.times()).put("p50", spread.median()).put("p95", spread.high());
    }
}
