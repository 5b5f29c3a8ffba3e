package org.modeadvisor.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.documents.TextFiles;
import org.modeadvisor.report.CaseTemplate;
import org.modeadvisor.report.authoring.Skeleton;
import org.modeadvisor.report.authoring.SkeletonText;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code new case [PATH]}: a case file to be filled in; {@code new rule [ID]} and the like: a valid skeleton of something an expert adds. */
@Command(name = "new", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Writes a case file to be filled in: every question with its answers, and a line to state it. Where case.schema.json stands in its "
                + "folder or one above, as `mode-advisor schema case` prints it, the first line leads editors there.",
                "Or prints a commented, valid skeleton of a rule, a caveat, a mode or a variable, and where it belongs; --into puts it there."},
        footer = {"", "Exit codes: 0 written, 2 there is such a file already, or it cannot be written, 70 a mistake of ours."})
final class NewCommand implements Callable<Integer> {

    private static final String EXAMPLE = "new-case";

    /** What can be begun. */
    enum Subject {
        CASE,
        RULE,
        CAVEAT,
        MODE,
        VARIABLE
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "case|rule|caveat|mode|variable", description = "What to begin.")
    private Subject subject;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PATH-or-ID", defaultValue = "-", description = {"Of a case the file, which must not be there yet; its "
            + "name becomes the case's id. - or nothing prints it.", "Of anything else its id; of a rule the letters are enough, and nothing takes the next free id."})
    private String path;

    @Option(names = "--group", paramLabel = "GROUP", split = ",", description = "In a case ask only about variables of this group, by id or name; "
            + "several by comma. Of a variable the group it belongs to.")
    private List<String> groups = List.of();

    @Option(names = "--into", paramLabel = "DIR", description = "Put the skeleton into this rules folder instead of printing it.")
    private Path into;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        output.format(spec, Format.TEXT);
        if (subject != Subject.CASE) {
            return added();
        }
        if (into != null) {
            throw new ParameterException(spec.commandLine(), "--into is for rules; a case is written into the file named behind `case`, such as "
                    + CaseFile.name(into.resolve(EXAMPLE + ".yaml")) + ".");
        }
        Vocabulary vocabulary = rules.advisor().vocabulary();
        List<String> asked = asked(vocabulary);
        PrintWriter out = spec.commandLine().getOut();
        if (path.equals("-")) {
            out.print(CaseTemplate.of(vocabulary, EXAMPLE, asked));
        } else {
            Path file = Path.of(path);
            Optional<Path> schema = EditorLine.schema(file);
            TextFiles.write(file, CaseFile.name(file), Optional.empty(), schema.map(found -> EditorLine.to(found, file)).orElse("")
                    + CaseTemplate.of(vocabulary, id(file), asked));
            out.print(vocabulary.sentences().say("new.written", Map.of("file", CaseFile.name(file))) + "\n");
            if (schema.isEmpty()) {
                output.hint(spec, vocabulary.sentences().say("new.schema", Map.of("schema", EditorLine.SCHEMA)));
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private int added() {
        if (into != null && !Files.isDirectory(into)) {
            ProblemLog log = new ProblemLog();
            log.error("missing-folder", CaseFile.name(into), Files.exists(into) ? "This is a file, not a folder." : "There is no such folder.", "Name the folder that holds the rules behind --into.");
            throw new ProblemException(log.problems());
        }
        RuleBase base = into == null ? rules.base() : RuleBase.load(into, CaseFile.name(into));
        Vocabulary vocabulary = base.vocabulary();
        NewKnowledge knowledge = new NewKnowledge(base, spec);
        String id = path.equals("-") ? "" : path;
        Skeleton skeleton = switch (subject) {
            case RULE -> knowledge.rule(id);
            case CAVEAT -> knowledge.caveat(id);
            case MODE -> knowledge.mode(id);
            default -> knowledge.variable(id, asked(vocabulary), groups.isEmpty());
        };
        if (into != null) {
            NewKnowledge.write(skeleton, into);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(into == null ? SkeletonText.of(skeleton, "rules", vocabulary.sentences())
                : SkeletonText.written(skeleton, CaseFile.name(into), vocabulary.sentences()));
        out.flush();
        return ExitCode.DONE;
    }

    private String id(Path file) {
        String name = file.getFileName().toString();
        String id = name.replaceFirst("\\.ya?ml$", "");
        if (id.equals(name) || !id.matches(NewCase.NAME)) {
            throw new ParameterException(spec.commandLine(), "`" + name + "` cannot be the name of a case file; use small letters, digits and single hyphens, and .yaml "
                    + "behind them, such as " + EXAMPLE + ".yaml.");
        }
        return id;
    }

    /** The groups asked for in the vocabulary's order; all where none was. */
    private List<String> asked(Vocabulary vocabulary) {
        List<String> wanted = new ArrayList<>();
        for (String group : groups) {
            wanted.add(vocabulary.groups().entrySet().stream().filter(entry -> group.equalsIgnoreCase(entry.getKey()) || group.equalsIgnoreCase(entry.getValue()))
                    .map(Map.Entry::getKey).findFirst().orElseThrow(() -> unknown(vocabulary, group)));
        }
        return vocabulary.groups().keySet().stream().filter(group -> wanted.isEmpty() || wanted.contains(group)).toList();
    }

    private ParameterException unknown(Vocabulary vocabulary, String group) {
        List<String> known = vocabulary.groups().entrySet().stream().flatMap(entry -> Stream.of(entry.getKey(), entry.getValue())).toList();
        return new ParameterException(spec.commandLine(), "There is no group `" + group + "`. " + Suggestions.didYouMean(group.toLowerCase(Locale.ROOT), known,
                "The groups are " + String.join(", ", vocabulary.groups().keySet()) + "."));
    }
}
