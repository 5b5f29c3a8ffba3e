package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.inference.Situations;

/** A consultation always ends with the verdicts of the case, and neither stopping nor taking back loses or changes anything. */
class ConsultationTest {

    private static final String EMPTY = "id: a-case\n# nothing is known yet\nfacts:\n";
    private static final String ENDED = "Nothing more needs to be asked";

    @Property(tries = 20, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void endsWithTheVerdictsOfTheCompleteCase(@ForAll("complete") CaseStudy complete) throws IOException {
        inFile(EMPTY, file -> {
            assertTrue(Planner.consult(complete, file, -1, Optional.empty()).contains(ENDED));
            CaseStudy asked = CaseStudy.read(file);
            Recommendation answer = Shipped.ADVISOR.recommend(asked);
            assertEquals(List.of(), answer.openQuestions());
            assertEquals(outcome(Shipped.ADVISOR.recommend(complete)), outcome(answer));
            asked.facts().forEach((variable, fact) -> assertEquals(complete.facts().get(variable).answer(), fact.answer()));
        });
    }

    @Property(tries = 10, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void interruptedAndTakenUpAgainItComesToTheSame(@ForAll("complete") CaseStudy complete,
            @ForAll @IntRange(min = 1, max = 5) int patience) throws IOException {
        String atOnce = inFile(EMPTY, file -> Planner.consult(complete, file, -1, Optional.empty()));
        String inParts = inFile(EMPTY, file -> {
            String screen = "";
            for (int sitting = 0; sitting < Shipped.ADVISOR.vocabulary().variables().size() && !screen.contains(ENDED); sitting++) {
                screen = Planner.consult(complete, file, patience, Optional.empty());
            }
            assertTrue(screen.contains(ENDED));
        });
        assertEquals(atOnce, inParts);
    }

    @Property(tries = 10, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whateverIsTakenBackTheFileComesToTheSame(@ForAll("complete") CaseStudy complete, @ForAll long whims) throws IOException {
        String straight = inFile(EMPTY, file -> Planner.consult(complete, file, -1, Optional.empty()));
        String fickle = inFile(EMPTY, file -> assertTrue(Planner.consult(complete, file, -1, Optional.of(new Random(whims)))
                .contains(ENDED)));
        assertEquals(straight, fickle);
    }

    private static List<String> outcome(Recommendation answer) {
        return Stream.concat(answer.modes().stream().map(mode -> mode.mode() + " " + mode.verdict()), answer.developmentModel().model()
                .stream()).toList();
    }

    /** What is done with a file. */
    private interface Deed {
        void with(Path file);
    }

    /** What the file says after the deed. */
    private static String inFile(String text, Deed deed) throws IOException {
        Path folder = Files.createTempDirectory("consultation");
        Path file = Files.writeString(folder.resolve("a-case.yaml"), text);
        try {
            deed.with(file);
            return Files.readString(file);
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    @Provide
    Arbitrary<CaseStudy> complete() {
        return Situations.complete();
    }
}
