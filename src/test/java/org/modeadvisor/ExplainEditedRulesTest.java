package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.explanation.Justification.Drawn;
import org.modeadvisor.explanation.JustificationLaws;
import org.modeadvisor.explanation.Justifications;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.ExplainText;
import org.modeadvisor.vocabulary.NodeName;

/** Explanations follow the rules as they are edited: nothing about them is known beforehand. */
class ExplainEditedRulesTest {

    private static final int EDITS = 10;
    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end\n");
    private static final Pattern CONDITION = Pattern.compile("(?m)^  \\w+\\( id == \"[^\"]+\"(, \\w+\\( \"?\\w+\"? \\))? \\)\n");

    @TempDir
    private Path temporary;

    /** A file with one passage taken out. */
    private record Edit(String file, String passage) {}

    @TestFactory
    Stream<DynamicTest> whicheverRuleIsTakenOut() throws IOException {
        return drawn(passages(RULE)).map(edit -> DynamicTest.dynamicTest(edit.passage().lines().findFirst().orElseThrow(),
                () -> assertTrue(explains(edit), "a rule can always be taken out")));
    }

    /** A condition may be the last one, or needed by another; then the rules may be refused. */
    @Test
    void whicheverConditionIsTakenOut() throws IOException {
        int explained = 0;
        for (Edit edit : drawn(passages(CONDITION)).toList()) {
            explained += explains(edit) ? 1 : 0;
        }
        assertTrue(explained > EDITS / 2, "only " + explained + " of " + EDITS + " edits were accepted");
    }

    private boolean explains(Edit edit) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "rules").resolve("rules");
        RulesCopy copy = RulesCopy.in(folder);
        String text = Files.readString(folder.resolve(edit.file()));
        Files.writeString(folder.resolve(edit.file()), text.substring(0, text.indexOf(edit.passage()))
                + text.substring(text.indexOf(edit.passage()) + edit.passage().length()));
        ModeAdvisor advisor;
        try {
            advisor = copy.load();
        } catch (ProblemException refused) {
            return false;
        }
        Shipped.reviewed().forEach(study -> explain(advisor, study));
        return true;
    }

    private static void explain(ModeAdvisor advisor, CaseStudy study) {
        Recommendation answer = advisor.recommend(study, false);
        Justifications whole = answer.justify(Optional.empty(), OptionalInt.empty());
        JustificationLaws.hold(answer, whole);
        ExplainText.of(answer, whole, false);
        for (NodeName name : answer.vocabulary().terms().keySet()) {
            Justifications one = answer.justify(Optional.of(name), OptionalInt.of(2));
            JustificationLaws.hold(answer, one);
            ExplainText.of(answer, one, false);
        }
    }

    private static Stream<Edit> drawn(List<Edit> edits) {
        Random random = new Random(20260101);
        return IntStream.range(0, EDITS).mapToObj(i -> edits.remove(random.nextInt(edits.size())));
    }

    private static List<Edit> passages(Pattern pattern) throws IOException {
        List<Edit> edits = new ArrayList<>();
        for (Path file : RulesCopy.files(Shipped.RULES)) {
            String name = Shipped.RULES.relativize(file).toString();
            if (name.endsWith(".drl")) {
                pattern.matcher(Files.readString(file)).results().map(MatchResult::group)
                        .map(passage -> new Edit(name, passage)).forEach(edits::add);
            }
        }
        assertTrue(edits.size() > 100, "too few passages to draw from");
        return edits;
    }

    @Test
    void aConclusionThatNoRuleLeadsToSaysSo() throws IOException {
        ModeAdvisor advisor = RulesCopy.in(temporary.resolve("rules")).replace("caveats/competition.drl", """
                rule "C-06 Regions race each other by policy"
                  @basis( "paper" ) @claims( "P3.2-30", "P3.2-32" )
                  @because( "Each region maximises its own interest and others answer to limit their loss." )
                when
                  Mechanism( id == "competition-government", atLeast( "FIRE" ) )
                then
                  raise( caveat( "C-06" ) );
                end
                """, "").load();
        Recommendation answer = advisor.recommend(Shipped.worked("port-sable-data-park"));
        Justifications explained = answer.justify(Optional.of(answer.explain("C-06").orElseThrow().conclusion()), OptionalInt.empty());
        assertEquals(List.of(), ((Drawn) explained.trees().get(0)).ways());
        assertTrue(ExplainText.of(answer, explained, false).contains("No rule leads to it, so it never holds."));
    }
}
