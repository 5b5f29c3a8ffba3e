package org.modeadvisor.explanation;

import java.util.Map;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.rulebase.language.Comparison;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Says what a rule asks of a premise, as it stands after "is", "must be" or "asked for:". Stateless. */
public final class TestWords {

    private TestWords() {}

    /**
     * The words of the test.
     *
     * @param premise the driver or conclusion that is tested
     * @return "at least 2", "lower than influence of government", "no", "other than none"
     */
    public static String of(Vocabulary vocabulary, NodeName premise, Test test) {
        Sentences sentences = vocabulary.sentences();
        if (test instanceof Test.Against against) {
            return against(sentences, vocabulary, premise, against);
        }
        if (test instanceof Test.AgainstOther against) {
            String other = Sentences.inner(vocabulary.label(against.other()));
            return sentences.say("test.other." + key(against.comparison()), Map.of("other", other));
        }
        Test.Answer answer = (Test.Answer) test;
        return sentences.say(answer.wanted() ? "test.is" : "test.is-not", Map.of("answer", answer.option().replace('-', ' ')));
    }

    /** What has two states only is asked for one of them, and not for a level. */
    private static String against(Sentences sentences, Vocabulary vocabulary, NodeName premise, Test.Against against) {
        boolean yesOrNo = premise.kind() == Kind.DRIVER
                && vocabulary.variable(premise.id()).filter(variable -> variable.scale() == Variable.Scale.BOOLEAN).isPresent();
        boolean passesHigh = passes(Bounds.YES, against);
        boolean passesLow = passes(Bounds.NO, against);
        if ((yesOrNo || premise.kind().isTruth()) && passesHigh != passesLow) {
            return sentences.say("test." + (yesOrNo ? "answer" : premise.kind().word()) + (passesHigh ? ".true" : ".false"));
        }
        return sentences.say("test." + key(against.comparison()), Map.of("level", Integer.toString(against.level())));
    }

    private static boolean passes(Bounds level, Test.Against against) {
        return against.comparison().of(level, Bounds.exactly(against.level())) == Truth.TRUE;
    }

    private static String key(Comparison comparison) {
        return switch (comparison) {
            case AT_LEAST -> "at-least";
            case AT_MOST -> "at-most";
            case BELOW -> "below";
            case SAME_AS -> "same-as";
        };
    }
}
