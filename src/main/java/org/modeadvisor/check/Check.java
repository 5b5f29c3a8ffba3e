package org.modeadvisor.check;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.suite.Suite;
import org.modeadvisor.suite.SuiteCase;
import org.modeadvisor.vocabulary.NodeName;

/**
 * A rules folder to be checked: as far as it can be read, and what reading told.
 *
 * <pre>{@code
 * CheckResult result = Check.of(Path.of("rules"), "rules").run(List.of());
 * result.open().forEach(finding -> System.out.println(finding.problem().message()));
 * }</pre>
 *
 * @param rules empty where they cannot be read
 * @param problems what reading told; only a folder that can be read is searched for flaws of logic
 */
public record Check(Optional<RuleBase> rules, List<Problem> problems) {

    public Check {
        problems = List.copyOf(problems);
    }

    /** Reads the folder. @param folderName the folder as a person named it, for positions */
    public static Check of(Path folder, String folderName) {
        try {
            return of(RuleBase.load(folder, folderName));
        } catch (ProblemException e) {
            return new Check(Optional.empty(), e.problems());
        }
    }

    /** Rules that were read already. */
    public static Check of(RuleBase rules) {
        return new Check(Optional.of(rules), List.of());
    }

    /**
     * Searches for everything that is wrong.
     *
     * @param cases written for these rules, with what reading them told; held against the rules where these can be read
     */
    public CheckResult run(List<SuiteCase> cases) {
        List<Finding> findings = new ArrayList<>(problems.stream().map(Finding::of).toList());
        rules.ifPresent(base -> findings.addAll(search(base)));
        cases.forEach(input -> input.problems().stream().map(Finding::of).forEach(findings::add));
        rules.ifPresent(base -> Suite.misnamed(cases, base.model()).stream().map(Finding::of).forEach(findings::add));
        findings.sort(Comparator.comparing(Finding::problem, Problem.IN_ORDER_OF_PLACE));
        return new CheckResult(findings, rules.map(base -> base.model().rules().size()), cases.size());
    }

    private static List<Finding> search(RuleBase base) {
        Search search = new Search(base);
        Places places = new Places(base.vocabulary().sources());
        for (NodeName conclusion : (Iterable<NodeName>) base.model().layers().stream().flatMap(List::stream)::iterator) {
            int before = search.findings().size();
            new RuleFlaws(search, conclusion).find();
            new ReachFlaws(search, places, conclusion).find(search.findings().size() > before);
        }
        new ModeFlaws(search, places).find();
        new ModelFlaws(search).find();
        new DirectionFlaws(search).find();
        new VocabularyFlaws(search, places).find();
        new SkeletonFlaws(search).find();
        return Acceptances.apply(search);
    }
}
