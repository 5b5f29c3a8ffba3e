package org.modeadvisor.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Holds a case against a vocabulary: every variable known, every answer of its kind, every label a name of ours. */
public final class CaseCheck {

    private final Vocabulary vocabulary;
    private final CaseStudy study;
    private final SourceText source;
    private final ProblemLog log = new ProblemLog();

    private CaseCheck(Vocabulary vocabulary, CaseStudy study) {
        this.vocabulary = vocabulary;
        this.study = study;
        this.source = study.text().orElseGet(() -> SourceText.of("", ""));
    }

    /** Everything that is wrong, in order of place; empty where the case can be answered. */
    public static List<Problem> of(Vocabulary vocabulary, CaseStudy study) {
        CaseCheck check = new CaseCheck(vocabulary, study);
        study.facts().values().forEach(check::fact);
        LabelCheck labels = new LabelCheck(vocabulary, check.source, check.log);
        study.observed().ifPresent(labels::observed);
        study.expected().ifPresent(labels::expected);
        return check.log.problems();
    }

    private void fact(CaseFact fact) {
        Optional<Variable> variable = vocabulary.variable(fact.variable());
        if (variable.isEmpty()) {
            List<String> ids = vocabulary.variables().stream().map(Variable::id).toList();
            log.error("unknown-variable", source, fact.named(), "There is no variable `" + fact.variable() + "` in the vocabulary.",
                    Suggestions.didYouMean(fact.variable(), ids, "See `mode-advisor vocabulary` for all variables."));
            return;
        }
        Variable known = variable.get();
        if (fact.answer() instanceof Answer.NotKnown) {
            return;
        }
        if (fact.answer() instanceof Answer.NotApplicable) {
            if (!known.mayBeInapplicable()) {
                error("never-inapplicable", fact, "`" + known.id() + "` arises in every case, so it cannot be not-applicable.",
                        "Answer it, or write not-known.");
            }
            return;
        }
        switch (known.scale()) {
            case ORDINAL -> {
                if (!(fact.answer() instanceof Answer.Level)) {
                    error("wrong-kind", fact, "`" + known.id() + "` asks for a level from 0 to 4; `" + fact.answer() + "` is none.",
                            "Write a level, a range such as [2, 3], or not-known.");
                }
            }
            case BOOLEAN -> {
                if (!(fact.answer() instanceof Answer.YesNo)) {
                    error("wrong-kind", fact, "`" + known.id() + "` asks for yes or no; `" + fact.answer() + "` is neither.",
                            "Write yes, no or not-known.");
                }
            }
            case CHOICE -> choice(fact, known.answers().keySet());
        }
    }

    private void choice(CaseFact fact, Collection<String> options) {
        String written = fact.answer().toString();
        if (!(fact.answer() instanceof Answer.Option) || !options.contains(written)) {
            String all = String.join(", ", options);
            error("wrong-kind", fact, "`" + fact.variable() + "` asks for one of " + all + "; `" + written + "` is none of them.",
                    Suggestions.didYouMean(written, options, "Write one of them, or not-known."));
        }
    }

    private void error(String code, CaseFact fact, String message, String remedy) {
        log.error(code, source, fact.at(), message, remedy);
    }
}
