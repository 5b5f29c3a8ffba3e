package org.modeadvisor.report.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.modeadvisor.check.CheckResult;
import org.modeadvisor.check.Finding;
import org.modeadvisor.check.Scene;
import org.modeadvisor.report.JsonReport;

/**
 * A check as JSON: {@code rules} (how many; null where they cannot be read), {@code cases} and {@code findings}, the accepted ones among
 * them. A finding is a problem (contract section 8) with {@code rules}, {@code searched}, {@code scenes} and {@code accepted} (the
 * reason, or null). A scene holds {@code facts} by variable and what was {@code seen}: {@code node}, {@code bounds}, and {@code rule}
 * where what this rule alone gives is meant. Equal results give equal bytes. Stateless.
 */
public final class CheckJson {

    private CheckJson() {}

    /** The whole text. */
    public static String of(CheckResult result) {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        result.rules().ifPresentOrElse(rules -> top.put("rules", rules), () -> top.putNull("rules"));
        top.put("cases", result.cases());
        ArrayNode findings = top.putArray("findings");
        result.findings().forEach(finding -> finding(findings.addObject(), finding));
        return JsonReport.pretty(top);
    }

    private static void finding(ObjectNode object, Finding finding) {
        JsonReport.problem(object, finding.problem());
        details(object, finding);
        JsonReport.put(object, "accepted", finding.accepted());
    }

    /** What a finding is more than a problem. */
    static void details(ObjectNode object, Finding finding) {
        object.set("rules", JsonReport.texts(finding.rules()));
        object.put("searched", finding.searched());
        ArrayNode scenes = object.putArray("scenes");
        for (Scene scene : finding.scenes()) {
            ObjectNode shown = scenes.addObject();
            ObjectNode facts = shown.putObject("facts");
            scene.facts().forEach((variable, answer) -> JsonReport.answer(facts, variable, answer.toString()));
            ArrayNode seen = shown.putArray("seen");
            scene.seen().forEach(each -> {
                ObjectNode entry = seen.addObject().put("node", each.node().toString());
                each.rule().ifPresent(rule -> entry.put("rule", rule));
                entry.set("bounds", JsonReport.bounds(each.bounds()));
            });
        }
    }
}
