package org.modeadvisor.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Document;
import org.modeadvisor.documents.Fields;
import org.modeadvisor.documents.Tree;

/** Reads one case file with closed key sets. One instance for one file. */
public final class CaseReader {

    /** The keys of a case file, in the order of the contract. */
    public static final List<String> KEYS = List.of("id", "title", "place", "period", "actors", "application-field", "decision-users",
            "as-of", "summary", "facts", "observed", "expected");
    /** The keys of one fact. */
    public static final List<String> FACT_KEYS = List.of("value", "evidence", "source", "basis", "date", "answered-by");
    /** The fields of application. */
    public static final List<String> APPLICATION_FIELDS = List.of("clinical-medicine", "public-health", "medical-insurance", "other");
    /** What a fact may rest on. */
    public static final List<String> FACT_BASES = List.of("source", "known", "inferred");

    private static final Pattern SUFFIX = Pattern.compile("\\.(ya?ml|json)$");
    private static final Pattern ID = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

    private final Document document;
    private final SourceText source;
    private final ProblemLog log;
    private final AnswerReader answers;

    public CaseReader(Document document, ProblemLog log) {
        this.document = document;
        this.source = document.source();
        this.log = log;
        this.answers = new AnswerReader(source, log);
    }

    /** The case as far as it could be understood; what is wrong is in the log. Empty where it is no mapping. */
    public Optional<CaseStudy> read() {
        Fields top = Fields.of(document.root(), "a case", KEYS, source, log);
        if (!(document.root() instanceof Tree.Mapping)) {
            return Optional.empty();
        }
        String id = top.text("id");
        checkId(top, id);
        if (!top.has("facts")) {
            top.required("facts");
        }
        Map<String, CaseFact> facts = new LinkedHashMap<>();
        top.entries("facts").forEach(entry -> fact(entry).ifPresent(fact -> facts.put(fact.variable(), fact)));
        CaseStudy.Header header = new CaseStudy.Header(id, top.optionalText("title").orElse(id), top.optionalText("place"),
                top.optionalText("period"), top.texts("actors"), top.oneOf("application-field", APPLICATION_FIELDS), top.texts("decision-users"),
                top.optionalText("as-of"), top.optionalText("summary"));
        LabelReader labels = new LabelReader(log, source);
        return Optional.of(new CaseStudy(header, facts, top.value("observed").map(labels::observed), top.value("expected").map(labels::expected),
                Optional.of(source)));
    }

    private void checkId(Fields top, String id) {
        if (id.isEmpty()) {
            return;
        }
        if (!ID.matcher(id).matches()) {
            top.error("wrong-id", top.at("id"), "The id `" + id + "` is not in kebab-case.", "Use small letters, digits and single hyphens.");
        }
        String file = source.file().substring(source.file().lastIndexOf('/') + 1);
        String name = SUFFIX.matcher(file).replaceFirst("");
        if (!name.equals(file) && !name.equals(id)) {
            top.error("wrong-id", top.at("id"), "The id `" + id + "` differs from the file's name, `" + name + "`.",
                    "Make them equal, so that an answer can be traced to its file.");
        }
    }

    private Optional<CaseFact> fact(Tree.Entry entry) {
        String variable = entry.key();
        if (!(entry.value() instanceof Tree.Mapping)) {
            return answers.read(variable, entry.value()).map(answer -> new CaseFact(variable, answer, Optional.empty(), Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), entry.keyAt(), entry.value().at()));
        }
        Fields f = Fields.of(entry.value(), "the fact `" + variable + "`", FACT_KEYS, source, log);
        Optional<Answer> answer = f.required("value").flatMap(tree -> answers.read(variable, tree));
        // As the file to be filled in has them.
        Optional<String> evidence = f.optionalText("evidence").filter(text -> !text.isEmpty());
        Optional<String> document = f.optionalText("source").filter(text -> !text.isEmpty());
        Optional<String> basis = f.oneOf("basis", FACT_BASES);
        Optional<String> date = f.optionalText("date");
        Optional<String> answeredBy = f.optionalText("answered-by");
        return answer.map(a -> new CaseFact(variable, a, evidence, document, basis, date, answeredBy, entry.keyAt(), f.at("value")));
    }
}
