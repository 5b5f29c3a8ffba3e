package org.modeadvisor.cli;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.cases.CaseCheck;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseReader;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.RangeText;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.Severity;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.vocabulary.Vocabulary;

/** Reads {@code VARIABLE=VALUE} as the fact of a case file would be read, with the same messages. */
final class SetOption {

    private final Vocabulary vocabulary;

    SetOption(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** @throws ProblemException where it is not an answer to a variable of the vocabulary */
    CaseFact read(String given) {
        int equals = given.indexOf('=');
        if (equals < 1 || equals == given.length() - 1) {
            throw new ProblemException(List.of(problem("wrong-shape", given, "`" + given + "` does not say which variable takes which answer.",
                    "Write VARIABLE=VALUE, such as `--set emr-adoption=3`.")));
        }
        ProblemLog log = new ProblemLog();
        String fact = quoted(given.substring(0, equals).strip()) + ": " + value(given.substring(equals + 1).strip());
        Optional<CaseStudy> study = Documents.parse(SourceText.of(given, "{id: set, facts: {" + fact + "}}"), log)
                .flatMap(document -> new CaseReader(document, log).read());
        study.ifPresent(s -> log.addAll(CaseCheck.of(vocabulary, s)));
        if (log.hasErrors() || study.isEmpty()) {
            throw new ProblemException(log.problems().stream().map(p -> problem(p.code(), given, p.message(), p.remedy())).distinct().toList());
        }
        return study.get().facts().values().iterator().next();
    }

    private static String value(String written) {
        Optional<List<String>> range = RangeText.ends(written);
        if (range.isPresent()) {
            return "[" + String.join(", ", range.get()) + "]";
        }
        return written.matches("[-+0-9.]+") ? written : quoted(written);
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Problem problem(String code, String given, String message, String remedy) {
        return new Problem(code, Severity.ERROR, Position.of("--set " + given), "", message, remedy);
    }
}
