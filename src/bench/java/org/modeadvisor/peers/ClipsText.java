package org.modeadvisor.peers;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A made-up rule set in the words of CLIPS, and what makes CLIPS answer case after case. */
final class ClipsText {

    private ClipsText() {}

    static String of(RuleSet set) {
        String rules = IntStream.range(0, set.rules().size()).mapToObj(i -> rule(set, i)).collect(Collectors.joining("\n"));
        int facts = set.shape().facts();
        return """
                (defglobal ?*levels* = (create$) ?*none* = (create$%s))
                (deffunction raise (?place ?strength)
                  (if (> ?strength (nth$ ?place ?*levels*)) then
                    (bind ?*levels* (replace$ ?*levels* ?place ?place ?strength))))
                %s
                (deffunction answer ()
                  (bind ?line (readline))
                  (while (neq ?line EOF) do
                    (bind ?case (explode$ ?line))
                    (reset)
                    (bind ?*levels* ?*none*)
                %s
                    (run)
                    (if (eq (nth$ 1 ?case) 1)
                     then (printout t "=" (implode$ ?*levels*) crlf)
                     else
                      (bind ?digest 0) (bind ?place 0)
                      (progn$ (?level ?*levels*) (bind ?place (+ ?place 1)) (bind ?digest (+ ?digest (* ?place ?level))))
                      (printout t "=" ?digest crlf))
                    (bind ?line (readline))))
                (answer)
                (exit)
                """.formatted(" 0".repeat(set.conclusions()), rules,
                IntStream.range(0, facts).mapToObj(fact -> "    (assert (" + set.name(fact) + " (nth$ " + (fact + 2) + " ?case)))").collect(Collectors.joining("\n")));
    }

    private static String rule(RuleSet set, int place) {
        RuleSet.Rule rule = set.rules().get(place);
        String weakest = "(min " + rule.lending().stream().map(c -> "?l" + c.node()).collect(Collectors.joining(" ")) + " 4)";
        return "(defrule g" + place + " (declare (salience " + -rule.layer() + "))\n"
                + rule.conditions().stream().map(c -> "  (" + set.name(c.node()) + " ?l" + c.node() + "&:(>= ?l" + c.node() + " " + c.from() + "))\n")
                        .collect(Collectors.joining())
                + "  =>\n  (bind ?s " + weakest + ")\n  (assert (" + set.name(rule.target()) + " ?s))\n  (raise " + (rule.target() - set.shape().facts() + 1) + " ?s))";
    }
}
