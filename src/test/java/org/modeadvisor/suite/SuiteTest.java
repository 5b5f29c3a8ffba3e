package org.modeadvisor.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.report.suite.SuiteJson;
import org.modeadvisor.report.suite.SuiteText;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.suite.Outcome.Status;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Vocabulary;

/** The suite asks about every case, whatever becomes of the others, and finds the rules behind each departure. */
class SuiteTest {

    private static final Suite SUITE = new Suite(Shipped.ADVISOR);
    private static final Vocabulary VOCABULARY = Shipped.ADVISOR.vocabulary();
    private static final RuleModel MODEL = Shipped.RULE_BASE.model();

    @Provide
    Arbitrary<CaseStudy> cases() {
        return Situations.partial();
    }

    @Test
    void theNumberOfThreadsDoesNotShow() throws Exception {
        List<SuiteCase> cases = Shipped.reviewed().stream().map(study -> input(study, Pinning.of(derived(Shipped.worked("havn-chronic-care"))))).toList();
        AtomicInteger steps = new AtomicInteger();
        List<Outcome> alone = new ForkJoinPool(1).submit(() -> SUITE.run(cases, steps::incrementAndGet)).get();
        List<Outcome> together = new ForkJoinPool(7).submit(() -> SUITE.run(cases, steps::incrementAndGet)).get();
        assertEquals(2 * cases.size(), steps.get());
        assertEquals(cases, together.stream().map(Outcome::input).toList());
        assertEquals(SuiteText.of(alone, VOCABULARY, false, false), SuiteText.of(together, VOCABULARY, false, false));
        assertEquals(SuiteJson.of(alone), SuiteJson.of(together));
    }

    @Test
    void aCaseThatExpectsNothingIsNotPinned() {
        CaseStudy study = Shipped.worked("havn-chronic-care");
        assertEquals(Status.NOT_PINNED, run(input(study, Expected.NOTHING)).status());
        assertEquals(Status.PASSED, run(input(study, Pinning.of(derived(study)))).status());
        assertEquals(Status.FAILED, run(input(study, Pinning.of(derived(Shipped.worked("drystone-district"))))).status());
        assertEquals(Status.UNREADABLE, run(new SuiteCase("a.yaml", Optional.empty(), List.of())).status());
    }

    @Test
    void oneIdForTwoFilesIsAProblemOfTheSecond() {
        SuiteCase first = input(Shipped.worked("havn-chronic-care"), Expected.NOTHING);
        SuiteCase second = new SuiteCase("elsewhere/havn-chronic-care.yaml", first.study(), List.of());
        List<Outcome> outcomes = SUITE.run(List.of(first, second), () -> { });
        assertEquals(List.of(), outcomes.get(0).problems());
        Problem problem = outcomes.get(1).problems().get(0);
        assertEquals("duplicate-id", problem.code());
        assertTrue(problem.message().contains("`havn-chronic-care`") && problem.message().contains(first.file()), problem.message());
        assertEquals(1, problem.position().line());
        assertEquals(Status.FAILED, outcomes.get(1).status());
    }

    @Test
    void wordsChooseByPathTitleModeRuleAndCaveat() {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        chosen.put("worked/HAVN", List.of("havn-chronic-care"));
        chosen.put("tiered-care referral", List.of("linhe-tiered-care"));
        chosen.put("vnr", List.of("havn-chronic-care", "jade-lake-internet-hospital"));
        chosen.put("value-network", chosen.get("vnr"));
        chosen.put("c-05", List.of("havn-chronic-care", "jade-lake-internet-hospital", "port-sable-data-park"));
        chosen.put("mod-03", chosen.get("vnr"));
        chosen.put("mod-0", List.of());
        List<SuiteCase> worked = Shipped.cases().stream().filter(study -> study.text().orElseThrow().file().startsWith("cases/worked"))
                .map(study -> new SuiteCase(study.text().orElseThrow().file(), Optional.of(study), List.of())).toList();
        Map<String, List<String>> found = new LinkedHashMap<>();
        chosen.keySet().forEach(word -> found.put(word, worked.stream().filter(new Selection(List.of(word), VOCABULARY)::takes)
                .map(input -> input.study().orElseThrow().id()).toList()));
        assertEquals(chosen, found);
        assertTrue(worked.stream().allMatch(new Selection(List.of(), VOCABULARY)::takes));
    }

    /** Whatever was expected, the rules named are rules about the conclusion, and say of it what is so. */
    @Property(tries = 30, seed = Situations.SEED)
    void everyReasonIsARuleAboutWhatDeparts(@ForAll("cases") CaseStudy pinned, @ForAll("cases") CaseStudy other) {
        Outcome outcome = run(input(other, Pinning.of(derived(pinned))));
        Recommendation answer = outcome.answer().orElseThrow();
        Reasons reasons = new Reasons(answer);
        for (Departure departure : outcome.departures()) {
            List<Reason> behind = reasons.of(departure);
            assertTrue(!behind.isEmpty(), "nothing is said of " + departure);
            behind.forEach(reason -> {
                NodeName target = reason.rule().consequence().target();
                boolean about = departure.node().filter(target::equals).isPresent() || reason.role() == Reason.Role.BARS || reason.role() == Reason.Role.MAY_BAR
                        || departure.node().isEmpty();
                assertTrue(about && MODEL.targeting(target).contains(reason.rule()), departure + " is said to come from " + reason);
                boolean failing = reason.role() == Reason.Role.FAILS || reason.role() == Reason.Role.SPARES;
                assertTrue(!failing || !reason.premises().isEmpty(), "it does not say why it fails: " + reason);
            });
        }
    }

    /** Every conclusion that differs rests on one where the change began, or is one. */
    @Property(tries = 30, seed = Situations.SEED)
    void everyChangeHasABeginning(@ForAll("cases") CaseStudy pinned, @ForAll("cases") CaseStudy other) {
        Outcome outcome = run(input(other, Pinning.of(derived(pinned))));
        Set<NodeName> differing = new HashSet<>(outcome.departures().stream().filter(departure -> departure.part().ofNodes())
                .flatMap(departure -> departure.node().stream()).toList());
        List<NodeName> beginnings = outcome.beginnings();
        assertTrue(differing.containsAll(beginnings));
        differing.forEach(name -> assertTrue(restsOn(name, new HashSet<>()).anyMatch(beginnings::contains), name + " has no beginning among " + beginnings));
        beginnings.forEach(name -> assertTrue(MODEL.targeting(name).stream().flatMap(rule -> rule.reads().stream()).noneMatch(differing::contains)));
    }

    private static Stream<NodeName> restsOn(NodeName name, Set<NodeName> met) {
        return !met.add(name) ? Stream.of() : Stream.concat(Stream.of(name), MODEL.targeting(name).stream().flatMap(rule -> rule.reads().stream())
                .flatMap(read -> restsOn(read, met)));
    }

    private static Outcome run(SuiteCase input) {
        return SUITE.run(List.of(input), () -> { }).get(0);
    }

    private static Derivations derived(CaseStudy study) {
        return Shipped.ADVISOR.recommend(study, false).derivations();
    }

    private static SuiteCase input(CaseStudy study, Expected expected) {
        String file = study.text().map(text -> text.file()).orElse("made.yaml");
        return new SuiteCase(file, Optional.of(new CaseStudy(study.header(), study.facts(), study.observed(), Optional.of(expected), study.text())), List.of());
    }
}
