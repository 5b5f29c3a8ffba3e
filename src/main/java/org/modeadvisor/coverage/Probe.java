package org.modeadvisor.coverage;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Truth;

/**
 * A case made up to show what no case of a suite shows. The engine was run on it and confirms that it does.
 *
 * @param id kebab-case, unlike that of any other probe or case
 * @param fills what it shows and no probe before it does; at least one, the one it was begun with first
 */
public record Probe(String id, Derivations derivations, List<Aim> fills) {
    public Probe {
        fills = List.copyOf(fills);
    }

    /** What it states, in the vocabulary's order. */
    public Map<String, Answer> answers() {
        return derivations.situation().answers();
    }

    /** The rules it was made for, each once. */
    public List<Rule> rules() {
        return fills.stream().map(Aim::rule).distinct().toList();
    }

    /** Whether a rule holds in it for certain. */
    public boolean holds(Rule rule) {
        return new Aim.Outcome(rule, Truth.TRUE).in(new CaseLogic(derivations));
    }

    /** An id that says which rule a case is made for and what is seen of it. */
    static String id(Aim aim) {
        return "probe-" + aim.rule().id().toLowerCase(Locale.ROOT) + "-" + what(aim).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String what(Aim aim) {
        if (aim instanceof Aim.Decides decides) {
            return (decides.holding() ? "by-" : "lacks-") + decides.condition().node().id();
        } else if (aim instanceof Aim.Carries carries) {
            return "from-" + carries.premise().id();
        } else if (aim instanceof Aim.Seen seen) {
            return seen.condition().node().id() + "-" + seen.truth();
        } else if (aim instanceof Aim.Outcome outcome) {
            return outcome.truth() == Truth.TRUE ? "holds" : outcome.truth() == Truth.FALSE ? "fails" : "open";
        }
        return aim instanceof Aim.NearMiss ? "misses" : "lowers";
    }
}
