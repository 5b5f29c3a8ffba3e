package org.modeadvisor.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cli.OutputOptions.Format;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code ask [CASE]}: a consultation that asks what matters most next and writes the answers into the case file. */
@Command(name = "ask", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Asks about a case, the most informative question first, and writes each answer into its file at once.",
        footer = {"", "An interrupted consultation goes on when the same file is named again.",
            "Exit codes: 0 done or stopped, 2 a file or the rules cannot be used, 70 a mistake of ours."})
final class AskCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(paramLabel = "CASE", arity = "0..1",
            description = "The case file to go on with; a new one where there is none, in this folder where none is named.")
    private Path path;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Option(names = "--answered-by", paramLabel = "NAME", description = "Who answers; recorded with each answer.")
    private String answeredBy;

    @Option(names = "--max", paramLabel = "N", description = "Ask at most so many questions.")
    private Integer most;

    @Option(names = "--again", description = "Ask also what was answered by a range or by not-known.")
    private boolean again;

    @Override
    public Integer call() {
        output.format(spec, Format.TEXT);
        check();
        ModeAdvisor advisor = rules.advisor();
        PrintWriter out = spec.commandLine().getOut();
        BufferedReader in = new BufferedReader(new InputStreamReader(program.in(), StandardCharsets.UTF_8));
        Console console = new Console(in, out, output.colour(), !output.quiet());
        boolean there = path != null && Files.exists(path) && !Files.isDirectory(path);
        Optional<CaseFile> file = there ? Optional.of(CaseFile.read(path)) : new NewCase(advisor.vocabulary(), console).begin(path);
        Consultation.Manner manner = new Consultation.Manner(Optional.ofNullable(answeredBy),
                most == null ? OptionalInt.empty() : OptionalInt.of(most), again, !there);
        file.ifPresent(begun -> new Consultation(advisor, console, begun, manner).run());
        out.flush();
        return ExitCode.DONE;
    }

    private void check() {
        if (most != null && most < 1) {
            throw new ParameterException(spec.commandLine(), "--max " + most + " would ask nothing; name a number from 1 on.");
        }
        if (answeredBy != null && answeredBy.isBlank()) {
            throw new ParameterException(spec.commandLine(), "--answered-by names nobody.");
        }
        if (path == null || Files.exists(path)) {
            return;
        }
        String name = path.getFileName().toString();
        String id = name.replaceFirst("\\.ya?ml$", "");
        Path parent = path.toAbsolutePath().getParent();
        if (!name.equals("-") && !Files.isDirectory(parent)) {
            throw new ParameterException(spec.commandLine(), "There is no folder " + CaseFile.name(parent)
                    + " for the new case; make it first.");
        }
        if (name.equals("-")) {
            throw new ParameterException(spec.commandLine(), "`ask` reads the replies from standard input; name a file for the case.");
        }
        if (id.equals(name) || !id.matches(NewCase.NAME)) {
            throw new ParameterException(spec.commandLine(), "There is no file " + CaseFile.name(path)
                    + ", and a new case cannot be called so; "
                    + "name it in small letters, digits and single hyphens, ending in .yaml.");
        }
    }
}
