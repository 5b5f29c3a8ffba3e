package org.modeadvisor.report.whatif;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modeadvisor.counterfactual.Change;
import org.modeadvisor.counterfactual.ChangeSet;
import org.modeadvisor.counterfactual.GoalAnswer;
import org.modeadvisor.counterfactual.GoalAnswer.Outcome;
import org.modeadvisor.counterfactual.PivotalFact;
import org.modeadvisor.explanation.Comparison;
import org.modeadvisor.explanation.NodeSentences;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.Words;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Variable;

/** How a goal is reached, and on which facts a verdict turns. */
public final class GoalText {

    private final Recommendation answer;
    private final ChangeWords changes;
    private final Words words;
    private final Layout layout;

    private GoalText(Recommendation answer, boolean colour) {
        this.answer = answer;
        this.changes = new ChangeWords(answer);
        this.words = changes.words();
        this.layout = new Layout(colour);
    }

    /** How the goal is reached. @param colour whether to colour it for a terminal */
    public static String of(GoalAnswer goal, boolean colour) {
        GoalText text = new GoalText(goal.before(), colour);
        text.goal(goal);
        return text.end();
    }

    /** The facts on which a verdict turns. @param answer as things are */
    public static String pivotal(Recommendation answer, List<PivotalFact> pivotal, boolean colour) {
        GoalText text = new GoalText(answer, colour);
        text.pivotal(pivotal);
        return text.end();
    }

    private String end() {
        layout.blank();
        layout.line(0, 0, Layout.Ink.FAINT, words.rules());
        return layout.toString();
    }

    private void goal(GoalAnswer goal) {
        NodeName conclusion = goal.goal().conclusion();
        String subject = words.subject(conclusion);
        String state = changes.state(goal.goal());
        String word = goal.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-');
        if (goal.outcome() == Outcome.REACHABLE) {
            int fewest = goal.sets().get(0).changes().size();
            head(words.say("goal.reachable" + (fewest == 1 ? ".one" : ".some"), "subject", subject, "state", state, "count", Integer.toString(fewest)));
        } else {
            head(words.say("goal." + word, "subject", goal.outcome() == Outcome.MET ? subject : Sentences.inner(subject), "state", state, "sentence",
                    new NodeSentences(answer.study(), answer.derivations()).of(conclusion)));
        }
        goal.obstacles().forEach(obstacle -> layout.line(2, 4, Layout.Ink.PLAIN, "- " + words.say(obstacle.pullable() ? "goal.obstacle.lever" : "goal.obstacle", "change",
                changes.change(obstacle.variable(), obstacle.from(), obstacle.needed()), "because", obstacle.because())));
        if (goal.outcome() == Outcome.HANGS_ON_UNKNOWN) {
            int fewest = goal.sets().get(0).changes().size();
            layout.line(0, words.say("goal.then" + (fewest == 0 ? ".none" : fewest == 1 ? ".one" : ".some")));
        }
        if (!goal.sets().isEmpty() && !goal.sets().get(0).changes().isEmpty()) {
            sets(goal);
        }
    }

    private void head(String sentence) {
        layout.line(0, 0, Layout.Ink.BOLD, sentence);
    }

    private void sets(GoalAnswer goal) {
        layout.heading(words.say("heading.goal.sets"));
        for (int i = 0; i < goal.sets().size(); i++) {
            ChangeSet set = goal.sets().get(i);
            layout.line(2, words.say(set.changes().size() == 1 ? "goal.set.one" : "goal.set.some", "number", Integer.toString(i + 1), "count",
                    Integer.toString(set.changes().size()), "effort", Integer.toString(set.effort())));
            set.changes().forEach(change -> layout.line(4, 6, Layout.Ink.PLAIN, "- " + change(change)));
            List<Comparison.Change> also = Comparison.of(goal.before(), set.after()).verdicts().stream()
                    .filter(change -> !change.about().equals(goal.goal().conclusion().id())).toList();
            if (!also.isEmpty()) {
                layout.line(4, 6, Layout.Ink.PLAIN, words.say("goal.also", "changes", changes.also(also)));
            }
        }
        if (!goal.complete()) {
            layout.line(2, words.say("goal.incomplete"));
        }
        layout.blank();
        layout.line(0, 0, Layout.Ink.FAINT, words.say("goal.effort"));
    }

    private String change(Change change) {
        Variable variable = answer.vocabulary().variable(change.variable()).orElseThrow();
        return words.say("goal.change", "change", changes.change(change), "owner", variable.lever().owner(), "effort", Integer.toString(change.effort()));
    }

    private void pivotal(List<PivotalFact> pivotal) {
        layout.line(0, 0, Layout.Ink.BOLD, words.say("heading.pivotal"));
        layout.line(2, words.say(pivotal.isEmpty() ? "pivotal.none" : "pivotal.intro"));
        for (PivotalFact fact : pivotal) {
            layout.line(2, 4, Layout.Ink.PLAIN, "- " + words.say("pivotal.fact", "change",
                    changes.change(fact.variable(), Optional.of(fact.from()), fact.to())));
            layout.line(6, 8, Layout.Ink.PLAIN, Sentences.capital(changes.also(fact.changes())) + ".");
        }
        layout.blank();
        layout.line(0, 0, Layout.Ink.FAINT, words.say("pivotal.open"));
    }
}
