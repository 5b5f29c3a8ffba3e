package org.modeadvisor.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.modeadvisor.cases.CaseText;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.FolderFiles;
import org.modeadvisor.documents.TextFiles;
import org.modeadvisor.documents.YamlLayout;
import org.modeadvisor.rulebase.RuleLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fmt [PATH…]}: rules, the YAML files beside them and cases in their one layout. */
@Command(name = "fmt", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Lays rules, the YAML files beside them and cases out in the one way the shipped ones are; blanks change, and not a word or a comment.",
                "A file that cannot be read is told and left as it is. Prints the files that changed."},
        footer = {"", "Exit codes: 0 done, 1 --check found a file that would change, 2 a file cannot be read, 70 a mistake of ours."})
final class FmtCommand implements Callable<Integer> {

    private static final String RULES = ".drl";
    private static final String LAID = "(?i).*\\.(drl|ya?ml)";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files (*.drl, *.yaml) and folders of them; default: rules and cases.")
    private List<String> paths = List.of();

    @Option(names = "--check", description = "Write nothing; print the files that would change, and exit with 1 if there are any.")
    private boolean check;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        output.format(spec, Format.TEXT);
        ProblemLog log = new ProblemLog();
        List<String> changed = new ArrayList<>();
        for (Path file : (paths.isEmpty() ? usual() : paths).stream().flatMap(path -> files(Path.of(path), log)).distinct().sorted().toList()) {
            Optional<SourceText> source = TextFiles.read(file, CaseFile.name(file), log);
            Optional<String> laid = source.flatMap(text -> laid(text, log));
            if (laid.isPresent() && !laid.get().equals(source.get().text())) {
                if (!check) {
                    TextFiles.write(file, CaseFile.name(file), source.map(SourceText::text), laid.get());
                }
                changed.add(CaseFile.name(file));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        changed.forEach(file -> out.print(file + "\n"));
        out.flush();
        if (!log.problems().isEmpty()) {
            output.tell(spec.commandLine().getErr(), log.problems());
        }
        return log.hasErrors() ? ExitCode.UNUSABLE : check && !changed.isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
    }

    private static List<String> usual() {
        return Files.isDirectory(Path.of("cases")) ? List.of("rules", "cases") : List.of("rules");
    }

    private static Optional<String> laid(SourceText text, ProblemLog log) {
        return text.file().toLowerCase(Locale.ROOT).endsWith(RULES) ? RuleLayout.of(text, log) : YamlLayout.of(text, CaseText.TABLES, log);
    }

    private static Stream<Path> files(Path path, ProblemLog log) {
        if (!Files.isDirectory(path)) {
            if (Files.exists(path) && !path.toString().matches(LAID)) {
                log.error("no-layout", CaseFile.name(path), "There is no layout for files of this kind.", "Name a file that ends in .drl or .yaml, or a folder.");
                return Stream.of();
            }
            return Stream.of(path);
        }
        try {
            return FolderFiles.below(path, CaseFile.name(path), name -> name.matches(LAID), CaseFiles.MOST, log).stream();
        } catch (IOException | UncheckedIOException e) {
            log.error("unreadable-folder", CaseFile.name(path), "This folder, or one in it, cannot be read.", "Check who may read it.");
            return Stream.of();
        }
    }
}
