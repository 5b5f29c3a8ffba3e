package org.modeadvisor.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.report.knowledge.RulesHtml;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** The page of the rules: the picture, and every rule with its file, line and claims. */
class RulesPageTest {

    private static final NodeName STAGE = new NodeName(Kind.STAGE, "value-creation");
    private static final Document PAGE = Jsoup.parse(html(STAGE));

    /** @param only with everything below it */
    static String html(NodeName only) {
        return RulesHtml.of(Shipped.RULE_BASE, Optional.of(only), rule -> Optional.of("../" + rule.at().file()));
    }

    @Test
    void itHoldsTogetherAndNeedsNothingFromElsewhere() {
        HtmlReportTest.holdsTogether(PAGE);
        HtmlReportTest.needsNothingFromElsewhere(PAGE);
        assertEquals(html(STAGE), html(STAGE));
    }

    @Test
    void everyRuleStandsUnderItsConclusionWithItsPlaceAndItsClaims() {
        int met = 0;
        for (Rule rule : Shipped.RULE_BASE.model().rules()) {
            Element shown = PAGE.getElementById("rule-" + rule.id());
            if (shown != null) {
                met++;
                NodeName target = rule.consequence().target();
                assertEquals(target.kind().word() + "-" + target.id(), shown.parent().id());
                assertEquals("../" + rule.at().file(), shown.selectFirst("a[href^=../]").attr("href"));
                assertTrue(shown.text().contains(rule.at().file() + ":" + rule.at().line()), shown.text());
                rule.citation().claims().forEach(claim -> assertEquals(Shipped.RULE_BASE.vocabulary().claims().get(claim).text(),
                        PAGE.getElementById(shown.selectFirst("a[href=#claim-" + claim + "]").attr("href").substring(1)).select("td").last().text()));
            }
        }
        assertTrue(met > 10, met + " rules");
    }

    @Test
    void everyBoxOfThePictureLeadsToWhatItStandsFor() {
        assertEquals(PAGE.select(".conclusion").size(), PAGE.select("svg .box").size());
        PAGE.select("svg a").forEach(link -> assertTrue(link.attr("href").startsWith("#"), link.attr("href")));
    }
}
