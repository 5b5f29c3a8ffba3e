package org.modeadvisor.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.Severity;
import org.modeadvisor.documents.TextFolder;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.reload.Askers.Question;
import org.modeadvisor.reload.RandomEdits.Edit;
import org.modeadvisor.reload.ReloadEvent.Accepted;
import org.modeadvisor.reload.ReloadEvent.Refused;
import org.modeadvisor.report.JsonReport;

/** Random edits of a watched folder, about half of them bad, while threads ask without a pause. Fails where anything is wrong. */
final class ReloadStress {

    private static final Duration EVERY = Duration.ofMillis(20);
    private static final int KEPT = 3;
    private static final int LONGEST_SECONDS = 120;
    private static final int MOST_COLLECTIONS = 50;
    private static final String FAILED_TRIAL = "turned";

    private final Path temporary;
    private final int edits;
    private final int askers;
    private final int everyVersion;
    private final Random random;
    private final List<CaseStudy> cases = Shipped.reviewed();
    private final BlockingQueue<ReloadEvent> events = new LinkedBlockingQueue<>();
    private final Set<String> accepted = Collections.synchronizedSet(new HashSet<>());
    private final Map<String, TextFolder> sampled = Collections.synchronizedMap(new TreeMap<>());
    private final List<WeakReference<ModeAdvisor>> advisors = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<Memory> memory = new ArrayList<>();

    /** @param everyVersion every so many accepted rule sets, one is loaded afresh at the end and its answers compared */
    ReloadStress(Path temporary, int edits, int askers, int everyVersion, long seed) {
        this.temporary = temporary;
        this.edits = edits;
        this.askers = askers;
        this.everyVersion = everyVersion;
        this.random = new Random(seed);
    }

    /**
     * What was seen.
     *
     * @param outcomes how often each outcome of an edit was
     * @param memory at the start, with one rule set, and in the middle and at the end, with those kept
     * @param alive accepted rule sets still in memory
     * @param afresh answers compared with those of a rule set loaded afresh
     */
    record Figures(Map<String, Integer> outcomes, long answers, int versions, List<Memory> memory, int alive, int afresh, long milliseconds) {}

    /** @param classes in memory @param loaded since the program began @param unloaded since then @param metaspace in KiB */
    record Memory(int classes, long loaded, long unloaded, long metaspace) {

        /** After the collector had its chance. */
        static Memory now() {
            System.gc();
            ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
            long metaspace = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().equals("Metaspace")).findFirst().orElseThrow()
                    .getUsage().getUsed() / 1024;
            return new Memory(classes.getLoadedClassCount(), classes.getTotalLoadedClassCount(), classes.getUnloadedClassCount(), metaspace);
        }
    }

    Figures run() throws Exception {
        long start = System.nanoTime();
        Path folder = RulesCopy.in(temporary.resolve("rules")).folder();
        long answers;
        Map<Question, Integer> said;
        int alive;
        try (LiveAdvisor live = LiveAdvisor.open(folder, ReloadPolicy.USUAL.keeping(KEPT).trying(this::trial))) {
            remember(live);
            memory.add(Memory.now());
            live.listen(event -> {
                if (event instanceof Accepted) {
                    remember(live);
                }
                events.add(event);
            });
            live.watch(EVERY);
            Askers threads = new Askers(live, cases, askers, random.nextLong());
            try {
                edit(live, folder);
            } finally {
                threads.stop();
            }
            assertEquals(List.of(), threads.failures());
            answers = threads.answers();
            said = threads.said();
            alive = collected();
            memory.add(Memory.now());
        }
        said.keySet().forEach(question -> assertTrue(accepted.contains(question.digest()), "an answer by rules that were never accepted: " + question));
        return new Figures(outcomes, answers, accepted.size(), memory, alive, afresh(said), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private void edit(LiveAdvisor live, Path folder) throws Exception {
        RandomEdits edits = new RandomEdits(random);
        RandomSaves saves = new RandomSaves(folder, random);
        Map<String, String> good = live.advisor().rules().texts();
        String last = live.advisor().ruleSet().digest();
        for (int i = 0; i < this.edits; i++) {
            Edit edit = edits.next(good);
            saves.save(edit.files());
            String digest = ModeAdvisor.read(folder).digest();
            if (digest.equals(last)) {
                // The same bad edit twice in a row is no edit.
                i--;
                continue;
            }
            last = digest;
            ReloadEvent event = outcome(digest);
            count(edit, event);
            if (event instanceof Accepted) {
                good = live.advisor().rules().texts();
            }
            if (i == this.edits / 2) {
                memory.add(Memory.now());
            }
        }
    }

    /** What became of that state of the folder; what became of a state between two steps of a save is passed over. */
    private ReloadEvent outcome(String digest) throws InterruptedException {
        while (true) {
            ReloadEvent event = events.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
            assertNotNull(event, () -> "an edit was lost after " + outcomes);
            if (event.digest().equals(digest)) {
                return event;
            }
            outcomes.merge("between two steps of a save: " + event.getClass().getSimpleName(), 1, Integer::sum);
        }
    }

    private void count(Edit edit, ReloadEvent event) {
        boolean turned = event instanceof Refused refused && refused.problems().stream().anyMatch(problem -> problem.code().equals(FAILED_TRIAL));
        assertEquals(edit.bad(), event instanceof Refused && !turned, () -> edit.name() + ": " + event);
        outcomes.merge(edit.bad() ? "bad edits refused" : turned ? "good edits refused by the trial" : "good edits accepted", 1, Integer::sum);
    }

    /** Stands for a suite: one answer must stay as it is. */
    private List<Problem> trial(ModeAdvisor advisor) {
        Verdict verdict = advisor.recommend(cases.get(0), false).modes().get(1).verdict();
        return verdict == Shipped.ADVISOR.recommend(cases.get(0), false).modes().get(1).verdict() ? List.of()
                : List.of(new Problem(FAILED_TRIAL, Severity.ERROR, Position.of(cases.get(0).id()), "", "It is answered otherwise.", "Look at the rule."));
    }

    private void remember(LiveAdvisor live) {
        ModeAdvisor advisor = live.advisor();
        advisors.add(new WeakReference<>(advisor));
        if (accepted.add(advisor.ruleSet().digest()) && accepted.size() % everyVersion == 0) {
            sampled.put(advisor.ruleSet().digest(), advisor.rules());
        }
    }

    /** Loads some of the rule sets afresh and holds against their answers what was said under load. */
    private int afresh(Map<Question, Integer> said) {
        int compared = 0;
        for (Map.Entry<String, TextFolder> version : sampled.entrySet()) {
            ModeAdvisor fresh = ModeAdvisor.load(version.getValue());
            for (Map.Entry<Question, Integer> answer : said.entrySet()) {
                Question asked = answer.getKey();
                if (asked.digest().equals(version.getKey())) {
                    assertEquals(JsonReport.line(fresh.recommend(cases.get(asked.study()), asked.presume())).hashCode(), answer.getValue(), asked::toString);
                    compared++;
                }
            }
        }
        return compared;
    }

    /** How many of the accepted rule sets are left once the collector has had its chances. */
    private int collected() throws InterruptedException {
        int alive = Integer.MAX_VALUE;
        for (int i = 0; i < MOST_COLLECTIONS && alive > KEPT; i++) {
            System.gc();
            Thread.sleep(EVERY.toMillis());
            alive = (int) advisors.stream().map(WeakReference::get).filter(Objects::nonNull).distinct().count();
        }
        return alive;
    }
}
