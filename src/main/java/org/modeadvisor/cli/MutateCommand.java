package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.modeadvisor.cases.CaseCheck;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cli.CaseFiles.Read;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.mutation.Mutants;
import org.modeadvisor.mutation.MutationResult;
import org.modeadvisor.mutation.MutationTest;
import org.modeadvisor.mutation.Operator;
import org.modeadvisor.mutation.Probe;
import org.modeadvisor.report.mutation.MutationJson;
import org.modeadvisor.report.mutation.MutationText;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code mutate [PATH…]}: whether the cases would notice a wrong rule. */
@Command(name = "mutate", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Makes mistakes in the rules, one at a time, and tells which of them the cases notice by what they expect.",
                "For a mistake that none notices it shows a case that would, or says that none can, which is then proved. Prints text or json."},
        footer = {"", "Exit codes: 0 done, 1 fewer are noticed than --require asks for, 2 a file or the rules cannot be used, 70 a mistake of ours."})
final class MutateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Case files and folders of case files; default: cases. - reads standard input.")
    private List<String> paths = List.of();

    @Option(names = "--only", paramLabel = "FILE-or-RULE", split = ",", description = "Make mistakes only in these rules: by id, or all of a file by its "
            + "path or a part of it; several by comma.")
    private List<String> only = List.of();

    @Option(names = "--operators", paramLabel = "KIND", split = ",", description = "Make only these kinds of mistakes, such as drop-condition; several by comma. A report "
            + "without this option names them all.")
    private List<String> operators = List.of();

    @Option(names = "--require", paramLabel = "PERCENT", description = "Exit with 1 where the cases notice less than that of what can be noticed.")
    private Double required;

    @Option(names = "--propose", paramLabel = "DIR", description = "Write cases into this folder that notice what none does so far, few of them and each small.")
    private Path folder;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.JSON);
        List<Operator> chosen = operators.isEmpty() ? Operator.ALL : operators.stream().map(this::operator).toList();
        if (required != null && (required.isNaN() || required < 0 || required > 100)) {
            throw new ParameterException(spec.commandLine(), "`--require " + required + "` is no part of a hundred; give a number from 0 to 100.");
        }
        paths = CaseFiles.orUsual(paths, spec, "that should notice mistakes");
        RuleBase base = rules.base();
        Predicate<Rule> wanted = wanted(base);
        List<Read> files = new CaseFiles(study -> CaseCheck.of(base.vocabulary(), study), program.in()).read(paths);
        if (files.stream().anyMatch(file -> file.study().isEmpty())) {
            files.forEach(file -> output.tell(spec.commandLine().getErr(), file.problems()));
            return ExitCode.UNUSABLE;
        }
        List<CaseStudy> cases = files.stream().map(file -> file.study().orElseThrow()).toList();
        MutationTest test = new MutationTest(base);
        MutationResult result = run(test, chosen, wanted, cases);
        Map<String, Probe> written = folder == null ? Map.of() : new ProbeFolder(folder, base.vocabulary()).write(test.probes(result), cases);
        PrintWriter out = spec.commandLine().getOut();
        out.print(format == Format.JSON ? MutationJson.of(result, written) + "\n" : MutationText.of(result, written, base.vocabulary().sentences(), output.colour()));
        out.flush();
        return required == null || result.score().percent() >= required ? ExitCode.DONE : ExitCode.FOUND;
    }

    private MutationResult run(MutationTest test, List<Operator> chosen, Predicate<Rule> wanted, List<CaseStudy> cases) {
        Mutants mutants = test.mutants(chosen, wanted);
        try (Progress progress = Progress.of("mutate", mutants.made().size(), output)) {
            return test.run(mutants, cases, progress::step);
        }
    }

    private Operator operator(String word) {
        List<String> known = Operator.ALL.stream().map(Operator::word).toList();
        return Operator.of(word).orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no kind of mistake `" + word + "`. "
                + Suggestions.didYouMean(word, known, "The kinds are " + String.join(", ", known) + ".")));
    }

    /** The rules in which to make mistakes. */
    private Predicate<Rule> wanted(RuleBase base) {
        for (String named : only) {
            if (base.model().rules().stream().noneMatch(rule -> isNamed(rule, named))) {
                List<String> known = base.model().rules().stream().flatMap(rule -> Stream.of(rule.id(), rule.at().file())).distinct().toList();
                throw new ParameterException(spec.commandLine(), "No rule and no rule file is called `" + named + "`. "
                        + Suggestions.didYouMean(named, known, "Name a rule by its id, or a file of the rules folder."));
            }
        }
        return rule -> only.isEmpty() || only.stream().anyMatch(named -> isNamed(rule, named));
    }

    /** By its id, with or without the letter behind it, or by a part of its file's path. */
    private static boolean isNamed(Rule rule, String named) {
        return rule.id().equalsIgnoreCase(named) || rule.id().replaceFirst("[a-z]$", "").equalsIgnoreCase(named)
                || !named.isBlank() && rule.at().file().contains(named.replace('\\', '/'));
    }
}
