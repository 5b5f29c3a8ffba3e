package org.modeadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.modeadvisor.cli.OutputOptions.Format;
import org.modeadvisor.reload.ChangeWatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code watch [CASE…]}: at each save, what is wrong and which cases are answered otherwise. */
@Command(name = "watch", mixinStandardHelpOptions = true, sortOptions = false,
        description = "Watches the rules and the cases while you edit them: at each save tells what is wrong, which cases are answered otherwise than before, "
                + "and which not as they are pinned. Right after that, what `check` finds in the rules.",
        footer = {"", "Ctrl-C ends it.",
            "Exit codes with --once: 0 nothing found, 1 a problem, a finding or an answer not as pinned, 2 wrong call, 70 a mistake of ours."})
final class WatchCommand implements Callable<Integer> {

    private static final String FOLDER = "cases";
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final double THOUSAND = 1000;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "CASE", arity = "0..*", description = "Case files and folders of case files; default: cases, where there is such a folder.")
    private List<String> paths = List.of();

    @Option(names = "--once", description = "Look once, at the files as they are, and end.")
    private boolean once;

    @Mixin
    private RulesOption rules;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() {
        output.format(spec, Format.TEXT);
        try (WatchSession session = new WatchSession(folder(), cases(), output.colour())) {
            return once ? once(session) : watch(session);
        }
    }

    private int once(WatchSession session) {
        print(session.round());
        session.searchedToTheEnd().ifPresent(this::print);
        return session.good() ? ExitCode.DONE : ExitCode.FOUND;
    }

    private int watch(WatchSession session) {
        if (!output.quiet()) {
            spec.commandLine().getErr().println("Watching; Ctrl-C ends it.");
        }
        String first = session.state();
        long start = System.nanoTime();
        timed(session.round(), start);
        ChangeWatch<String> changes = new ChangeWatch<>(session::state, Function.identity(), first);
        while (sleep()) {
            if (changes.look().isPresent()) {
                start = System.nanoTime();
                timed(session.round(), start);
            }
            Optional<String> searched = session.searched();
            if (searched.isPresent()) {
                timed(searched.get(), start);
            }
        }
        return ExitCode.DONE;
    }

    private Path folder() {
        return rules.folder().filter(Files::isDirectory).orElseThrow(() -> new ParameterException(spec.commandLine(), "There is no folder `"
                + rules.folder().map(CaseFile::name).orElse("rules") + "` to watch; name the one that holds the rules with --rules."));
    }

    private List<String> cases() {
        if (paths.isEmpty()) {
            return Files.isDirectory(Path.of(FOLDER)) ? List.of(FOLDER) : List.of();
        }
        paths.stream().filter(path -> !Files.exists(Path.of(path))).findFirst().ifPresent(path -> {
            throw new ParameterException(spec.commandLine(), path.equals("-") ? "- is standard input, which cannot be watched; name a file or folder."
                    : "There is no case file or folder `" + path + "`.");
        });
        return paths;
    }

    /** With the time of day, and how long it took to say. */
    private void timed(String text, long start) {
        String seconds = String.format(Locale.ROOT, " (%.1f s)", Duration.ofNanos(System.nanoTime() - start).toMillis() / THOUSAND);
        int end = text.indexOf('\n');
        print(LocalTime.now().truncatedTo(ChronoUnit.SECONDS).format(DateTimeFormatter.ISO_LOCAL_TIME) + " " + text.substring(0, end) + seconds + text.substring(end));
    }

    private void print(String text) {
        spec.commandLine().getOut().print(text);
        spec.commandLine().getOut().flush();
    }

    /** Whether to go on. */
    private static boolean sleep() {
        try {
            Thread.sleep(EVERY.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
