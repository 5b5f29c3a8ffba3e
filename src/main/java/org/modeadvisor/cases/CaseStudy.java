package org.modeadvisor.cases;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Documents;

/**
 * One case: a situation and a plan, as facts. Immutable and thread-safe.
 *
 * @param header who, where and when
 * @param facts by variable, in the order stated; a variable that is absent is unknown
 * @param observed what became of it; empty where the case does not say
 * @param expected the answer it is pinned to; empty where the case does not say
 * @param text the file it was read from; empty for a case a program made
 */
public record CaseStudy(Header header, Map<String, CaseFact> facts, Optional<Observed> observed, Optional<Expected> expected,
        Optional<SourceText> text) {

    public CaseStudy {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * Who, where and when; none of it is read by the inference.
     *
     * @param id kebab-case
     */
    public record Header(String id, String title, Optional<String> place, Optional<String> period, List<String> actors,
            Optional<String> applicationField, List<String> decisionUsers, Optional<String> asOf, Optional<String> summary) {}

    /**
     * Reads a case file. Whether its variables and levels are those of a vocabulary is checked when an advisor answers for it.
     *
     * @throws ProblemException with everything wrong in the file
     */
    public static CaseStudy read(Path file) {
        ProblemLog log = new ProblemLog();
        String name = file.toString().replace('\\', '/');
        Optional<CaseStudy> read = Documents.read(file, name, log).flatMap(document -> new CaseReader(document, log).read());
        log.throwIfErrors();
        return read.orElseThrow();
    }

    /** A case a program makes. @param id kebab-case @param answers by variable id */
    public static CaseStudy of(String id, Map<String, Answer> answers) {
        Map<String, CaseFact> facts = new LinkedHashMap<>();
        answers.forEach((variable, answer) -> facts.put(variable, CaseFact.of(variable, answer)));
        Header header = new Header(id, id, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), List.of(), Optional.empty(),
                Optional.empty());
        return new CaseStudy(header, facts, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same case with another answer for one variable, and no evidence for it. */
    public CaseStudy with(String variable, Answer answer) {
        Map<String, CaseFact> changed = new LinkedHashMap<>(facts);
        changed.put(variable, CaseFact.of(variable, answer));
        return new CaseStudy(header, changed, observed, expected, text);
    }

    /** Its id. */
    public String id() {
        return header.id();
    }
}
