package org.modeadvisor.vocabulary;

import java.nio.file.Path;
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
import org.modeadvisor.documents.Tree;

/** Reads the YAML files of a rules folder. One instance for one reading. */
public final class VocabularyReader {

    private final Path folder;
    private final String folderName;
    private final ProblemLog log;
    private final List<SourceText> sources = new ArrayList<>();
    private final Set<String> claimIds = new HashSet<>();

    /** @param folderName the folder as a person named it, for positions */
    public VocabularyReader(Path folder, String folderName, ProblemLog log) {
        this.folder = folder;
        this.folderName = folderName;
        this.log = log;
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
            List<Variable> read = top.each("variables", "a variable", VariableReader.KEYS, reader::read);
            unique(top, read.stream().map(Variable::id).toList(), "variable");
            return read;
        }).orElse(List.of());
        Conclusions conclusions = document("conclusions.yaml")
                .map(document -> new ConclusionReader(document, log, this::citation).read())
                .orElseGet(() -> new Conclusions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "", List.of()));
        Sentences sentences = document("sentences.yaml").map(this::sentences).orElseGet(() -> new Sentences(Map.of()));
        for (Parameter.Use use : Parameter.Use.values()) {
            if (parameters.stream().filter(p -> p.use().filter(use::equals).isPresent()).count() != 1) {
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

    private Sentences sentences(Document document) {
        Map<String, String> templates = new LinkedHashMap<>();
        if (document.root() instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                if (entry.value() instanceof Tree.Scalar scalar) {
                    templates.put(entry.key(), scalar.text());
                } else {
                    log.error("wrong-shape", document.source(), entry.value().at(), "A sentence is expected here.", "Write one text.");
                }
            }
        }
        return new Sentences(templates);
    }

    /** Reads basis, claims and because of anything that cites, and checks that the claims exist. */
    private Citation citation(Fields f) {
        Basis basis = f.optionalText("basis").isEmpty() ? Basis.JUDGEMENT
                : f.oneOf("basis", Basis.words()).flatMap(Basis::of).orElse(Basis.JUDGEMENT);
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
        Optional<Document> document = Documents.read(folder.resolve(file), folderName + "/" + file, log);
        document.ifPresent(d -> sources.add(d.source()));
        return document;
    }

    private <T> List<T> list(String file, String key, String what, List<String> keys, BiFunction<Fields, SourceText, T> read) {
        return document(file).map(document -> {
            Fields top = Fields.of(document.root(), file, List.of(key), document.source(), log);
            return top.each(key, what, keys, f -> read.apply(f, document.source()));
        }).orElse(List.of());
    }

    private void unique(Fields top, List<String> ids, String what) {
        Set<String> seen = new HashSet<>();
        for (String id : ids) {
            if (!seen.add(id)) {
                top.error("duplicate-id", top.at(), "The " + what + " `" + id + "` is described twice.", "Keep one of the two.");
            }
        }
    }
}
