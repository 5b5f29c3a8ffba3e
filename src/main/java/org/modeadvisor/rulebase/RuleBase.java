package org.modeadvisor.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.modeadvisor.rulebase.RuleReader.ParsedFile;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Vocabulary;
import org.modeadvisor.vocabulary.VocabularyReader;

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
        return load(folder, false);
    }

    /** As {@link #load}, for rules written for another version of this program, whose printed sentences may be others. */
    public static RuleBase loadOtherVersion(Path folder, String folderName) {
        return load(read(folder, folderName), true);
    }

    private static RuleBase load(TextFolder folder, boolean otherVersion) {
        RuleFiles.usable(folder);
        ProblemLog log = new ProblemLog();
        // Neither needs the other yet, and together they are most of what a start takes.
        CompletableFuture<Vocabulary> words = CompletableFuture.supplyAsync(() -> new VocabularyReader(folder, log, otherVersion).read());
        ProblemLog inRules = new ProblemLog();
        List<RuleFile> files = RuleFiles.of(folder, inRules);
        List<ParsedFile> parsed = new ArrayList<>();
        files.forEach(file -> new RuleReader(file, inRules).read().ifPresent(parsed::add));
        RuleFiles.bounded(parsed, inRules);
        Vocabulary vocabulary = words.join();
        log.addAll(inRules);
        Thresholds thresholds = new Thresholds(vocabulary.parameters().values().stream()
                .collect(Collectors.toMap(Parameter::id, Parameter::value)));
        if (log.full()) {
            log.throwIfErrors();
        }
        if (vocabulary.parameters().isEmpty() || vocabulary.variables().isEmpty() || vocabulary.terms().isEmpty() || vocabulary.claims().isEmpty()) {
            if (vocabulary.parameters().isEmpty() && !log.hasErrors()) {
                log.error("no-parameters", folder.name() + "/parameters.yaml", "This file lists no parameter.", "List those that the rules name.");
            }
            // Without these every name in every rule would be unknown, which says nothing.
            log.throwIfErrors();
        }
        RuleGrounding grounding = new RuleGrounding(vocabulary, thresholds, log);
        List<Rule> rules = parsed.stream().flatMap(file -> file.drafts().stream()).map(grounding::ground).flatMap(Optional::stream)
                .sorted(Comparator.comparing(Rule::id)).toList();
        List<SourceText> sources = files.stream().map(RuleFile::source).toList();
        Optional<RuleModel> model = new RuleOrder(rules, vocabulary, sources, log).order();
        log.throwIfErrors();
        Map<String, RuleDraft> drafts = parsed.stream().flatMap(file -> file.drafts().stream())
                .collect(Collectors.toMap(RuleDraft::name, Function.identity(), (first, second) -> first, TreeMap::new));
        Sessions sessions = new Sessions(DroolsNetwork.of(drafts, thresholds));
        return new RuleBase(vocabulary, model.orElseThrow(), thresholds, sessions,
                rules.stream().collect(Collectors.toMap(Rule::name, Function.identity())), folder, files);
    }

    /** Other rules with the same words. @param over the rules in force, and perhaps others @param edited the one file that differs */
    RuleBase variant(RuleModel other, Sessions over, Map<String, Rule> inForce, SourceText edited) {
        TextFolder changed = folder.with(edited);
        return new RuleBase(vocabulary, other, thresholds, over, inForce, changed, RuleFiles.of(changed, new ProblemLog()));
    }

    /** The rules this library was shipped with. */
    public static RuleBase loadDefault() {
        URL shipped = RuleBase.class.getResource("/org/modeadvisor/rules/vocabulary.yaml");
        if (shipped == null) {
            throw new IllegalStateException("the jar carries no rules");
        }
        try {
            if (shipped.openConnection() instanceof JarURLConnection jar) {
                try (FileSystem inside = FileSystems.newFileSystem(Path.of(jar.getJarFileURL().toURI()))) {
                    return load(inside.getPath(jar.getEntryName()).getParent(), "rules");
                }
            }
            return load(Path.of(shipped.toURI()).getParent(), "rules");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the jar's own address is not an address: " + shipped, e);
        }
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
