package org.modeadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.modeadvisor.Goldens;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Justifications;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.vocabulary.Naming;
import org.modeadvisor.vocabulary.NodeName;

/** Explanations as a planner reads them, as a person reviewed them. */
class ExplainGoldensTest {

    /** How an explanation is written. */
    private interface Form {
        String of(Recommendation answer, Justifications explained);
    }

    private static final Form TEXT = (answer, explained) -> ExplainText.of(answer, explained, false);
    private static final Form MARKDOWN = ExplainMarkdown::of;
    private static final Form JSON = (answer, explained) -> ExplainJson.pretty(answer, explained) + "\n";

    private static final Map<String, CaseStudy> CASES = cases();

    private static Map<String, CaseStudy> cases() {
        Map<String, CaseStudy> cases = new LinkedHashMap<>();
        Shipped.reviewed().forEach(study -> cases.put(study.id(), study));
        return cases;
    }

    @TestFactory
    Stream<DynamicTest> thePrimaryOrNearestModeOfEveryShippedCase() {
        return CASES.values().stream().map(study -> golden(study.id(), () -> {
            Recommendation answer = Shipped.ADVISOR.recommend(study);
            String mode = answer.modes().stream().filter(ModeAnswer::primary).findFirst().map(ModeAnswer::mode)
                    .or(() -> answer.combination().nearest().map(NodeName::id)).orElse(answer.modes().get(0).mode());
            return text(study, mode, OptionalInt.empty(), TEXT);
        }));
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfConclusion() {
        return Stream.of(
                one("havn-chronic-care.model", "industry-driven"),
                one("drystone-district.model", "government-led"),
                one("port-sable-data-park.model", "mixed"),
                one("norrvik-precision-oncology.mechanism", "learning-government"),
                one("linhe-tiered-care.inactive-mechanism", "imitation-government"),
                one("port-sable-data-park.limited", "enabling:competition-enterprise"),
                one("jade-lake-internet-hospital.stage", "value-realization"),
                one("linhe-tiered-care.raised-caveat", "C-01"),
                one("havn-chronic-care.clear-caveat", "C-01"),
                one("havn-chronic-care.open-caveat", "C-17"),
                one("drystone-district.certain-caveat", "C-26"),
                one("linhe-tiered-care.note", "NOT-06a"),
                one("havn-chronic-care.unknown-variable", "moral-constraints"),
                one("il-clalit.variable", "data-linkage"));
    }

    @TestFactory
    Stream<DynamicTest> otherFormsAndDepths() {
        return Stream.of(
                cut("jade-lake-internet-hospital.combination", "KBPI+VNR", 1),
                cut("drystone-district.no-mode", "NONE", 2),
                cut("norrvik-precision-oncology.form", "VPI-b", 2),
                cut("havn-chronic-care.depth-2", "VNR", 2),
                cut("port-sable-data-park.all-depth-1", "", 1),
                golden("il-clalit.markdown", () -> text("il-clalit", "technology-support", OptionalInt.empty(), MARKDOWN)),
                golden("uk-care-data.markdown", () -> text(CASES.get("uk-care-data"), "", OptionalInt.of(2), MARKDOWN)),
                golden("linhe-tiered-care.json", () -> text("linhe-tiered-care", "C-01", OptionalInt.empty(), JSON)));
    }

    private static DynamicTest one(String name, String conclusion) {
        return golden(name, () -> text(name.substring(0, name.indexOf('.')), conclusion, OptionalInt.empty(), TEXT));
    }

    private static DynamicTest cut(String name, String conclusion, int depth) {
        return golden(name, () -> text(name.substring(0, name.indexOf('.')), conclusion, OptionalInt.of(depth), TEXT));
    }

    private static DynamicTest golden(String name, Supplier<String> text) {
        return DynamicTest.dynamicTest(name, () -> Goldens.compare("explanations/" + name + ".txt", text.get()));
    }

    @Test
    void noLineOfAnExplanationIsWiderThanAHundredColumnsExceptForAddresses() {
        CASES.values().forEach(study -> text(study, "", OptionalInt.empty(), TEXT).lines()
                .forEach(line -> assertTrue(line.length() <= 100 || line.contains("http"), line)));
    }

    @Test
    void colourAddsNothingButColour() {
        Recommendation answer = Shipped.ADVISOR.recommend(CASES.get("havn-chronic-care"));
        Justifications explained = answer.justify(Optional.empty(), OptionalInt.empty());
        String coloured = ExplainText.of(answer, explained, true);
        assertTrue(coloured.contains("\u001B["));
        assertEquals(ExplainText.of(answer, explained, false), coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
    }

    @Test
    void theTextDoesNotDependOnTheLocale() {
        CaseStudy study = CASES.get("port-sable-data-park");
        String here = text(study, "", OptionalInt.empty(), TEXT);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertEquals(here, text(study, "", OptionalInt.empty(), TEXT));
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String text(String id, String conclusion, OptionalInt depth, Form form) {
        return text(CASES.get(id), conclusion, depth, form);
    }

    /** The digest changes with every edit of a rule, which is not what these texts are about. */
    private static String text(CaseStudy study, String conclusion, OptionalInt depth, Form form) {
        Recommendation answer = Shipped.ADVISOR.recommend(study);
        Optional<NodeName> asked = conclusion.isEmpty() ? Optional.empty()
                : Optional.of(new Naming(answer.vocabulary()).find(conclusion).orElseThrow());
        return form.of(answer, answer.justify(asked, depth)).replaceAll("sha256:[0-9a-f]+", "<digest>");
    }
}
