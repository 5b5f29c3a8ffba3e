package org.modeadvisor.report.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.modeadvisor.EngineVersion;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.Shipped;
import org.modeadvisor.audit.AnswerRecord;
import org.modeadvisor.audit.Said;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.JsonReport;

/** A record says all that was asked and answered, and can be trusted to be what was written. */
class RecordJsonTest {

    private static final EngineVersion ENGINE = new EngineVersion("1", "2", "3");
    private static final Recommendation HAVN = Shipped.ADVISOR.recommend(Shipped.worked("havn-chronic-care"));
    private static final String RECORD = RecordJson.of(HAVN, ENGINE, true);

    @Test
    void whatIsReadIsWhatWasWritten() throws IOException {
        AnswerRecord read = RecordJson.read("record", RECORD);
        assertEquals("havn-chronic-care", read.caseId());
        assertEquals(HAVN.ruleSet(), read.ruleSet());
        assertEquals(ENGINE, read.engine());
        assertTrue(read.presumptions());
        assertEquals("cases/worked/havn-chronic-care.yaml", read.input().file());
        assertEquals(Files.readString(Path.of(read.input().file())), read.input().text());
        assertEquals(JsonReport.pretty(HAVN), read.answer());
    }

    @Test
    void theSameQuestionUnderTheSameRulesGivesTheSameBytes() {
        Recommendation again = ModeAdvisor.load(Shipped.RULES).recommend(Shipped.worked("havn-chronic-care"));
        assertEquals(RECORD, RecordJson.of(again, ENGINE, true));
    }

    @Test
    void whatAnAnswerSaysCanBeReadFromItsJson() {
        int leaning = 0;
        for (CaseStudy study : Shipped.reviewed()) {
            for (boolean presume : new boolean[] {true, false}) {
                Recommendation answer = Shipped.ADVISOR.recommend(study, presume);
                Said said = Said.of(answer);
                assertEquals(said, RecordJson.read("record", RecordJson.of(answer, ENGINE, presume)).said());
                assertEquals(said.words().keySet().stream().toList(), SaidJson.of(JsonReport.object(answer)).words().keySet().stream().toList());
                leaning += said.leanings().size();
            }
        }
        assertTrue(leaning > 0, "no case leans");
    }

    /** Letters and digits only: blanks between two values say nothing. */
    @Test
    void noLetterCanBeChanged() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            int place = random.nextInt(RECORD.length());
            if (Character.isLetterOrDigit(RECORD.charAt(place))) {
                char other = RECORD.charAt(place) == '7' ? '8' : '7';
                String changed = RECORD.substring(0, place) + other + RECORD.substring(place + 1);
                assertThrows(ProblemException.class, () -> RecordJson.read("record", changed), () -> "unnoticed at " + place);
            }
        }
    }

    @Test
    void lineEndsOfAnotherSystemAreNoChange() {
        assertEquals(HAVN.ruleSet(), RecordJson.read("record", RECORD.replace("\n", "\r\n")).ruleSet());
    }
}
