package org.modeadvisor.rulebase;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.TextFolder;
import org.modeadvisor.rulebase.RuleFiles.RuleFile;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * One rules folder, checked: the vocabulary, the rules as read, and the same rules in Drools. Immutable and
 * thread-safe.
 */
public final class RuleBase {

    private final Vocabulary vocabulary;
    private final RuleModel model;
    private final Thresholds thresholds;
    private final Sessions sessions;
    private final Map<String, Rule> inForce;
    private final TextFolder folder;
    private final List<RuleFile> files;

    /** @param inForce the rules by their names in Drools */
    private RuleBase(Vocabulary vocabulary, RuleModel model, Thresholds thresholds, Sessions sessions, Map<String, Rule> inForce,
            TextFolder folder, List<RuleFile> files) {
        this.vocabulary = vocabulary;
        this.model = model;
        this.thresholds = thresholds;
        this.sessions = sessions;
        this.inForce = Map.copyOf(inForce);
        this.folder = folder;
        this.files = List.copyOf(files);
    }

    /** The files a rule set is made of, as they are now; what is wrong with them is told when they are loaded. */
    public static TextFolder read(Path folder, String folderName) {
        return RuleFiles.read(folder, folderName);
    }

    /**
     * Reads and checks the folder, and hands the rules to Drools.
     *
     * @param folderName the folder as a person named it, for positions in problems
     * @throws ProblemException with everything wrong in the folder
     */
    public static RuleBase load(Path folder, String folderName) {
        return load(read(folder, folderName));
    }

    /** As {@link #load(Path, String)}, of texts that were read before. */
    public static RuleBase load(TextFolder folder) {
        return load(folder, RuleSnapshots.shipped());
    }

    /** As {@link #load(TextFolder)}. @param snapshots where to look first, and to keep what was read */
    public static RuleBase load(TextFolder folder, RuleSnapshots snapshots) {
        return load(folder, false, snapshots);
    }

    /** As {@link #load}, for rules written for another version of this program, whose printed sentences may be others. */
    public static RuleBase loadOtherVersion(Path folder, String folderName) {
        return load(read(folder, folderName), true, RuleSnapshots.none());
    }

    private static RuleBase load(TextFolder folder, boolean otherVersion, RuleSnapshots snapshots) {
        RuleFiles.usable(folder);
        return snapshots.find(folder).flatMap(reading -> ofSnapshot(folder, reading)).orElseGet(() -> {
            ProblemLog log = new ProblemLog();
            FolderReading reading = FolderReading.of(folder, otherVersion, log);
            if (log.full()) {
                log.throwIfErrors();
            }
            Optional<RuleModel> model = model(folder, reading, log);
            log.throwIfErrors();
            RuleBase base = of(folder, reading, model.orElseThrow(), drools(reading));
            snapshots.keep(folder, reading);
            return base;
        });
    }

    private static Optional<RuleBase> ofSnapshot(TextFolder folder, FolderReading reading) {
        ProblemLog log = new ProblemLog();
        // Both are made of the same, and together they are most of what a start takes then.
        CompletableFuture<Optional<RuleModel>> model = CompletableFuture.supplyAsync(() -> model(folder, reading, log));
        try {
            KieBase drools = drools(reading);
            return model.join().filter(ordered -> !log.hasErrors()).map(ordered -> of(folder, reading, ordered, drools));
        } catch (RuntimeException e) {
            // Whoever owns a snapshot can write into it what no text says; then the text is asked.
            return Optional.empty();
        }
    }

    /** The rules with their names looked up, in their order; empty, with problems in the log, where there is none. */
    private static Optional<RuleModel> model(TextFolder folder, FolderReading reading, ProblemLog log) {
        Vocabulary vocabulary = reading.vocabulary();
        if (vocabulary.parameters().isEmpty() || vocabulary.variables().isEmpty() || vocabulary.terms().isEmpty() || vocabulary.claims().isEmpty()) {
            if (vocabulary.parameters().isEmpty() && !log.hasErrors()) {
                log.error("no-parameters", folder.name() + "/parameters.yaml", "This file lists no parameter.", "List those that the rules name.");
            }
            if (log.hasErrors()) {
                // Without these every name in every rule would be unknown, which says nothing.
                return Optional.empty();
            }
        }
        RuleGrounding grounding = new RuleGrounding(vocabulary, thresholds(vocabulary), log);
        List<Rule> rules = reading.drafts().stream().map(grounding::ground).flatMap(Optional::stream).sorted(Comparator.comparing(Rule::id)).toList();
        return new RuleOrder(rules, vocabulary, reading.files().stream().map(RuleFile::source).toList(), log).order();
    }

    private static KieBase drools(FolderReading reading) {
        return DroolsNetwork.of(reading.drafts().stream().collect(Collectors.toMap(RuleDraft::name, Function.identity(), (first, second) -> first, TreeMap::new)),
                thresholds(reading.vocabulary()));
    }

    private static RuleBase of(TextFolder folder, FolderReading reading, RuleModel model, KieBase drools) {
        return new RuleBase(reading.vocabulary(), model, thresholds(reading.vocabulary()), new Sessions(drools),
                model.rules().stream().collect(Collectors.toMap(Rule::name, Function.identity())), folder, reading.files());
    }

    private static Thresholds thresholds(Vocabulary vocabulary) {
        return new Thresholds(vocabulary.parameters().values().stream().collect(Collectors.toMap(Parameter::id, Parameter::value)));
    }

    /** Other rules with the same words. @param over the rules in force, and perhaps others @param edited the one file that differs */
    RuleBase variant(RuleModel other, Sessions over, Map<String, Rule> inForce, SourceText edited) {
        TextFolder changed = folder.with(edited);
        return new RuleBase(vocabulary, other, thresholds, over, inForce, changed, RuleFiles.of(changed, new ProblemLog()));
    }

    /** The rules this library was shipped with. */
    public static RuleBase loadDefault() {
        return loadDefault(RuleSnapshots.shipped());
    }

    /** As {@link #loadDefault()}. @param snapshots where to look first */
    public static RuleBase loadDefault(RuleSnapshots snapshots) {
        return load(ShippedRules.read(snapshots), snapshots);
    }

    /** What can be named. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** The rules as read. */
    public RuleModel model() {
        return model;
    }

    /** The named parameters. */
    public Thresholds thresholds() {
        return thresholds;
    }

    /** The rules in Drools. */
    public KieBase drools() {
        return sessions.base();
    }

    /** Sessions over the rules in Drools. */
    public Sessions sessions() {
        return sessions;
    }

    /** The rule that has this name in Drools; empty where Drools holds it for another variant of these rules, and it must not fire here. */
    public Optional<Rule> inForce(String nameInDrools) {
        return Optional.ofNullable(inForce.get(nameInDrools));
    }

    /** The rules that may fire, by their names in Drools. */
    public Map<String, Rule> inForce() {
        return inForce;
    }

    /** The rule files as they were read, in order of their paths. */
    public List<SourceText> sources() {
        return files.stream().map(RuleFile::source).toList();
    }

    List<RuleFile> files() {
        return files;
    }

    /** Every file of the folder as it was read. */
    public TextFolder folder() {
        return folder;
    }

    /** {@code sha256:…} over every file of the folder; equal for equal folders wherever they lie. */
    public String digest() {
        return folder.digest();
    }
}
