package org.modeadvisor.vocabulary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.documents.Document;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.Fields;
import org.modeadvisor.documents.TextFolder;

/** Reads the YAML files of a rules folder. One instance for one reading. */
public final class VocabularyReader {

    private static final String PARAMETERS = "parameters.yaml";
    private static final String CONCLUSIONS = "conclusions.yaml";
    /** The files of a rules folder that it reads. */
    public static final List<String> FILES = List.of("claims.yaml", PARAMETERS, "vocabulary.yaml", CONCLUSIONS, "sentences.yaml");
    /** What a claim can be; none of it is read by the inference. */
    private static final List<String> CLAIM_KINDS = List.of("definition", "fact", "rule", "caveat", "output");

    private final TextFolder folder;
    private final String folderName;
    private final ProblemLog log;
    private final boolean otherVersion;
    private final List<SourceText> sources = new ArrayList<>();
    private final Set<String> claimIds = new HashSet<>();
    private final Ids ids = new Ids();

    /**
     * @param folder holds all of {@link #FILES}
     * @param otherVersion whether the folder was written for another version of this program, so that its printed sentences may be others
     */
    public VocabularyReader(TextFolder folder, ProblemLog log, boolean otherVersion) {
        this.folder = folder;
        this.folderName = folder.name();
        this.log = log;
        this.otherVersion = otherVersion;
    }

    /** The vocabulary, complete as far as the files allow; what is wrong with them is in the log. */
    public Vocabulary read() {
        List<Claim> claims = list("claims.yaml", "claims", "a claim", List.of("id", "section", "kind", "text"), this::claim);
        claims.forEach(claim -> claimIds.add(claim.id()));
        List<Parameter> parameters = list(PARAMETERS, "parameters", "a parameter", ParameterReader.KEYS,
                (fields, source) -> parameter(fields));
        Map<String, String> groups = new LinkedHashMap<>();
        List<Variable> variables = document("vocabulary.yaml").map(document -> {
            Fields top = Fields.of(document.root(), "the vocabulary", List.of("groups", "variables"), document.source(), log);
            top.each("groups", "a group", List.of("id", "name"), f -> {
                ids.meet("group", f, "id", f.text("id"));
                return groups.put(f.text("id"), f.text("name"));
            });
            VariableReader each = new VariableReader(groups.keySet(), ids, this::citation);
            return top.each("variables", "a variable", VariableReader.KEYS, each::read);
        }).orElse(List.of());
        Optional<ConclusionReader> reader = document(CONCLUSIONS).map(document -> new ConclusionReader(document, log, ids, this::citation));
        Conclusions conclusions = reader.map(ConclusionReader::read)
                .orElseGet(() -> new Conclusions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of()));
        Sentences sentences = document("sentences.yaml").map(d -> new SentenceReader(d, log)).map(r -> otherVersion ? r.readOtherVersion() : r.read()).orElseGet(() -> new Sentences(Map.of()));
        if (!variables.isEmpty()) {
            // Without these every name of a variable would be unknown, which says nothing.
            reader.ifPresent(read -> new NameCheck(variables, conclusions).check(read.mentions()));
        }
        boolean planned = conclusions.all(Term.Combination.class).stream().anyMatch(combination -> combination.fromModes() > 0);
        if (!planned && !conclusions.terms().isEmpty()) {
            log.error("missing-plan", folderName + "/" + CONCLUSIONS, "No combination stands for the plan of all live modes.",
                    "Give one combination `from-modes: 2`.");
        }
        if (log.problems().stream().noneMatch(problem -> problem.position().file().equals(folderName + "/" + PARAMETERS))) {
            uses(parameters);
            inOrder(parameters);
        }
        return new Vocabulary(variables, groups, conclusions, parameters, claims, sentences, sources);
    }

    private Claim claim(Fields f, SourceText source) {
        ids.meet("claim", f, "id", f.text("id"));
        f.required("kind");
        return new Claim(f.text("id"), f.text("section"), f.oneOf("kind", CLAIM_KINDS).orElse(""), f.text("text"));
    }

    private Parameter parameter(Fields f) {
        Parameter parameter = ParameterReader.read(f);
        ids.meet("parameter", f, "id", parameter.id());
        parameter.use().ifPresent(use -> ids.meet("use", f, "use", ParameterReader.word(use)));
        return parameter;
    }

    private void uses(List<Parameter> parameters) {
        for (Parameter.Use use : Parameter.Use.values()) {
            if (!parameters.isEmpty() && used(parameters, use).isEmpty()) {
                String word = ParameterReader.word(use);
                log.error("parameter-use", folderName + "/" + PARAMETERS, "No parameter has `use: " + word + "`, but the engine reads its value.",
                        "Add `use: " + word + "` to one parameter.");
            }
        }
    }

    /** What is recommended is live as well, so the one level may not be above the other. */
    private void inOrder(List<Parameter> parameters) {
        Optional<Parameter> live = used(parameters, Parameter.Use.LIVE);
        Optional<Parameter> recommended = used(parameters, Parameter.Use.RECOMMENDED);
        if (live.isPresent() && recommended.isPresent() && live.get().value() > recommended.get().value()) {
            sources.stream().filter(source -> source.file().endsWith("/" + PARAMETERS)).findFirst().ifPresent(source -> log.error("parameter-order", source,
                    ids.place("parameter", recommended.get().id()), "From " + recommended.get().id() + " (" + recommended.get().value()
                            + ") a mode may be recommended, but it is live only from " + live.get().id() + " (" + live.get().value() + ").",
                    "Raise " + recommended.get().id() + ", or lower " + live.get().id() + "."));
        }
    }

    private static Optional<Parameter> used(List<Parameter> parameters, Parameter.Use use) {
        return parameters.stream().filter(parameter -> parameter.use().equals(Optional.of(use))).findFirst();
    }

    /** Reads basis, claims and because of anything that cites, and checks that the claims exist. */
    private Citation citation(Fields f) {
        f.required("basis");
        Basis basis = f.oneOf("basis", Basis.words()).flatMap(Basis::of).orElse(Basis.JUDGEMENT);
        List<String> claims = f.texts("claims");
        for (String claim : claims) {
            if (!claimIds.isEmpty() && !claimIds.contains(claim)) {
                f.error("unknown-claim", f.at("claims"), "There is no claim `" + claim + "` in claims.yaml.",
                        claim.matches(".*[，、；].*") ? "Part claims by plain commas: [P…, P…]."
                                : Suggestions.didYouMean(claim, claimIds, "Cite a claim of claims.yaml."));
            }
        }
        return new Citation(basis, claims, f.optionalText("because").orElse(""));
    }

    private Optional<Document> document(String file) {
        Optional<Document> document = folder.text(file, log).flatMap(source -> Documents.parse(source, log));
        document.ifPresent(d -> sources.add(d.source()));
        return document;
    }

    private <T> List<T> list(String file, String key, String what, List<String> keys, BiFunction<Fields, SourceText, T> read) {
        return document(file).map(document -> {
            Fields top = Fields.of(document.root(), file, List.of(key), document.source(), log);
            return top.each(key, what, keys, f -> read.apply(f, document.source()));
        }).orElse(List.of());
    }
}
