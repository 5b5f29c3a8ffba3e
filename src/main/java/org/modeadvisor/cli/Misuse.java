package org.modeadvisor.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.modeadvisor.diagnostics.Suggestions;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** What is wrong with a call, in the words of the person who made it. Stateless. */
final class Misuse {

    private Misuse() {}

    static String of(ParameterException wrong) {
        ArgSpec argument = wrong.getArgSpec();
        String verb = wrong.getCommandLine().getCommandSpec().qualifiedName();
        if (wrong instanceof MissingParameterException missing && missing.getMissing().stream().allMatch(ArgSpec::isPositional)) {
            ArgSpec first = missing.getMissing().get(0);
            String what = missing.getMissing().stream().map(ArgSpec::paramLabel).collect(Collectors.joining(" "));
            return "`" + verb + "` is not complete; " + (words(first).isEmpty() ? what + " is missing." : "write one of these behind it: " + String.join(", ", words(first)) + ".");
        }
        if (argument != null && !words(argument).isEmpty() && wrong.getValue() != null) {
            String before = argument instanceof OptionSpec option ? option.longestName() : verb;
            return "There is no `" + before + " " + wrong.getValue() + "`. "
                    + Suggestions.didYouMean(wrong.getValue().toLowerCase(Locale.ROOT), words(argument), "What can stand there is " + String.join(", ", words(argument)) + ".");
        }
        return wrong.getMessage();
    }

    /** The words that can stand there, where only some can. */
    private static List<String> words(ArgSpec argument) {
        return argument.type().isEnum() ? Arrays.stream(argument.type().getEnumConstants()).map(word -> word.toString().toLowerCase(Locale.ROOT)).toList() : List.of();
    }
}
