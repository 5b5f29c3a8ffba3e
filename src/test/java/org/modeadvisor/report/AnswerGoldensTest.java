package org.modeadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modeadvisor.Goldens;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;

/** The text a planner reads, for every shipped case, as a person reviewed it. */
class AnswerGoldensTest {

    @TestFactory
    Stream<DynamicTest> everyShippedCaseReadsAsReviewed() {
        return Shipped.reviewed().stream().map(study -> DynamicTest.dynamicTest(study.id(),
                () -> Goldens.compare("answers/" + study.id() + ".txt", text(study))));
    }

    @Test
    void noGoldenWithoutACase() {
        Goldens.noneWithoutInput("answers", Shipped.reviewed().stream().map(CaseStudy::id).toList());
    }

    @Test
    void noLineIsWiderThanAHundredColumns() {
        Shipped.reviewed().forEach(study -> text(study).lines().forEach(line -> assertTrue(line.length() <= 100, line)));
    }

    @Test
    void theTextDoesNotDependOnTheLocale() {
        CaseStudy study = Shipped.worked("port-sable-data-park");
        String here = text(study);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(here, text(study));
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void colourAddsNothingButColour() {
        CaseStudy study = Shipped.worked("havn-chronic-care");
        String coloured = TextReport.of(Shipped.ADVISOR.recommend(study), true);
        assertTrue(coloured.contains("\u001B["));
        assertEquals(TextReport.of(Shipped.ADVISOR.recommend(study), false), coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
    }

    @Test
    void theAnswerStandsInTheFirstLines() {
        List<String> first = text(Shipped.worked("havn-chronic-care")).lines().limit(3).toList();
        assertTrue(first.get(0).startsWith("Conditional: value network reconstruction"), first.get(0));
        assertTrue(first.get(1).contains("moral constraints"), first.get(1));
        assertTrue(first.get(2).startsWith("It rests on"), first.get(2));
    }

    /** The digest changes with every edit of a rule, which is not what these texts are about. */
    private static String text(CaseStudy study) {
        return TextReport.of(Shipped.ADVISOR.recommend(study), false).replaceAll("sha256:[0-9a-f]+", "<digest>");
    }
}
