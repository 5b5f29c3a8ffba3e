package org.modeadvisor.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.audit.RecordFolder;
import org.modeadvisor.audit.Replay;
import org.modeadvisor.audit.Replayed;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.report.audit.RecordJson;
import org.modeadvisor.report.audit.ReplayJson;
import org.modeadvisor.report.audit.ReplayText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay DIR}: asks what was recorded again, and shows what is answered otherwise. */
@Command(name = "replay", mixinStandardHelpOptions = true, sortOptions = false,
        description = {"Asks the questions that `recommend --record` kept again, under the present rules, and says what is answered otherwise.",
                "Compares verdicts, leanings, the model, mechanisms, forms, caveats and notes."},
        footer = {"", "The rules of each record lie in DIR/rules; `--rules` can name them.",
            "Exit codes: 0 nothing differs, 1 something does, or has no answer now, 2 a record or the rules cannot be used, 70 a mistake of ours."})
final class ReplayCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "The folder that records were kept in.")
    private Path path;

    @Option(names = "--changed-only", description = "In text, print only records that are not answered alike.")
    private boolean changedOnly;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        Format format = output.format(spec, Format.TEXT, Format.JSON);
        RecordFolder folder = new RecordFolder(path, Clock.systemUTC());
        List<String> names = folder.names();
        ModeAdvisor advisor = rules.advisor();
        List<Replayed> replayed = new ArrayList<>();
        try (Progress progress = Progress.of("replay", names.size(), output)) {
            for (String name : names) {
                replayed.add(one(folder, name, new Replay(advisor, JsonReport::pretty)));
                progress.step();
            }
        }
        List<Problem> kept = replayed.stream().flatMap(record -> record.recalled().stream()).map(recorded -> recorded.ruleSet().digest()).distinct().sorted()
                .flatMap(digest -> folder.ruleSets().problem(digest).stream()).toList();
        List<Problem> problems = Stream.concat(replayed.stream().flatMap(record -> record.problems().stream()), kept.stream()).toList();
        if (!problems.isEmpty()) {
            output.tell(spec.commandLine().getErr(), problems);
        }
        spec.commandLine().getOut().print(format == Format.JSON ? ReplayJson.of(advisor.ruleSet(), replayed, kept) + "\n"
                : ReplayText.of(advisor.ruleSet(), advisor.vocabulary(), replayed, changedOnly, folder.ruleSets()::shown, output.colour()));
        spec.commandLine().getOut().flush();
        boolean damaged = !kept.isEmpty() || replayed.stream().anyMatch(Replayed.Damaged.class::isInstance);
        return damaged ? ExitCode.UNUSABLE : replayed.stream().allMatch(Replayed::alike) ? ExitCode.DONE : ExitCode.FOUND;
    }

    private static Replayed one(RecordFolder folder, String name, Replay replay) {
        String shown = folder.shown(name);
        try {
            return replay.of(shown, RecordJson.read(shown, folder.read(name)));
        } catch (ProblemException e) {
            return new Replayed.Damaged(shown, e.problems());
        }
    }
}
