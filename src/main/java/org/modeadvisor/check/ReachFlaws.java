package org.modeadvisor.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;

/** Whether one conclusion can be reached, and whether anything can change it. */
final class ReachFlaws {

    private final Search search;
    private final Places places;
    private final NodeName conclusion;
    private final List<Rule> concluding;
    private final int needed;

    ReachFlaws(Search search, Places places, NodeName conclusion) {
        this.search = search;
        this.places = places;
        this.conclusion = conclusion;
        this.concluding = search.model().concluding(conclusion);
        this.needed = search.reached(conclusion);
    }

    /** Notes what is wrong with it. @param told whether its rules were found fault with already */
    void find(boolean told) {
        int highest = search.highest(conclusion);
        if (concluding.isEmpty()) {
            search.report(Flaw.UNREACHABLE, places.conclusion(conclusion), List.of(), "There is no rule that concludes " + Wording.the(conclusion) + ", so it is never reached.",
                    "Write a rule that does, or remove the entry.", List.of());
            search.blame(conclusion);
        } else if (highest < needed) {
            boolean rests = concluding.stream().allMatch(search::readsBlamed);
            if (!told && !rests) {
                unreachable(highest);
            }
            search.blame(conclusion);
        } else if (search.neverSettled(search.encoding().certainly(conclusion, highest).not())) {
            if (!told && !bars() && concluding.stream().noneMatch(search::readsBlamed)) {
                search.report(Flaw.CONSTANT_CONCLUSION, concluding.get(0).at(), concluding, Sentences.capital(Wording.the(conclusion)) + (conclusion.kind().isTruth()
                        ? " holds in all situations there are" : " is " + highest + " in all situations there are") + ": no answer to any question changes it.",
                        "Give its rule a condition, or accept it where it is meant so.", List.of());
            }
            search.blame(conclusion);
        }
    }

    /** Whether it keeps a mode from being recommended, which is told with the mode. */
    private boolean bars() {
        return search.goals().modes().stream().anyMatch(mode -> search.goals().barring(mode.node()).contains(conclusion));
    }

    private void unreachable(int highest) {
        Optional<Rule> lowering = search.model().adjusting(conclusion).stream().filter(rule -> search.highest(conclusion, search.encoding().with(conclusion,
                search.model().targeting(conclusion).stream().filter(other -> other != rule).toList())) >= needed).findFirst();
        Rule rule = lowering.orElse(concluding.get(0));
        String message = Sentences.capital(Wording.the(conclusion)) + (highest == Bounds.LOWEST ? " never comes above " + Bounds.LOWEST
                : " comes to " + highest + " at most") + ", which is too little to count; it takes " + needed + "."
                + (lowering.isPresent() ? " Without this rule it would be reached." : "");
        List<Scene> scenes = highest == Bounds.LOWEST ? List.of() : search.scene(search.encoding().certainly(conclusion, highest),
                answer -> answer.bounds(conclusion).equals(Bounds.exactly(highest)), answer -> List.of(Search.saw(answer, conclusion))).stream().toList();
        search.report(Flaw.UNREACHABLE, rule.at(), List.of(rule), message, "Mend what keeps it down, or remove the entry and its rules.", scenes, true);
    }
}
