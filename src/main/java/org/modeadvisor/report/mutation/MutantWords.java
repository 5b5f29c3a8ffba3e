package org.modeadvisor.report.mutation;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.mutation.Fate;
import org.modeadvisor.mutation.Fate.Difference;
import org.modeadvisor.mutation.Mutant;
import org.modeadvisor.mutation.Operator;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;

/** The words for mutants. They are read by those who write rules and cases, so facts and conclusions stand as they stand there. */
record MutantWords(Sentences sentences) {

    String say(String key, Map<String, String> values) {
        return sentences.say(key, values);
    }

    /** A number with the words for one or for several. */
    String count(String key, int count) {
        return say(key + (count == 1 ? ".one" : ".some"), Map.of("count", Integer.toString(count)));
    }

    /** Where it was made, in which rule, and what kind it is. */
    String place(Mutant mutant) {
        String at = mutant.at().file() + ":" + mutant.at().line();
        return say("mutate.place", Map.of("place", at, "rule", mutant.rule().id(), "operator", mutant.operator().word()));
    }

    /** Its name and what it means. */
    String operator(Operator operator) {
        return say("mutate.operator", Map.of("operator", operator.word(), "meaning", say("mutate.operator." + operator.word(), Map.of())));
    }

    /** What stands there now. */
    String after(Mutant mutant) {
        return mutant.after().isEmpty() ? say("mutate.after.nothing", Map.of()) : say("mutate.after", Map.of("text", mutant.after()));
    }

    /** Why it changes nothing, by kind of mistake where more can be said. */
    String reason(Fate.Equivalent equivalent) {
        String key = "mutate.reason." + equivalent.reason().word();
        String special = key + "." + equivalent.mutant().operator().word();
        return say(sentences.templates().containsKey(special) ? special : key, Map.of());
    }

    /** What a case of that situation would state. */
    String facts(Situation situation) {
        return situation.answers().entrySet().stream().map(fact -> fact.getKey() + ": " + written(fact.getValue().toString())).collect(Collectors.joining(", "));
    }

    private static String written(String answer) {
        return answer.matches("[0-4]-[0-4]") ? "[" + answer.charAt(0) + ", " + answer.charAt(2) + "]" : answer;
    }

    /** What differs, as values for a sentence. @param more other values of the sentence, by name */
    Map<String, String> difference(Difference difference, Map<String, String> more) {
        return Stream.concat(more.entrySet().stream(), Map.of("conclusion", difference.node().kind().word() + " " + difference.node().id(),
                "right", level(difference.node(), difference.right()), "wrong", level(difference.node(), difference.wrong())).entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String level(NodeName node, Bounds bounds) {
        if (!node.kind().isTruth()) {
            return bounds.toString();
        }
        return say("mutate.word." + switch (bounds.truth()) {
            case TRUE -> "yes";
            case FALSE -> "no";
            case OPEN -> "open";
        }, Map.of());
    }
}
