package org.modeadvisor.report;

import org.modeadvisor.explanation.Justification.Adjustment;
import org.modeadvisor.explanation.Justification.Drawn;
import org.modeadvisor.explanation.Justification.Premise;
import org.modeadvisor.explanation.Justification.Way;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;

/** The words of an explanation about rules: how each fares here, what it asks, what limits it. */
final class RuleWords {

    private final Words words;
    private final int live;

    /** @param live the level from which a conclusion counts */
    RuleWords(Words words, int live) {
        this.words = words;
        this.live = live;
    }

    /** What a verdict means. */
    String verdict(Verdict verdict) {
        Term.Verdict term = words.verdictTerm(verdict);
        return words.say("explain.verdict", "label", term.label(), "meaning", Sentences.inner(term.meaning()));
    }

    /** The first way that is shown: a statement where it holds, else a rule that may hold or does not. */
    String way(Drawn node, Way way) {
        boolean truth = node.name().kind().isTruth();
        Bounds bounds = way.bounds();
        String key = way.premises().isEmpty() ? "always" : bounds.lo() >= live ? "holds" : bounds.lo() > Bounds.LOWEST ? "weak"
                : bounds.hi() > Bounds.LOWEST ? "open" : node.fruitless() > 0 ? "nearest" : "fails";
        return cited((truth && bounds.lo() == Bounds.LOWEST ? "explain.truth." : "explain.way.") + key, way.rule(), "", "");
    }

    /** Another way. */
    String alternative(Drawn node, Way way) {
        boolean sameRule = node.ways().get(0).rule().equals(way.rule());
        return cited(sameRule ? "explain.or.rule.same" : "explain.or.rule", way.rule(), "", or(node, way));
    }

    /** How another way compares with the one shown first. */
    String or(Drawn node, Way way) {
        Bounds first = node.ways().get(0).bounds();
        Bounds other = way.bounds();
        if (node.name().kind().isTruth()) {
            return words.say(other.equals(Bounds.YES) ? "explain.or.true" : "explain.or.open");
        }
        if (other.equals(first)) {
            return words.say(other.exact() ? "explain.or.same" : "explain.or.alike");
        }
        return words.say(other.hi() > first.hi() ? "explain.or.higher" : other.hi() < first.lo() ? "explain.or.weaker"
                : other.lo() == first.lo() ? "explain.or.no-stronger" : "explain.or.uncertain");
    }

    /** A cap or step-down. */
    String adjustment(Adjustment adjustment) {
        String key = (adjustment.limit().isPresent() ? "explain.cap." : "explain.step-down.") + switch (adjustment.truth()) {
            case TRUE -> "applies";
            case OPEN -> "open";
            case FALSE -> "fails";
        };
        return cited(key, adjustment.rule(), adjustment.limit().map(String::valueOf).orElse(""), "");
    }

    private String cited(String key, Rule rule, String level, String or) {
        return words.say(key, "title", rule.title(), "inner", Sentences.inner(rule.title()), "because", rule.citation().because(),
                "source", words.source(rule), "level", level, "or", or);
    }

    /** What the rule asks of a premise, and whether it is so; empty where it asks nothing. */
    String asked(Premise premise) {
        return premise.asked().map(test -> " " + words.say("explain.asked." + switch (premise.truth()) {
            case TRUE -> "met";
            case OPEN -> "open";
            case FALSE -> "unmet";
        }, "test", test)).orElse("");
    }

    /** What the premise means for its way; of a test, being met or open says enough. */
    String link(Premise premise) {
        if (premise.test().isPresent()) {
            return premise.truth() == Truth.FALSE ? mark("gate") : "";
        }
        return switch (premise.link()) {
            case WEAKEST -> mark(premise.given().equals(Bounds.OPEN) ? "open" : "weakest");
            case PERHAPS_WEAKEST -> mark("perhaps");
            case UPPER -> mark("upper");
            case NONE -> "";
        };
    }

    private String mark(String link) {
        return " " + words.say("explain.link." + link);
    }
}
