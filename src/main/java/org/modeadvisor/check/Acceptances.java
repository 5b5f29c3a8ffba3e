package org.modeadvisor.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.rulebase.Acceptance;
import org.modeadvisor.rulebase.Rule;

/** What rules accept with {@code @accept}, held against what was found. */
final class Acceptances {

    private Acceptances() {}

    /** The findings, those accepted that a rule they are about accepts, and what is wrong with the acceptances themselves. */
    static List<Finding> apply(Search search) {
        Map<String, Rule> rules = new HashMap<>();
        search.model().rules().forEach(rule -> rules.put(rule.id(), rule));
        Set<Acceptance> used = new HashSet<>();
        List<Finding> found = new ArrayList<>();
        for (Finding finding : search.findings()) {
            List<Acceptance> accepting = finding.rules().stream().flatMap(id -> rules.get(id).accepted().stream())
                    .filter(acceptance -> acceptance.finding().equals(finding.code())).toList();
            used.addAll(accepting);
            found.add(new Finding(finding.problem(), finding.rules(), finding.scenes(), finding.searched(), accepting.stream().findFirst().map(Acceptance::because)));
        }
        int before = search.findings().size();
        search.model().rules().forEach(rule -> rule.accepted().stream().filter(acceptance -> !used.contains(acceptance)).forEach(acceptance -> tell(search, rule, acceptance)));
        found.addAll(search.findings().subList(before, search.findings().size()));
        return found;
    }

    private static void tell(Search search, Rule rule, Acceptance acceptance) {
        String code = acceptance.finding();
        boolean known = Flaw.of(code).filter(Flaw::acceptable).isPresent();
        List<String> codes = Flaw.acceptableCodes();
        search.report(known ? Flaw.UNUSED_ACCEPT : Flaw.UNKNOWN_ACCEPT, acceptance.at(), List.of(rule), known
                ? "The rule accepts the finding `" + code + "`, but there is no such finding about it." : "There is no finding `" + code + "` that a rule can accept.",
                known ? "Remove it, so that the finding is told should it come up." : Suggestions.didYouMean(code, codes, "The findings are " + String.join(", ", codes) + "."),
                List.of(), false);
    }
}
