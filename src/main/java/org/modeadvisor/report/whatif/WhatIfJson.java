package org.modeadvisor.report.whatif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.counterfactual.Change;
import org.modeadvisor.counterfactual.ChangeSet;
import org.modeadvisor.counterfactual.GoalAnswer;
import org.modeadvisor.counterfactual.PivotalFact;
import org.modeadvisor.counterfactual.WhyNot;
import org.modeadvisor.counterfactual.WhyNot.BlockedRule;
import org.modeadvisor.counterfactual.WhyNot.Condition;
import org.modeadvisor.counterfactual.WhyNot.Obstacle;
import org.modeadvisor.explanation.Comparison;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.TestWords;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Vocabulary;

/** Why-not and what-if as JSON, with the keys and words of the answer (contract section 5). Equal results give equal bytes. Stateless. */
public final class WhatIfJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private WhatIfJson() {}

    /** Why a conclusion is not as asked. */
    public static String of(WhyNot why) {
        ObjectNode top = head(why.answer());
        top.put("conclusion", why.goal().conclusion().toString()).put("state", why.goal().state().word()).put("standing", word(why.standing()));
        top.set("repairs", sets(why.repairs(), why.answer()));
        top.put("searched", why.searched());
        ArrayNode obstacles = top.putArray("obstacles");
        why.obstacles().forEach(obstacle -> obstacles.add(obstacle(obstacle, why.answer().vocabulary())));
        return JsonReport.pretty(top);
    }

    /** The answer before and after. @param set the other answers by variable */
    public static String of(Comparison comparison, Map<String, Answer> set) {
        ObjectNode top = head(comparison.before());
        ObjectNode given = top.putObject("set");
        set.forEach((variable, answer) -> JsonReport.answer(given, variable, answer.toString()));
        top.set("changes", changes(comparison.changes()));
        top.set("before", JsonReport.object(comparison.before()));
        top.set("after", JsonReport.object(comparison.after()));
        return JsonReport.pretty(top);
    }

    /** How a goal is reached. */
    public static String of(GoalAnswer goal) {
        ObjectNode top = head(goal.before());
        top.put("goal", goal.goal().conclusion().toString()).put("state", goal.goal().state().word()).put("outcome", word(goal.outcome()));
        ArrayNode obstacles = top.putArray("obstacles");
        goal.obstacles().forEach(o -> {
            ObjectNode object = change(obstacles.addObject(), o.variable(), o.from(), o.needed());
            object.put("lever", o.pullable()).put("because", o.because());
        });
        top.set("sets", sets(goal.sets(), goal.before()));
        top.put("complete", goal.complete());
        return JsonReport.pretty(top);
    }

    /** The facts on which a verdict turns. @param answer as things are */
    public static String pivotal(Recommendation answer, List<PivotalFact> pivotal) {
        ObjectNode top = head(answer);
        ArrayNode facts = top.putArray("pivotal");
        pivotal.forEach(fact -> change(facts.addObject(), fact.variable(), Optional.of(fact.from()), fact.to()).set("changes", changes(fact.changes())));
        return JsonReport.pretty(top);
    }

    private static ObjectNode head(Recommendation answer) {
        ObjectNode top = JSON.objectNode().put("case", answer.study().id());
        top.set("ruleSet", JsonReport.ruleSet(answer));
        return top;
    }

    private static ArrayNode sets(List<ChangeSet> sets, Recommendation before) {
        ArrayNode array = JSON.arrayNode();
        for (ChangeSet set : sets) {
            ObjectNode object = array.addObject();
            ArrayNode changes = object.putArray("changes");
            set.changes().forEach((Change c) -> change(changes.addObject(), c.variable(), c.from(), c.to()).put("effort", c.effort()));
            object.put("effort", set.effort());
            object.set("verdicts", changes(Comparison.of(before, set.after()).verdicts()));
        }
        return array;
    }

    private static ObjectNode change(ObjectNode object, String variable, Optional<String> from, String to) {
        object.put("variable", variable);
        from.ifPresentOrElse(answer -> JsonReport.answer(object, "from", answer), () -> object.putNull("from"));
        JsonReport.answer(object, "to", to);
        return object;
    }

    private static ArrayNode changes(List<Comparison.Change> changes) {
        ArrayNode array = JSON.arrayNode();
        for (Comparison.Change change : changes) {
            ObjectNode object = array.addObject().put("topic", word(change.topic())).put("about", change.about())
                    .put("before", change.before()).put("after", change.after());
            change.boundsBefore().ifPresent(bounds -> object.set("boundsBefore", JsonReport.bounds(bounds)));
            change.boundsAfter().ifPresent(bounds -> object.set("boundsAfter", JsonReport.bounds(bounds)));
            ArrayNode through = object.putArray("through");
            change.through().forEach(moved -> {
                ObjectNode step = through.addObject().put("conclusion", moved.node().toString());
                step.set("boundsBefore", JsonReport.bounds(moved.before()));
                step.set("boundsAfter", JsonReport.bounds(moved.after()));
                step.set("rules", JsonReport.texts(moved.rules().stream().map(Rule::id).toList()));
            });
        }
        return array;
    }

    private static ObjectNode obstacle(Obstacle obstacle, Vocabulary vocabulary) {
        ObjectNode object = JSON.objectNode().put("conclusion", obstacle.node().toString());
        object.set("bounds", JsonReport.bounds(obstacle.bounds()));
        object.put(obstacle.less() ? "atMost" : "atLeast", obstacle.level()).put("shownAbove", obstacle.shownAbove());
        ArrayNode rules = object.putArray("rules");
        obstacle.rules().forEach(rule -> rules.add(rule(rule, vocabulary)));
        ArrayNode weakeners = object.putArray("weakeners");
        obstacle.weakeners().forEach(rule -> weakeners.add(rule(rule, vocabulary)));
        return object;
    }

    private static ObjectNode rule(BlockedRule blocked, Vocabulary vocabulary) {
        Rule rule = blocked.rule();
        ObjectNode object = JSON.objectNode().put("rule", rule.id()).put("title", rule.title()).put("file", rule.at().file()).put("line", rule.at().line());
        JsonReport.cite(object, rule.citation());
        object.put("ways", blocked.ways()).put("needed", blocked.all() ? "all-of-one-way" : "one-of-each-way");
        ArrayNode conditions = object.putArray("conditions");
        blocked.conditions().forEach(condition -> conditions.add(condition(condition, vocabulary)));
        return object;
    }

    private static ObjectNode condition(Condition condition, Vocabulary vocabulary) {
        ObjectNode object = JSON.objectNode().put("conclusion", condition.node().toString());
        object.set("bounds", JsonReport.bounds(condition.bounds()));
        condition.test().ifPresent(test -> object.put("test", test.text()).put("asked", TestWords.of(vocabulary, condition.node(), test)));
        object.put("wanted", condition.wanted()).put("truth", word(condition.truth())).put("file", condition.at().file())
                .put("line", condition.at().line()).put("column", condition.at().column()).put("nearest", condition.nearest());
        ArrayNode below = object.putArray("below");
        condition.below().forEach(obstacle -> below.add(obstacle(obstacle, vocabulary)));
        return object;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
