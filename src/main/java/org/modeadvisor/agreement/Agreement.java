package org.modeadvisor.agreement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * How the answers agree with what was observed, for the rules and for two methods that know none.
 *
 * @param vocabulary names everything below
 * @param cases that say what became of them, by id
 * @param skipped ids of the cases that do not, sorted
 * @param modes for each mode, in the order of the value chain
 * @param allModes the modes counted together
 * @param exact whether the set of modes is the one observed
 * @param lenient whether it is that or one also defensible
 * @param modelRows for each method, a row for each model
 * @param mechanisms all mechanisms counted together; what is not listed counts as not seen, though it may have been at work
 * @param mechanismRows in the framework's order
 */
public record Agreement(Vocabulary vocabulary, Recommendation.RuleSet ruleSet, Resampling resampling, List<ComparedCase> cases, List<String> skipped,
        Map<String, Detection> modes, Detection allModes, Accuracy exact, Accuracy lenient, Accuracy model, Map<Method, List<ModelRow>> modelRows,
        Detection mechanisms, List<MechanismRow> mechanismRows, List<Slice> slices) {

    public Agreement {
        modes = Collections.unmodifiableMap(new LinkedHashMap<>(modes));
    }

    /** Whether the case says anything of what became of it that an answer can be held against. */
    public static boolean labelled(CaseStudy study) {
        return study.observed().filter(seen -> seen.modes().isPresent() || seen.developmentModel().isPresent() || seen.mechanisms().isPresent()).isPresent();
    }

    /**
     * Answers all cases and compares.
     *
     * @param studies in any order; those that do not say what became of them are skipped
     * @throws ProblemException where two have the same id, or one cannot be answered
     * @throws IllegalArgumentException where none says what became of it
     */
    public static Agreement of(ModeAdvisor advisor, List<CaseStudy> studies) {
        unique(studies);
        List<CaseStudy> byId = studies.stream().sorted(Comparator.comparing(CaseStudy::id)).toList();
        List<Recommendation> answers = byId.stream().filter(Agreement::labelled).map(advisor::recommend).toList();
        if (answers.isEmpty()) {
            throw new IllegalArgumentException("No case says what became of it, so there is nothing to compare.");
        }
        return of(advisor.vocabulary(), answers, byId.stream().filter(study -> !labelled(study)).map(CaseStudy::id).toList());
    }

    private static Agreement of(Vocabulary vocabulary, List<Recommendation> answers, List<String> skipped) {
        List<ComparedCase> cases = new CaseComparison(vocabulary, answers).compare();
        Bootstrap bootstrap = new Bootstrap(Resampling.FIXED);
        Scoring scoring = new Scoring(cases, bootstrap);
        List<String> modes = Labels.modes(vocabulary);
        List<String> models = Labels.ids(vocabulary, Kind.MODEL);
        List<String> mechanisms = Labels.ids(vocabulary, Kind.MECHANISM);
        Map<String, Detection> each = new LinkedHashMap<>();
        modes.forEach(mode -> each.put(mode, scoring.detection(List.of(mode), Labels::modes, Guess::modes)));
        Map<Method, List<ModelRow>> rows = Method.each(List.of(Method.values()), method -> scoring.models(method, models));
        return new Agreement(vocabulary, answers.get(0).ruleSet(), Resampling.FIXED, cases, skipped, each, scoring.detection(modes, Labels::modes, Guess::modes),
                scoring.sets(false), scoring.sets(true), scoring.model(), rows, scoring.detection(mechanisms, Labels::mechanisms, Guess::mechanisms),
                scoring.mechanisms(mechanisms), new Slicing(cases, bootstrap).slices());
    }

    /** A case found twice would be its own nearest neighbour. */
    private static void unique(List<CaseStudy> studies) {
        ProblemLog log = new ProblemLog();
        Map<String, List<CaseStudy>> byId = new TreeMap<>();
        studies.forEach(study -> byId.computeIfAbsent(study.id(), id -> new ArrayList<>()).add(study));
        byId.forEach((id, same) -> {
            if (same.size() > 1) {
                List<String> files = same.stream().map(study -> study.text().map(SourceText::file).orElse(id)).sorted().toList();
                log.error("duplicate-id", files.get(0), "The id `" + id + "` is that of several cases, and compared with each other, copies would agree: "
                        + String.join(", ", files) + ".", "Name one of them only, or give each an id of its own.");
            }
        });
        log.throwIfErrors();
    }
}
