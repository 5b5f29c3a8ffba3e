package org.modeadvisor.attacks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.TextReport;
import org.modeadvisor.report.page.HtmlReport;

/** What only looks like code where a text is expected is a text: accepted, printed as it stands, and never run. */
class HarmlessTextTest {

    private static final String CODE = "org.modeadvisor.attacks.Canary.trip()";
    private static final String PAGE_CODE = "<#assign x = 'freemarker.template.utility.Execute'?new()> [=x('id')] <@x 'id'/> <script>alert(1)</script>";

    @TempDir
    private Path temporary;

    @Test
    void aTitleAndAReasonThatLookLikeCodeAreTexts() throws IOException {
        RulesCopy rules = RulesCopy.in(temporary.resolve("rules")).ruleFile("mechanisms/odd.drl",
                "rule \"MEC-98 */ static { " + CODE + "; } /* \\\" + " + CODE + " + \\\"\"\n"
                + "  @basis( \"judgement\" ) @because( \"\\\" + " + CODE + " + \\\"\" )\nwhen\n  Driver( id == \"emr-adoption\" )\n"
                + "then\n  conclude( mechanism( \"learning-government\" ) );\nend\n");
        try (Canary.Cage canary = new Canary.Cage(temporary)) {
            Recommendation answer = rules.load().recommend(Shipped.worked("linhe-tiered-care"));
            HtmlReport.of(answer);
            assertFalse(canary.tripped());
        }
    }

    @Test
    void aSentenceWithBracesThatAreNoPlaceholderIsRefused() throws IOException {
        RulesCopy rules = RulesCopy.in(temporary.resolve("rules"))
                .replace("sentences.yaml", "rests.strength: \"It rests on", "rests.strength: \"${x('id')} It rests on");
        assertEquals(List.of("brace"), assertThrows(ProblemException.class, rules::load).problems().stream().map(Problem::code).toList());
    }

    @Test
    void aSentenceThatLooksLikeATemplateOfPagesIsPrintedAsItStands() throws IOException {
        ModeAdvisor advisor = RulesCopy.in(temporary.resolve("rules"))
                .replace("sentences.yaml", "rests.strength: \"It rests on", "rests.strength: \"" + PAGE_CODE + " It rests on").load();
        Recommendation answer = advisor.recommend(Shipped.worked("havn-chronic-care"));
        String page = HtmlReport.of(answer);
        assertFalse(page.contains("<script>alert"), "markup of a sentence reached the page");
        assertFalse(page.contains("uid="), "code of a sentence ran");
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"), "the sentence is not on the page");
        assertTrue(TextReport.of(answer, false).contains("freemarker.template.utility.Execute"), "the sentence is not printed");
    }
}
