package org.modeadvisor.check;

import java.util.List;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/** How findings name what they are about. */
final class Wording {

    private Wording() {}

    /** {@code the mode `key-…`}. */
    static String the(NodeName name) {
        return "the " + (name.kind() == Kind.DRIVER ? "variable" : name.kind().word()) + " `" + name.id() + "`";
    }

    /** A condition as the rule writes it, in short. */
    static String condition(Premise premise) {
        return "`" + premise.node().id() + premise.test().map(test -> " " + test(test)).orElse("") + "`";
    }

    private static String test(Test test) {
        return test instanceof Test.AgainstOther other ? other.comparison().word() + "( " + other.other().id() + " )" : test.text();
    }

    /** Conditions, with their lines where they stand on another line than the one that is quoted. */
    static String conditions(List<Premise> premises, Premise quoted) {
        List<String> each = premises.stream().map(premise -> condition(premise) + (premise.at().line() == quoted.at().line() ? ""
                : " (line " + premise.at().line() + ")")).distinct().toList();
        return and(each);
    }

    /** "a, b and c". */
    static String and(List<String> parts) {
        return parts.size() < 2 ? String.join("", parts)
                : String.join(", ", parts.subList(0, parts.size() - 1)) + " and " + parts.get(parts.size() - 1);
    }

    /** A rule with its place. */
    static String rule(Rule rule) {
        return rule.id() + " (" + rule.at().file() + ":" + rule.at().line() + ")";
    }

    /** Several rules with their places. */
    static String rules(List<Rule> rules) {
        return and(rules.stream().map(Wording::rule).toList());
    }
}
