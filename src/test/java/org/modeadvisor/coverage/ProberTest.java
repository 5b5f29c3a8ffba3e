package org.modeadvisor.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseCheck;
import org.modeadvisor.cases.CaseReader;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.report.coverage.ProbeFile;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.suite.Expectation;
import org.modeadvisor.vocabulary.Bounds;

/** Cases made up for what a suite leaves out: together they show all that can be shown, and what they say is as little as will do. */
class ProberTest {

    @TempDir
    private static Path folder;

    private static RuleBase rules;
    private static Coverage nothing;
    private static Probes probes;

    @BeforeAll
    static void makeUpCasesForAFewRules() throws IOException {
        rules = load(FewRules.in(folder.resolve("few"), FewRules.FILES));
        nothing = Coverage.of(rules, List.of());
        probes = new Prober(rules).of(nothing, hole -> { });
    }

    private static RuleBase load(RulesCopy copy) {
        return RuleBase.load(copy.folder(), "rules");
    }

    @Test
    void withTheMadeUpCasesNothingIsLeftButWhatCannotBeShown() {
        assertEquals(nothing.rules().stream().mapToInt(rule -> Aim.of(rule).size()).sum(), nothing.holes().size(), "no case shows nothing");
        Coverage filled = Coverage.of(rules, studies(probes));
        assertEquals(probes.impossible(), Set.copyOf(filled.holes()));
        assertEquals(List.of(), probes.required(filled));
        assertFalse(probes.required(nothing).isEmpty());
    }

    @Test
    void everyHoleIsFilledByOneCaseAndEveryCaseFillsOne() {
        List<Aim> filled = probes.cases().stream().flatMap(probe -> probe.fills().stream()).toList();
        assertEquals(nothing.holes().size() - probes.impossible().size(), filled.size());
        assertEquals(Set.copyOf(filled).size(), filled.size());
        assertTrue(probes.cases().stream().noneMatch(probe -> probe.fills().isEmpty()));
    }

    @Test
    void noFactCanBeLeftOutAndNoLevelLoosened() {
        List<String> looser = new ArrayList<>();
        for (Probe probe : probes.cases()) {
            for (Map.Entry<String, Answer> fact : probe.answers().entrySet()) {
                for (Answer answer : looser(fact.getValue())) {
                    Situation situation = Situation.of(rules.vocabulary(), rules.thresholds(), CaseStudy.of("looser", probe.answers()).with(fact.getKey(), answer));
                    CaseLogic logic = new CaseLogic(new DroolsInference(rules).infer(situation));
                    if (probe.fills().stream().allMatch(aim -> aim.in(logic))) {
                        looser.add(probe.id() + ": " + fact.getKey() + " could be " + answer);
                    }
                }
            }
        }
        assertEquals(List.of(), looser);
        assertTrue(probes.cases().size() > 5, "too few to mean anything");
    }

    private static List<Answer> looser(Answer answer) {
        List<Answer> looser = new ArrayList<>(List.of(new Answer.NotKnown()));
        if (answer instanceof Answer.Level level) {
            Bounds bounds = level.bounds();
            IntStream.range(Math.max(0, bounds.lo() - 1), bounds.lo()).forEach(lo -> looser.add(Answer.between(lo, bounds.hi())));
            IntStream.range(bounds.hi() + 1, Math.min(Bounds.HIGHEST, bounds.hi() + 1) + 1).forEach(hi -> looser.add(Answer.between(bounds.lo(), hi)));
        }
        return looser;
    }

    /** Each becomes a file that is read without complaint, says the same, and expects what comes out. */
    @TestFactory
    List<DynamicTest> eachIsACaseFileThatExpectsWhatItGets() {
        return probes.cases().stream().map(probe -> DynamicTest.dynamicTest(probe.id(), () -> {
            ProblemLog log = new ProblemLog();
            SourceText source = SourceText.of(probe.id() + ".yaml", ProbeFile.of(probe, rules.vocabulary()));
            CaseStudy study = Documents.parse(source, log).flatMap(document -> new CaseReader(document, log).read()).orElseThrow();
            assertEquals(List.of(), log.problems());
            assertEquals(List.of(), CaseCheck.of(rules.vocabulary(), study));
            Situation situation = Situation.of(rules.vocabulary(), rules.thresholds(), study);
            assertEquals(probe.derivations().situation().answers(), situation.answers());
            assertEquals(List.of(), Expectation.departures(study.expected().orElseThrow(), new DroolsInference(rules).infer(situation)));
            assertFalse(study.expected().orElseThrow().nodes().isEmpty());
            source.lines().forEach(line -> assertTrue(line.length() <= 100 || line.startsWith("title:"), line));
        })).toList();
    }

    @Test
    void anIdIsTakenOnce() {
        Set<String> ids = probes.cases().stream().map(Probe::id).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(probes.cases().size(), ids.size());
        Probes again = new Prober(rules).of(Coverage.of(rules, ids.stream().map(id -> CaseStudy.of(id, Map.of())).toList()), hole -> { });
        assertEquals(List.of(), again.cases().stream().map(Probe::id).filter(ids::contains).toList());
    }

    @Test
    void equalSuitesGetEqualProposals() {
        Probes again = new Prober(rules).of(nothing, hole -> { });
        assertEquals(ProbeFile.of(probes.cases(), rules.vocabulary()), ProbeFile.of(again.cases(), rules.vocabulary()));
    }

    /** A condition that another one implies can be seen false, but never alone; one that nothing can meet is never true. */
    @Test
    void whatCannotBeShownIsProvedSo() throws IOException {
        RuleBase edited = load(FewRules.in(folder.resolve("edited"), Set.of("caveats/interest.drl"))
                .replace("caveats/interest.drl", "  Choice( id == \"ent-diffusion-stance\", is( \"limit\" ) )\nthen\n  raise( caveat( \"C-08\" ) );",
                        "  Driver( id == \"data-linkage\", atLeast( 3 ) )\n  Driver( id == \"data-linkage\", atLeast( 2 ) )\nthen\n  raise( caveat( \"C-08\" ) );")
                .replace("caveats/interest.drl", "  Choice( id == \"gov-diffusion-stance\", is( \"limit\" ) )\nthen\n  raise( caveat( \"C-07\" ) );",
                        "  Driver( id == \"data-linkage\", atLeast( 3 ) )\n  Driver( id == \"data-linkage\", below( 3 ) )\nthen\n  raise( caveat( \"C-07\" ) );"));
        Coverage coverage = Coverage.of(edited, List.of());
        Set<String> impossible = new Prober(edited).of(coverage, hole -> { }).impossible().stream().map(aim -> aim.rule().id() + " "
                + aim.about().flatMap(condition -> condition.test()).map(test -> test.text() + " ").orElse("") + aim.getClass().getSimpleName()
                + (aim instanceof Aim.Decides decides ? " " + decides.holding() : aim instanceof Aim.Outcome outcome ? " " + outcome.truth() : "")).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(new TreeSet<>(Set.of("C-08 atLeast( 2 ) Decides false", "C-07 Outcome TRUE", "C-07 Carries", "C-07 atLeast( 3 ) Decides true", "C-07 below( 3 ) Decides true")), impossible);
    }

    private static List<CaseStudy> studies(Probes probes) {
        return probes.cases().stream().map(probe -> CaseStudy.of(probe.id(), probe.answers())).toList();
    }
}
