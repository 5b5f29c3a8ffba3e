package org.modeadvisor.explanation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Levels;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** What each possible answer to one question would do. */
final class Effects {

    private final Goals goals;
    private final Function<NodeName, Bounds> now;
    private final Map<String, Function<NodeName, Bounds>> byAnswer = new LinkedHashMap<>();

    Effects(Goals goals, LevelReading reading, Situation situation, Variable variable) {
        this.goals = goals;
        this.now = reading.read(situation);
        for (String answer : situation.possible(variable)) {
            Levels then = reading.levels(situation);
            then.settle(variable.id(), answer);
            byAnswer.put(answer, then.read()::bounds);
        }
    }

    /** The effects on that goal, one for each answer. */
    List<QuestionReason.Effect> on(String goal) {
        return byAnswer.entrySet().stream().map(entry -> goal.equals(OpenQuestions.MODEL) ? onModel(entry.getKey(), entry.getValue())
                : onMode(entry.getKey(), new NodeName(Kind.MODE, goal), entry.getValue())).toList();
    }

    private QuestionReason.Effect onMode(String answer, NodeName mode, Function<NodeName, Bounds> then) {
        return new QuestionReason.Effect(answer, goals.verdict(mode, then).word(), then.apply(mode), goals.isFinal(mode, then));
    }

    private QuestionReason.Effect onModel(String answer, Function<NodeName, Bounds> then) {
        String model = goals.model(then).map(NodeName::id).orElse("");
        return new QuestionReason.Effect(answer, model, Bounds.OPEN, !model.isEmpty());
    }

    /** Those of the conclusions that at least one answer would narrow. */
    Set<NodeName> narrowed(Collection<NodeName> conclusions) {
        return conclusions.stream().filter(name -> byAnswer.values().stream().anyMatch(then -> !then.apply(name).equals(now.apply(name))))
                .collect(Collectors.toSet());
    }
}
