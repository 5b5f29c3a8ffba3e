package org.modeadvisor.report.whatif;

import org.modeadvisor.rulebase.Test;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The test that holds exactly where another fails, so that what must give way can be told as what must be. */
final class Opposite {

    private Opposite() {}

    /** @param premise what is tested */
    static Test of(Vocabulary vocabulary, NodeName premise, Test test) {
        if (test instanceof Test.Answer answer) {
            Variable variable = vocabulary.variable(premise.id()).orElseThrow();
            return variable.scale() == Variable.Scale.BOOLEAN
                    ? new Test.Answer(variable.answers().keySet().stream().filter(o -> !o.equals(answer.option())).findFirst().orElseThrow(), answer.wanted())
                    : new Test.Answer(answer.option(), !answer.wanted());
        }
        if (test instanceof Test.Against against) {
            return switch (against.comparison()) {
                case AT_LEAST -> level(Comparison.AT_MOST, against.level() - 1);
                case AT_MOST -> level(Comparison.AT_LEAST, against.level() + 1);
                case BELOW -> level(Comparison.AT_LEAST, against.level());
                case SAME_AS -> test;
            };
        }
        Test.AgainstOther against = (Test.AgainstOther) test;
        return switch (against.comparison()) {
            case AT_LEAST -> new Test.AgainstOther(Comparison.BELOW, against.other());
            case BELOW -> new Test.AgainstOther(Comparison.AT_LEAST, against.other());
            case AT_MOST, SAME_AS -> test;
        };
    }

    private static Test level(Comparison comparison, int level) {
        return new Test.Against(comparison, Integer.toString(level), level);
    }
}
