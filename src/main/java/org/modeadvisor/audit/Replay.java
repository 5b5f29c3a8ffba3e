package org.modeadvisor.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.CaseReader;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.explanation.Recommendation;

/** Puts recorded questions to an advisor again. Immutable and thread-safe. */
public final class Replay {

    private final ModeAdvisor advisor;
    private final Function<Recommendation, String> written;

    /** @param written an answer in the form in which records hold it */
    public Replay(ModeAdvisor advisor, Function<Recommendation, String> written) {
        this.advisor = advisor;
        this.written = written;
    }

    /** Asks the question of a record again, and compares. @param file the record as messages show it */
    public Replayed of(String file, AnswerRecord recorded) {
        ProblemLog log = new ProblemLog();
        SourceText input = SourceText.of(file + " (" + recorded.input().file() + ")", recorded.input().text());
        Optional<CaseStudy> study = Documents.parse(input, log).flatMap(document -> new CaseReader(document, log).read());
        study.ifPresent(read -> log.addAll(advisor.check(read)));
        if (log.hasErrors() || study.isEmpty()) {
            return new Replayed.Unanswerable(file, recorded, log.problems());
        }
        Recommendation answer = advisor.recommend(study.get(), recorded.presumptions());
        List<Shift> shifts = Shift.between(recorded.said(), Said.of(answer));
        return new Replayed.Answered(file, recorded, written.apply(answer).equals(recorded.answer()), shifts);
    }
}
