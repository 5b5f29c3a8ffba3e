package org.modeadvisor.report.whatif;

import java.util.List;
import java.util.Locale;
import org.modeadvisor.counterfactual.Change;
import org.modeadvisor.counterfactual.WhyNot;
import org.modeadvisor.counterfactual.WhyNot.BlockedRule;
import org.modeadvisor.counterfactual.WhyNot.Condition;
import org.modeadvisor.counterfactual.WhyNot.Obstacle;
import org.modeadvisor.counterfactual.WhyNot.Standing;
import org.modeadvisor.explanation.NodeSentences;
import org.modeadvisor.explanation.TestWords;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.Words;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Vocabulary;

/** Why a conclusion is not as asked: what would make it so first, then every condition that stands in its way. */
public final class WhyNotText {

    private final WhyNot why;
    private final Vocabulary vocabulary;
    private final ChangeWords changes;
    private final Words words;
    private final Layout layout;

    private WhyNotText(WhyNot why, boolean colour) {
        this.why = why;
        this.vocabulary = why.answer().vocabulary();
        this.changes = new ChangeWords(why.answer());
        this.words = changes.words();
        this.layout = new Layout(colour);
    }

    /** The whole text. @param colour whether to colour it for a terminal */
    public static String of(WhyNot why, boolean colour) {
        return new WhyNotText(why, colour).write();
    }

    private String write() {
        NodeName conclusion = why.goal().conclusion();
        String sentence = new NodeSentences(why.answer().study(), why.answer().derivations()).of(conclusion);
        layout.line(0, 0, Layout.Ink.BOLD, words.say("whynot." + why.standing().name().toLowerCase(Locale.ROOT).replace('_', '-'), "sentence", sentence,
                "state", changes.state(why.goal())));
        if (why.standing() == Standing.HOLDS) {
            layout.line(0, words.say("whynot.explain", "case", "CASE", "conclusion", conclusion.id()));
        }
        if (!why.repairs().isEmpty()) {
            repairs();
        }
        if (!why.searched()) {
            layout.line(0, words.say("whynot.repairs.unfound"));
        }
        if (!why.obstacles().isEmpty()) {
            layout.heading(words.say("heading.conditions"));
            why.obstacles().forEach(obstacle -> {
                layout.line(2, obstacle(obstacle));
                below(obstacle, 4);
            });
        }
        layout.blank();
        layout.line(0, 0, Layout.Ink.FAINT, words.rules());
        return layout.toString();
    }

    private void repairs() {
        layout.heading(words.say("heading.repairs"));
        for (int i = 0; i < why.repairs().size(); i++) {
            List<Change> repair = why.repairs().get(i).changes();
            String count = Integer.toString(repair.size());
            layout.line(2, repair.size() == 1 ? words.say(i == 0 ? "whynot.repairs.one" : "whynot.repairs.or.one")
                    : words.say(i == 0 ? "whynot.repairs.some" : "whynot.repairs.or", "count", count));
            repair.forEach(change -> layout.line(4, 6, Layout.Ink.PLAIN, "- " + changes.change(change)));
        }
    }

    private String obstacle(Obstacle obstacle) {
        String subject = obstacle.node().kind() == Kind.MODEL ? words.say("state.subject.model", "label", vocabulary.label(obstacle.node()))
                : words.subject(obstacle.node());
        if (obstacle.node().kind().isTruth()) {
            return words.say(obstacle.less() ? "obstacle.fails" : "obstacle.holds", "subject", subject, "present",
                    words.say("obstacle.truth." + obstacle.bounds().truth().name().toLowerCase(Locale.ROOT)));
        }
        String key = obstacle.less() ? obstacle.level() == Bounds.LOWEST ? "less.bottom" : "less" : obstacle.level() == Bounds.HIGHEST ? "more.top" : "more";
        return words.say("obstacle." + key, "subject", subject, "level", Integer.toString(obstacle.level()), "bounds", words.present(obstacle.node()));
    }

    /** The rules that do not suffice, or that hold it up, each with its conditions. */
    private void below(Obstacle obstacle, int indent) {
        if (obstacle.shownAbove()) {
            layout.line(indent, words.say("condition.above"));
            return;
        }
        boolean derived = obstacle.node().kind() != Kind.DRIVER;
        if (derived && obstacle.rules().isEmpty() && obstacle.weakeners().isEmpty()) {
            layout.line(indent, words.say("obstacle.none"));
        }
        obstacle.rules().forEach(rule -> rule(rule, rule.all() ? "blocked.all" : "blocked.any", indent));
        obstacle.weakeners().forEach(rule -> rule(rule, surely(rule) ? "weakener.applied" : "weakener.open", indent));
    }

    /** Whether a weakener applies for certain: all conditions of one way hold; with several ways that is not told apart here. */
    private static boolean surely(BlockedRule weakener) {
        return weakener.conditions().stream().allMatch(condition -> condition.truth() == Truth.TRUE);
    }

    private void rule(BlockedRule blocked, String key, int indent) {
        boolean several = blocked.ways() > 1 && !key.startsWith("weakener");
        String chosen = blocked.conditions().isEmpty() ? blocked.all() ? "blocked.nothing" : "blocked.always" : key + (several ? ".ways" : "");
        layout.line(indent, indent + 2, Layout.Ink.PLAIN, words.say(chosen, "title", blocked.rule().title(), "count", Integer.toString(blocked.ways()), "source",
                words.source(blocked.rule())));
        blocked.conditions().forEach(condition -> condition(condition, blocked, indent + 2));
    }

    private void condition(Condition condition, BlockedRule blocked, int indent) {
        String nearest = condition.nearest() && blocked.ways() > 1 ? words.say("condition.nearest") : "";
        layout.line(indent, indent + 2, Layout.Ink.PLAIN, "- " + words.say("condition.line", "condition", asked(condition), "truth",
                words.say("condition." + condition.truth().name().toLowerCase(Locale.ROOT)), "nearest", nearest, "place", condition.at().toString()));
        List<Obstacle> below = condition.below().stream().filter(obstacle -> obstacle.node().kind() != Kind.DRIVER).toList();
        if (condition.below().size() > 1) {
            layout.line(indent + 2, words.say("condition.either"));
            condition.below().forEach(obstacle -> {
                layout.line(indent + 4, indent + 6, Layout.Ink.PLAIN, "- " + obstacle(obstacle));
                below(obstacle, indent + 6);
            });
        } else {
            below.forEach(obstacle -> below(obstacle, indent + 2));
        }
    }

    private String asked(Condition condition) {
        String label = vocabulary.label(condition.node());
        if (condition.test().isPresent()) {
            Test wanted = condition.wanted() ? condition.test().get() : Opposite.of(vocabulary, condition.node(), condition.test().get());
            return words.say("condition.test", "label", label, "test", TestWords.of(vocabulary, condition.node(), wanted), "bounds",
                    words.present(condition.node()));
        }
        int level = condition.below().isEmpty() ? Bounds.HIGHEST : condition.below().get(0).level();
        return words.say(condition.wanted() ? "condition.strength" : "condition.strength.less", "label", label, "level", Integer.toString(level), "bounds",
                words.present(condition.node()));
    }
}
