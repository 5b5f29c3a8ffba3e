package org.modeadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.modeadvisor.cases.CaseCheck;
import org.modeadvisor.check.Check;
import org.modeadvisor.check.CheckResult;
import org.modeadvisor.check.Page;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.report.check.CheckJson;
import org.modeadvisor.report.check.CheckSarif;
import org.modeadvisor.report.check.CheckText;
import org.modeadvisor.suite.SuiteCase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code check [RULES] [CASE…]}: what is wrong with rules, and with cases written for them. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Tells what is wrong with a folder of rules, or doubtful: what cannot be read, and what makes no sense when all rules are looked at "
                + "together, each with a case that shows it. Looks at cases too: their names and the rules they expect.",
                "Prints text, json, or sarif for editors and build servers."},
        footer = {"", "A rule accepts a finding with @accept( \"CODE The reason.\" ) among its metadata.",
                "Exit codes: 0 nothing found, 1 something found that is not accepted, 2 wrong call, 70 a mistake of ours."})
final class CheckCommand implements Callable<Integer> {

    private static final String CASES = "cases";
    private static final String LIST = "list";

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(paramLabel = "RULES CASE", arity = "0..*", description = {"RULES: folder with the rules; default: rules, or those shipped where there is no such "
            + "folder. Where --rules names it, all that stands here are cases.", "CASE: case files and folders; default: cases, where there is such a folder."})
    private List<String> named = List.of();

    @Option(names = "--explain", arity = "0..1", fallbackValue = LIST, paramLabel = "CODE", description = "Print the page about a finding instead; without a code, "
            + "the list of all.")
    private String explained;

    @Option(names = "--accepted", description = "In text print accepted findings too, with their reasons; json and sarif always hold them.")
    private boolean accepted;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.JSON, Format.SARIF);
        if (explained != null) {
            print(explained.equals(LIST) ? list() : page(explained));
            return ExitCode.DONE;
        }
        boolean first = !rules.given() && !named.isEmpty();
        Check check = first ? Check.of(existing(named.get(0)), named.get(0).replace('\\', '/')) : rules.check();
        CheckResult result = check.run(cases(check, named.subList(first ? 1 : 0, named.size())));
        print(switch (format) {
            case JSON -> CheckJson.of(result) + "\n";
            case SARIF -> CheckSarif.of(result) + "\n";
            default -> CheckText.of(result, accepted, output.colour());
        });
        return result.open().isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private Path existing(String rulesFolder) {
        if (!Files.isDirectory(Path.of(rulesFolder))) {
            throw new ParameterException(spec.commandLine(), "There is no folder `" + rulesFolder + "`; name the one that holds the rules.");
        }
        return Path.of(rulesFolder);
    }

    /** Cases are held against rules that can be read; without these, only their own form is looked at. */
    private List<SuiteCase> cases(Check check, List<String> given) {
        List<String> paths = !given.isEmpty() ? given : Files.isDirectory(Path.of(CASES)) ? List.of(CASES) : List.of();
        paths.stream().filter(path -> !path.equals("-") && !Files.exists(Path.of(path))).findFirst().ifPresent(path -> {
            throw new ParameterException(spec.commandLine(), "There is no case file or folder `" + path + "`.");
        });
        return new CaseFiles(study -> check.rules().map(base -> CaseCheck.of(base.vocabulary(), study)).orElse(List.of()), program.in()).read(paths).stream()
                .map(read -> new SuiteCase(read.file(), read.study(), read.problems())).toList();
    }

    private String page(String code) {
        Optional<Page> page = Page.of(code);
        return page.map(Page::text).orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no finding `" + code + "`. "
                + Suggestions.didYouMean(code, Page.codes(), "`--explain` without a code lists all.")));
    }

    private static String list() {
        StringBuilder list = new StringBuilder();
        Page.codes().forEach(code -> list.append(String.format("%-24s %s%n", code, Page.of(code).orElseThrow().title())));
        return list.toString().replace(System.lineSeparator(), "\n");
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }
}
