package org.modeadvisor.rulebase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
    private final String digest;
    private final List<SourceText> sources;

    private RuleBase(Vocabulary vocabulary, RuleModel model, Thresholds thresholds, KieBase drools, String digest, List<SourceText> sources) {
        this.vocabulary = vocabulary;
        this.model = model;
        this.thresholds = thresholds;
        this.drools = drools;
        this.digest = digest;
        this.sources = List.copyOf(sources);
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
        List<SourceText> all = new ArrayList<>(vocabulary.sources());
        all.addAll(sources);
        return new RuleBase(vocabulary, model.orElseThrow(), thresholds, drools, RuleFiles.digest(folderName, all), sources);
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

    /** The rule files as they were read, in order of their paths. */
    public List<SourceText> sources() {
        return sources;
    }

    /** {@code sha256:…} over every file of the folder; equal for equal folders wherever they lie. */
    public String digest() {
        return digest;
    }
}
