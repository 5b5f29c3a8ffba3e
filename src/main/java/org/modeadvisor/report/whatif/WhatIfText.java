package org.modeadvisor.report.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.explanation.Comparison;
import org.modeadvisor.explanation.Comparison.Change;
import org.modeadvisor.explanation.Comparison.Moved;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.HeadText;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.Words;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Variable;

/** The answer before and after other answers, what changed, and by way of what. */
public final class WhatIfText {

    private final Comparison comparison;
    private final Recommendation before;
    private final ChangeWords changes;
    private final Words words;
    private final Words after;
    private final Layout layout;

    private WhatIfText(Comparison comparison, boolean colour) {
        this.comparison = comparison;
        this.before = comparison.before();
        this.changes = new ChangeWords(before);
        this.words = changes.words();
        this.after = new Words(comparison.after());
        this.layout = new Layout(colour);
    }

    /**
     * The whole text.
     *
     * @param set the other answers by variable
     * @param colour whether to colour it for a terminal
     */
    public static String of(Comparison comparison, Map<String, Answer> set, boolean colour) {
        return new WhatIfText(comparison, colour).write(set);
    }

    private String write(Map<String, Answer> set) {
        List<Variable> variables = before.vocabulary().variables().stream().filter(v -> set.containsKey(v.id())).toList();
        layout.line(0, 0, Layout.Ink.BOLD, words.say("whatif.head", "changes",
                words.join(variables.stream().map(v -> changes.brief(v.id(), before.derivations().situation().known(v), set.get(v.id()).toString())).toList())));
        variables.stream().filter(v -> !v.lever().pullable()).forEach(v ->
                layout.line(0, words.say("whatif.not-pullable", "label", v.name(), "because", v.lever().because())));
        layout.heading(words.say("heading.whatif.before"));
        HeadText.lines(before).forEach(line -> layout.line(2, line));
        layout.heading(words.say("heading.whatif.after"));
        HeadText.lines(comparison.after()).forEach(line -> layout.line(2, line));
        layout.heading(words.say("heading.whatif.changes"));
        if (comparison.changes().isEmpty()) {
            layout.line(2, words.say("whatif.none"));
        }
        comparison.changes().forEach(this::change);
        layout.blank();
        layout.line(0, 0, Layout.Ink.FAINT, words.rules());
        return layout.toString();
    }

    private void change(Change change) {
        String key = !change.turns() ? "whatif.strength" : change.boundsBefore().isPresent() ? "whatif.turns.strength" : "whatif.turns";
        layout.line(2, 4, change.turns() ? Layout.Ink.BOLD : Layout.Ink.PLAIN, words.say(key, "subject", changes.subject(change), "after",
                changes.state(change, change.after()), "before", changes.state(change, change.before()), "level-after",
                change.boundsAfter().map(String::valueOf).orElse(""), "level-before", change.boundsBefore().map(String::valueOf).orElse("")));
        // The last of them is the conclusion itself, which has just been told.
        List<String> steps = new ArrayList<>();
        change.through().stream().limit(Math.max(0, change.through().size() - 1)).forEach(moved -> steps.add(step(moved)));
        if (change.topic() != Comparison.Topic.MODEL && !steps.isEmpty()) {
            layout.line(4, 6, Layout.Ink.PLAIN, words.say("whatif.through", "steps", Words.list(steps)) + last(change));
        } else if (!steps.isEmpty()) {
            layout.line(4, 6, Layout.Ink.PLAIN, words.say("whatif.through", "steps", Words.list(steps)));
        }
    }

    /** The rules by which the conclusion itself moved. */
    private String last(Change change) {
        List<Rule> rules = change.through().get(change.through().size() - 1).rules();
        return rules.isEmpty() ? "" : " [" + String.join(", ", rules.stream().map(Rule::id).toList()) + "]";
    }

    private String step(Moved moved) {
        NodeName name = moved.node();
        String rules = String.join(", ", moved.rules().stream().map(Rule::id).toList());
        return words.say(rules.isEmpty() ? "whatif.step" : "whatif.step.rules", "label", Sentences.inner(before.vocabulary().label(name)), "before",
                words.present(name), "after", after.present(name), "rules", rules);
    }
}
