package org.modeadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.check.CheckResult;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.documents.TextFolder;
import org.modeadvisor.reload.LiveAdvisor;
import org.modeadvisor.reload.ReloadEvent;
import org.modeadvisor.reload.ReloadPolicy;
import org.modeadvisor.report.watch.WatchText;
import org.modeadvisor.suite.Outcome;
import org.modeadvisor.suite.Suite;
import org.modeadvisor.suite.SuiteCase;

/** Rules and cases that are edited while somebody watches: what each state of them comes to, beside the last that could be used. Not thread-safe. */
final class WatchSession implements AutoCloseable {

    /** The watch has waited for a state to settle already. */
    private static final ReloadPolicy AT_ONCE = ReloadPolicy.USUAL.waiting(Duration.ofMillis(10), Duration.ofSeconds(10)).keeping(1);

    private final Path rules;
    private final List<String> paths;
    private final boolean colour;
    private final CheckAside check = new CheckAside();
    private LiveAdvisor live;
    private Optional<List<Outcome>> before = Optional.empty();
    private boolean good;

    /** @param paths case files and folders */
    WatchSession(Path rules, List<String> paths, boolean colour) {
        this.rules = rules;
        this.paths = paths;
        this.colour = colour;
    }

    /** A digest of everything that is watched. */
    String state() {
        return Stream.concat(Stream.of(ModeAdvisor.read(rules)), paths.stream().map(WatchSession::cases)).map(TextFolder::digest).collect(Collectors.joining(" "));
    }

    private static TextFolder cases(String path) {
        Path named = real(Path.of(path));
        return Files.isDirectory(named) ? TextFolder.read(named, path, List.of(), CaseFiles::holdsCases, new TextFolder.Bounds(CaseFiles.MOST, CaseFiles.MOST, CaseFiles.LETTERS))
                : TextFolder.only(named.getParent(), path, List.of(named.getFileName().toString()));
    }

    /** A person may name a case through a link; what counts is the file it leads to. */
    private static Path real(Path named) {
        try {
            return named.toRealPath();
        } catch (IOException e) {
            return named.toAbsolutePath().normalize();
        }
    }

    /** Takes up the present state. @return what it came to, but for the logic of the rules, which is searched meanwhile */
    String round() {
        List<Problem> problems = reload();
        if (!problems.isEmpty()) {
            good = false;
            check.forget();
            return WatchText.refused(problems, colour);
        }
        ModeAdvisor advisor = live.advisor();
        List<SuiteCase> cases = paths.isEmpty() ? List.of() : new CaseFiles(advisor, InputStream.nullInputStream()).read(paths).stream()
                .map(read -> new SuiteCase(read.file(), read.study(), read.problems())).toList();
        List<Outcome> outcomes = new Suite(advisor).run(cases, () -> { });
        String text = WatchText.of(advisor.vocabulary(), advisor.ruleSet().rules(), before, outcomes, colour);
        good = outcomes.stream().allMatch(outcome -> outcome.departures().isEmpty() && outcome.problems().isEmpty());
        before = Optional.of(outcomes);
        check.begin(advisor.rules());
        return text;
    }

    /** Why the rules as they are now cannot be used; empty where they are in use. */
    private List<Problem> reload() {
        try {
            if (live == null) {
                live = LiveAdvisor.open(rules, AT_ONCE);
                return List.of();
            }
            return live.reload().filter(ReloadEvent.Refused.class::isInstance).map(event -> ((ReloadEvent.Refused) event).problems()).orElse(List.of());
        } catch (ProblemException e) {
            return e.problems();
        }
    }

    /** What the search of the rules taken up last has found, once: empty while it goes on, and where it was told. */
    Optional<String> searched() {
        return check.found().map(this::told);
    }

    /** As {@link #searched}, but waits for it; empty where the rules cannot be used. */
    Optional<String> searchedToTheEnd() {
        return check.finished().map(this::told);
    }

    private String told(CheckResult result) {
        good &= result.open().isEmpty();
        return WatchText.searched(live.advisor().vocabulary(), result, colour);
    }

    /** Whether nothing was found wrong in what was told of the last round. */
    boolean good() {
        return good;
    }

    @Override
    public void close() {
        check.close();
    }
}
