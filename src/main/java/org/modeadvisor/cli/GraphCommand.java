package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.report.graph.RuleLinks;
import org.modeadvisor.report.graph.RulesSvg;
import org.modeadvisor.report.knowledge.RulesHtml;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Naming;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code graph}: the rules as a picture, whatever the case. */
@Command(name = "graph", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Draws the rules: from the variables to everything that can be concluded from them, each rule leading to its file and line.",
            "Prints svg, or html with the rules and claims below the picture."},
        footer = {"", "Exit codes: 0 drawn, 2 the rules or the conclusion cannot be used, 70 a mistake of ours."})
final class GraphCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--only", paramLabel = "CONCLUSION", description = "Only what lies below this conclusion, by id, code or name.")
    private String only;

    @Option(names = "--output", paramLabel = "FILE", description = "Write into this file instead of standard output; a file that is there is replaced.")
    private Path file;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.SVG, Format.HTML);
        RuleBase base = rules.base();
        Optional<NodeName> root = Optional.ofNullable(only).map(written -> named(base.vocabulary(), written));
        String report = format == Format.HTML ? RulesHtml.of(base, root, this::address) : RulesSvg.of(base, root, new ToFiles());
        if (file != null) {
            PageFolder.write(file, report);
        } else {
            PrintWriter out = spec.commandLine().getOut();
            out.print(report);
            out.flush();
        }
        return ExitCode.DONE;
    }

    /** The rule's line in its file; rules from the jar stand in no file. */
    private Optional<String> address(Rule rule) {
        return Files.isRegularFile(Path.of(rule.at().file())) ? FileAddress.of(file, rule.at().file()).map(way -> way + "#L" + rule.at().line())
                : Optional.empty();
    }

    private NodeName named(Vocabulary vocabulary, String written) {
        Naming naming = new Naming(vocabulary);
        return naming.find(written).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "There is no conclusion or variable `" + written + "`. " + naming.remedy(written)));
    }

    /** A drawing that stands alone leads to the files themselves. */
    private final class ToFiles implements RuleLinks {

        @Override
        public Optional<String> of(NodeName name) {
            return Optional.empty();
        }

        @Override
        public Optional<String> of(Rule rule) {
            return address(rule);
        }
    }
}
