package org.modeadvisor.cli;

import java.util.concurrent.Callable;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.report.RuleSchemas;
import org.modeadvisor.report.Schemas;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code schema case|answer|explanation|vocabulary|parameters|conclusions}: the JSON Schema of a file or an answer. */
@Command(name = "schema", mixinStandardHelpOptions = true, description = "Prints the JSON Schema (2020-12) of a case file, an answer, an explanation, or a YAML file of the rules.")
final class SchemaCommand implements Callable<Integer> {

    /** What there is a schema of. */
    enum Subject {
        CASE,
        ANSWER,
        EXPLANATION,
        VOCABULARY,
        PARAMETERS,
        CONCLUSIONS
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "case|answer|explanation|vocabulary|parameters|conclusions", description = "What to print the schema of.")
    private Subject subject;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        output.format(spec, Format.TEXT, Format.JSON);
        String schema = switch (subject) {
            case CASE -> Schemas.ofCase(rules.advisor().vocabulary());
            case ANSWER -> Schemas.ofAnswer();
            case EXPLANATION -> Schemas.ofExplanation();
            case VOCABULARY -> RuleSchemas.ofVocabulary(rules.advisor().vocabulary());
            case PARAMETERS -> RuleSchemas.ofParameters(rules.advisor().vocabulary());
            case CONCLUSIONS -> RuleSchemas.ofConclusions(rules.advisor().vocabulary());
        };
        spec.commandLine().getOut().print(schema + "\n");
        spec.commandLine().getOut().flush();
        return ExitCode.DONE;
    }
}
