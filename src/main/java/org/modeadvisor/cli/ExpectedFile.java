package org.modeadvisor.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.modeadvisor.cases.CaseText;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.TextFiles;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.suite.Acceptance;
import org.modeadvisor.suite.Outcome;

/** Writes the answer a case gets now into its file. */
final class ExpectedFile {

    private ExpectedFile() {}

    /**
     * Whether there was anything to write.
     *
     * @throws ProblemException where it cannot be written, or somebody else changed the file meanwhile
     */
    static boolean accept(Outcome outcome) {
        Optional<Recommendation> answer = outcome.answer();
        Optional<SourceText> source = answer.flatMap(given -> given.study().text());
        if (source.isEmpty()) {
            return false;
        }
        Expected expected = Acceptance.of(answer.get().study(), answer.get().derivations());
        if (answer.get().study().expected().filter(expected::equals).isPresent()) {
            return false;
        }
        CaseText text = CaseText.of(source.get()).expecting(expected);
        TextFiles.write(Path.of(outcome.file()), outcome.file(), Optional.of(source.get().text()), text.source().text());
        return true;
    }
}
