package org.modeadvisor.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.report.VocabularyReport;
import org.modeadvisor.report.knowledge.VocabularyHtml;
import org.modeadvisor.vocabulary.Naming;
import org.modeadvisor.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vocabulary [WORD]}: every variable with its question and answers, and the names of all conclusions. */
@Command(name = "vocabulary", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Prints the variables a case may state, with their answers, and the names of all conclusions.",
            "Prints text, json or html, a table to browse."})
final class VocabularyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "WORD", arity = "0..1", defaultValue = "", description = "Show only what has this word in its id or name.")
    private String word;

    @Option(names = "--output", paramLabel = "FILE", description = "Write into this file instead of standard output; a file that is there is replaced.")
    private Path file;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.JSON, Format.HTML);
        Vocabulary vocabulary = rules.advisor().vocabulary();
        if (!VocabularyReport.has(vocabulary, word)) {
            throw new ParameterException(spec.commandLine(), "Nothing has `" + word + "` in its id or name. " + new Naming(vocabulary).remedy(word));
        }
        String list = switch (format) {
            case JSON -> VocabularyReport.json(vocabulary, word) + "\n";
            case HTML -> VocabularyHtml.of(vocabulary, word);
            default -> VocabularyReport.text(vocabulary, word, file == null && output.colour());
        };
        if (file != null) {
            PageFolder.write(file, list);
        } else {
            spec.commandLine().getOut().print(list);
            spec.commandLine().getOut().flush();
        }
        return ExitCode.DONE;
    }
}
