package org.modeadvisor.suite;

import java.util.List;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.LabelPlaces;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.Severity;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleModel;

/** The rules a case expects in the explanation. */
final class ExpectedRules {

    private ExpectedRules() {}

    /** Whether a rule is one of those meant by an id of the framework: MEC-08 means MEC-08a and MEC-08b too. */
    static boolean means(String written, String rule) {
        return rule.equals(written)
                || rule.length() == written.length() + 1 && rule.startsWith(written) && Character.isLowerCase(rule.charAt(written.length()));
    }

    /** A problem for each that is expected but does not exist. */
    static List<Problem> unknown(CaseStudy study, RuleModel model) {
        List<String> ids = model.rules().stream().map(Rule::id).toList();
        return study.expected().stream().flatMap(expected -> expected.rules().stream())
                .filter(written -> ids.stream().noneMatch(id -> means(written, id))).distinct().map(written -> problem(study, written, ids)).toList();
    }

    private static Problem problem(CaseStudy study, String written, List<String> ids) {
        SourceText source = study.text().orElseGet(() -> SourceText.of("", ""));
        Position at = LabelPlaces.of(source).find("expected", "rules", written);
        List<String> known = ids.stream().map(id -> id.replaceFirst("[a-z]$", "")).distinct().sorted().toList();
        String family = written.replaceFirst("[^A-Za-z].*", "") + "-";
        List<String> alike = known.stream().filter(id -> id.startsWith(family)).toList();
        String otherwise = alike.isEmpty() ? "Name a rule by its id, as `mode-advisor explain` prints it, or leave it out."
                : "Those of its kind are " + String.join(", ", alike) + ".";
        return new Problem("unknown-rule", Severity.ERROR, at, source.line(at.line()), "The case expects the rule `" + written
                + "` in the explanation, but there is no such rule.", Suggestions.didYouMean(written, alike.isEmpty() ? known : alike, otherwise));
    }
}
