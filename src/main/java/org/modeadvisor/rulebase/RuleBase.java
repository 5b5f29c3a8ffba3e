package org.modeadvisor.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.api.KieBase;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.rulebase.RuleFiles.RuleFile;
import org.modeadvisor.rulebase.RuleReader.ParsedFile;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Vocabulary;
import org.modeadvisor.vocabulary.VocabularyReader;

/**
 * One rules folder, checked and compiled: the vocabulary, the rules as read, and the same rules in Drools. Immutable and
 * thread-safe.
 */
public final class RuleBase {

    private final Vocabulary vocabulary;
    private final RuleModel model;
    private final Thresholds thresholds;
    private final KieBase drools;
    private final Map<String, Rule> inForce;
    private final String folderName;
    private final List<RuleFile> files;
    private final String digest;

    /** @param inForce the rules by their names in Drools */
    private RuleBase(Vocabulary vocabulary, RuleModel model, Thresholds thresholds, KieBase drools, Map<String, Rule> inForce, String folderName,
            List<RuleFile> files) {
        this.vocabulary = vocabulary;
        this.model = model;
        this.thresholds = thresholds;
        this.drools = drools;
        this.inForce = Map.copyOf(inForce);
        this.folderName = folderName;
        this.files = List.copyOf(files);
        this.digest = RuleFiles.digest(folderName, Stream.concat(vocabulary.sources().stream(), sources().stream()).toList());
    }

    /**
     * Reads, checks and compiles the folder.
     *
     * @param folderName the folder as a person named it, for positions in problems
     * @throws ProblemException with everything wrong in the folder
     */
    public static RuleBase load(Path folder, String folderName) {
        return load(folder, folderName, false);
    }

    /** As {@link #load}, for rules written for another version of this program, whose printed sentences may be others. */
    public static RuleBase loadOtherVersion(Path folder, String folderName) {
        return load(folder, folderName, true);
    }

    private static RuleBase load(Path folder, String folderName, boolean otherVersion) {
        ProblemLog log = new ProblemLog();
        if (!Files.isDirectory(folder)) {
            log.error("missing-folder", folderName, "There is no such folder.",
                    "Name the folder that holds the rules with --rules.");
            throw new ProblemException(log.problems());
        }
        Vocabulary vocabulary = new VocabularyReader(folder, folderName, log, otherVersion).read();
        Thresholds thresholds = new Thresholds(vocabulary.parameters().values().stream()
                .collect(Collectors.toMap(Parameter::id, Parameter::value)));
        List<RuleFile> files = RuleFiles.read(folder, folderName, log);
        List<ParsedFile> parsed = new ArrayList<>();
        files.forEach(file -> new RuleReader(file, log).read().ifPresent(parsed::add));
        RuleFiles.bounded(parsed, log);
        if (log.full()) {
            log.throwIfErrors();
        }
        if (vocabulary.parameters().isEmpty() || vocabulary.variables().isEmpty() || vocabulary.terms().isEmpty() || vocabulary.claims().isEmpty()) {
            if (vocabulary.parameters().isEmpty() && !log.hasErrors()) {
                log.error("no-parameters", folderName + "/parameters.yaml", "This file lists no parameter.", "List those that the rules name.");
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
        KieBase drools = DroolsCompiler.compile(parsed.stream().map(ParsedFile::tree).toList());
        return new RuleBase(vocabulary, model.orElseThrow(), thresholds, drools,
                rules.stream().collect(Collectors.toMap(Rule::name, Function.identity())), folderName, files);
    }

    /** Other rules with the same words. @param drools holds the rules in force, and perhaps others */
    RuleBase variant(RuleModel other, KieBase drools, Map<String, Rule> inForce, List<RuleFile> files) {
        return new RuleBase(vocabulary, other, thresholds, drools, inForce, folderName, files);
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
        return drools;
    }

    /** The rule that has this name in Drools; empty where Drools holds it for another variant of these rules, and it must not fire here. */
    public Optional<Rule> inForce(String nameInDrools) {
        return Optional.ofNullable(inForce.get(nameInDrools));
    }

    /** The rule files as they were read, in order of their paths. */
    public List<SourceText> sources() {
        return files.stream().map(RuleFile::source).toList();
    }

    List<RuleFile> files() {
        return files;
    }

    /** {@code sha256:…} over every file of the folder; equal for equal folders wherever they lie. */
    public String digest() {
        return digest;
    }
}
