package org.modeadvisor.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.explanation.Justifications;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.ExplainJson;
import org.modeadvisor.report.ExplainMarkdown;
import org.modeadvisor.report.ExplainText;
import org.modeadvisor.report.graph.GraphSvg;
import org.modeadvisor.report.page.ExplainPage;
import org.modeadvisor.vocabulary.Naming;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code explain CASE [CONCLUSION]}: why a conclusion came out as it did, down to the facts and their sources. */
@Command(name = "explain", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Justifies a conclusion in sentences, from the rules that led to it down to the stated facts with their sources.",
        footer = {"", "Exit codes: 0 explained, 2 the case, the conclusion or the rules cannot be used, 70 a mistake of ours."})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @ParentCommand
    private Main program;

    @Parameters(index = "0", paramLabel = "CASE", description = "A case file; - reads standard input.")
    private String path;

    @Parameters(index = "1", arity = "0..1", paramLabel = "CONCLUSION", description = "A mode, model, mechanism, caveat or any other "
            + "conclusion, or a variable, by id, code or name; default: each mode, then the model.")
    private String conclusion;

    @Option(names = "--depth", paramLabel = "N", description = "Show at most N conclusions one below the other; default: all.")
    private Integer depth;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.JSON, Format.MARKDOWN, Format.HTML, Format.SVG);
        if (depth != null && depth < 1) {
            throw new ParameterException(spec.commandLine(), "The depth is " + depth + ", but at least one conclusion must be shown; give "
                    + "`--depth 1` or more.");
        }
        ModeAdvisor advisor = rules.advisor();
        Optional<NodeName> asked = Optional.ofNullable(conclusion).map(written -> named(advisor.vocabulary(), written));
        CaseStudy study = new CaseFiles(advisor, program.in()).read(path);
        Recommendation answer = advisor.recommend(study, false);
        List<NodeName> roots = asked.map(List::of).orElseGet(() -> roots(answer));
        Justifications explained = answer.justify(asked, depth == null ? OptionalInt.empty() : OptionalInt.of(depth));
        spec.commandLine().getOut().print(switch (format) {
            case JSON -> ExplainJson.pretty(answer, explained) + "\n";
            case MARKDOWN -> ExplainMarkdown.of(answer, explained);
            case HTML -> ExplainPage.of(answer, explained, roots);
            case SVG -> GraphSvg.of(answer, roots);
            default -> ExplainText.of(answer, explained, output.colour());
        });
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }

    private static List<NodeName> roots(Recommendation answer) {
        return Stream.concat(answer.modes().stream().map(ModeAnswer::node), answer.developmentModel().nodes().stream()).toList();
    }

    private NodeName named(Vocabulary vocabulary, String written) {
        Naming naming = new Naming(vocabulary);
        return naming.find(written).orElseThrow(() -> new ParameterException(spec.commandLine(),
                "There is no conclusion or variable `" + written + "`. " + naming.remedy(written)));
    }
}
