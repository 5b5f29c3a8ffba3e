package org.modeadvisor.cli;

import java.util.concurrent.Callable;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.report.VocabularyReport;
import org.modeadvisor.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vocabulary [WORD]}: every variable with its question and answers, and the names of all conclusions. */
@Command(name = "vocabulary", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Prints the variables a case may state, with their answers, and the names of all conclusions.")
final class VocabularyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORD", arity = "0..1", defaultValue = "", description = "Show only what has this word in its id or name.")
    private String word;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        output.format(spec, Format.TEXT, Format.JSON);
        Vocabulary vocabulary = rules.advisor().vocabulary();
        spec.commandLine().getOut().print(output.json() ? VocabularyReport.json(vocabulary, word) + "\n"
                : VocabularyReport.text(vocabulary, word, output.colour()));
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
