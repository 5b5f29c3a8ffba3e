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

    /** The files of a rules folder that it reads. */
    public static final List<String> FILES = List.of("claims.yaml", "parameters.yaml", "vocabulary.yaml", "conclusions.yaml", "sentences.yaml");

    private final TextFolder folder;
    private final String folderName;
    private final ProblemLog log;
    private final boolean otherVersion;
    private final List<SourceText> sources = new ArrayList<>();
    private final Set<String> claimIds = new HashSet<>();

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
        List<Parameter> parameters = list("parameters.yaml", "parameters", "a parameter", ParameterReader.KEYS,
                (fields, source) -> ParameterReader.read(fields));
        Map<String, String> groups = new LinkedHashMap<>();
        List<Variable> variables = document("vocabulary.yaml").map(document -> {
            Fields top = Fields.of(document.root(), "the vocabulary", List.of("groups", "variables"), document.source(), log);
            top.each("groups", "a group", List.of("id", "name"), f -> groups.put(f.text("id"), f.text("name")));
            VariableReader reader = new VariableReader(groups.keySet(), this::citation);
            return top.each("variables", "a variable", VariableReader.KEYS, reader::read);
        }).orElse(List.of());
        Conclusions conclusions = document("conclusions.yaml")
                .map(document -> new ConclusionReader(document, log, this::citation).read())
                .orElseGet(() -> new Conclusions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of()));
        Sentences sentences = document("sentences.yaml").map(d -> new SentenceReader(d, log)).map(r -> otherVersion ? r.readOtherVersion() : r.read()).orElseGet(() -> new Sentences(Map.of()));
        unique("claims.yaml", "claim", claims.stream().map(Claim::id).toList());
        unique("parameters.yaml", "parameter", parameters.stream().map(Parameter::id).toList());
        unique("vocabulary.yaml", "variable", variables.stream().map(Variable::id).toList());
        unique("conclusions.yaml", "code of a mode", conclusions.modes().stream().map(Term.Mode::code).toList());
        unique("conclusions.yaml", "order of a mode", conclusions.modes().stream().map(mode -> Integer.toString(mode.order())).toList());
        unique("conclusions.yaml", "step", conclusions.steps().stream().map(Step::id).toList());
        new NameCheck(folderName, variables, conclusions, log).check();
        for (Parameter.Use use : Parameter.Use.values()) {
            if (!parameters.isEmpty() && parameters.stream().filter(p -> p.use().filter(use::equals).isPresent()).count() != 1) {
                String word = ParameterReader.word(use);
                log.error("parameter-use", folderName + "/parameters.yaml",
                        "Exactly one parameter must have `use: " + word + "`, since the engine reads its value.",
                        "Add `use: " + word + "` to one parameter.");
            }
        }
        return new Vocabulary(variables, groups, conclusions, parameters, claims, sentences, sources);
    }

    private Claim claim(Fields f, SourceText source) {
        return new Claim(f.text("id"), f.text("section"), f.text("kind"), f.text("text"));
    }

    /** Reads basis, claims and because of anything that cites, and checks that the claims exist. */
    private Citation citation(Fields f) {
        f.required("basis");
        Basis basis = f.oneOf("basis", Basis.words()).flatMap(Basis::of).orElse(Basis.JUDGEMENT);
        List<String> claims = f.texts("claims");
        for (String claim : claims) {
            if (!claimIds.isEmpty() && !claimIds.contains(claim)) {
                f.error("unknown-claim", f.at("claims"), "There is no claim `" + claim + "` in claims.yaml.",
                        Suggestions.didYouMean(claim, claimIds, "Cite a claim of claims.yaml."));
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

    private void unique(String file, String what, List<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.stream().filter(id -> !seen.add(id)).distinct().forEach(id -> log.error("duplicate-id", folderName + "/" + file,
                "The " + what + " `" + id + "` stands there twice.", "Keep one of the two, or give one another name."));
    }
}
