package org.modeadvisor.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.documents.Document;
import org.modeadvisor.documents.Fields;

/** Reads {@code conclusions.yaml}. One instance for one reading. */
final class ConclusionReader {

    private static final List<String> KEYS = List.of("phases", "verdicts", "severities", "policies", "composites", "mechanisms",
            "enabling", "stages", "modes", "forms", "combinations", "models", "undetermined-lead", "model-steps", "spheres",
            "caveats", "notes");
    private static final List<String> STEP = List.of("id", "text", "basis", "claims", "because");
    private static final List<String> STRENGTH = List.of("id", "code", "name", "meaning", "family", "side");

    private final Fields top;
    private final Ids ids;
    private final Function<Fields, Citation> citation;
    private final List<Term> terms = new ArrayList<>();
    private final List<Mention> mentions = new ArrayList<>();

    /** A name that an entry speaks of, to be looked up when all are known. @param where the entry, as a person calls it */
    record Mention(String name, String where, boolean fillable, Fields entry, Position at) {}

    ConclusionReader(Document document, ProblemLog log, Ids ids, Function<Fields, Citation> citation) {
        this.top = Fields.of(document.root(), "the conclusions", KEYS, document.source(), log);
        this.ids = ids;
        this.citation = citation;
    }

    /** The names that entries speak of, once they were read. */
    List<Mention> mentions() {
        return List.copyOf(mentions);
    }

    Conclusions read() {
        List<Term.Severity> severities = top.each("severities", "a severity", List.of("id", "name", "meaning", "bars-recommendation"), f -> {
            f.required("bars-recommendation");
            return new Term.Severity(id("severity", f), f.text("name"), f.flag("bars-recommendation"));
        });
        strengths(Kind.COMPOSITE, "composites");
        strengths(Kind.MECHANISM, "mechanisms");
        strengths(Kind.ENABLING, "enabling");
        strengths(Kind.STAGE, "stages");
        terms.addAll(top.each("modes", "a mode", List.of("id", "code", "name", "order", "aliases", "meaning", "conditions", "risks",
                "first-steps"), this::mode));
        List<String> modes = terms.stream().filter(Term.Mode.class::isInstance).map(t -> t.node().id()).toList();
        terms.addAll(top.each("forms", "a form", List.of("id", "name", "mode", "reach", "meaning", "risks", "first-steps"),
                f -> form(f, modes)));
        terms.addAll(top.each("combinations", "a combination", List.of("id", "name", "meaning", "from-modes", "basis", "claims",
                "because", "first-steps"), f -> new Term.Combination(name(Kind.COMBINATION, f), f.text("name"), f.text("meaning"),
                f.optionalNumber("from-modes").orElse(0), steps(f))));
        terms.addAll(top.each("models", "a development model", List.of("id", "name", "meaning", "lead", "basis", "claims", "because"),
                f -> new Term.Model(name(Kind.MODEL, f), f.text("name"), f.text("meaning"), f.text("lead"), citation.apply(f))));
        List<String> gravities = severities.stream().map(Term.Severity::id).toList();
        terms.addAll(top.each("caveats", "a caveat", List.of("id", "slug", "name", "severity", "attached", "text"),
                f -> caveat(f, gravities, modes)));
        terms.addAll(top.each("notes", "a note", List.of("id", "name", "text"), this::note));
        return new Conclusions(
                top.each("phases", "a phase", List.of("id", "name"), f -> new Term.Phase(id("phase", f), f.text("name"))),
                top.each("verdicts", "a verdict", List.of("id", "name", "meaning"),
                        f -> new Term.Verdict(id("verdict", f), f.text("name"), f.text("meaning"))),
                severities,
                top.each("policies", "a policy", List.of("id", "name", "text", "basis", "claims", "because"),
                        f -> new Term.Policy(id("policy", f), f.text("name"), f.text("text"), citation.apply(f))),
                terms,
                top.each("spheres", "a sphere", List.of("id", "composite", "name"), this::sphere),
                top.text("undetermined-lead"),
                top.each("model-steps", "a step", STEP, this::step));
    }

    private void strengths(Kind kind, String key) {
        terms.addAll(top.each(key, "a " + kind.word(), STRENGTH, f ->
                new Term.Strength(name(kind, f), f.text("code"), f.text("name"), f.text("meaning"))));
    }

    private Term.Mode mode(Fields f) {
        f.required("order");
        ids.meet("code of a mode", f, "code", f.text("code"));
        f.optionalNumber("order").ifPresent(order -> ids.meet("order of a mode", f, "order", order.toString()));
        return new Term.Mode(name(Kind.MODE, f), f.text("code"), f.text("name"), f.optionalNumber("order").orElse(0),
                f.texts("aliases"), f.text("meaning"), f.optionalText("conditions").orElse(""), f.texts("risks"), steps(f));
    }

    private Term.Form form(Fields f, List<String> modes) {
        known(f, "mode", f.text("mode"), modes);
        return new Term.Form(name(Kind.FORM, f), f.text("name"), f.text("mode"), f.optionalNumber("reach").orElse(0),
                f.text("meaning"), f.texts("risks"), steps(f));
    }

    private Term.Caveat caveat(Fields f, List<String> severities, List<String> modes) {
        f.required("severity");
        String severity = f.oneOf("severity", severities).orElse("");
        f.texts("attached").forEach(mode -> known(f, "attached", mode, modes));
        return new Term.Caveat(name(Kind.CAVEAT, f), f.text("name"), severity, f.texts("attached"), f.text("text"));
    }

    private Term.Note note(Fields f) {
        Term.Note note = new Term.Note(name(Kind.NOTE, f), f.text("name"), f.text("text"));
        if (!Sentences.closed(note.text())) {
            f.error("brace", f.at("text"), "A brace in this text has no partner, or what stands in braces is no name.",
                    "Write names as in {driver:…} or {composite:…}, and no other braces.");
        }
        Sentences.placeholders(note.text()).forEach(name -> mentions.add(new Mention(name, "the note `" + note.code() + "`", true, f, f.at("text"))));
        return note;
    }

    private Term.Sphere sphere(Fields f) {
        Term.Sphere sphere = new Term.Sphere(id("sphere", f), new NodeName(Kind.COMPOSITE, f.text("composite")), f.text("name"));
        if (!sphere.influence().id().isEmpty()) {
            mentions.add(new Mention(sphere.influence().toString(), "the sphere `" + sphere.id() + "`", false, f, f.at("composite")));
        }
        return sphere;
    }

    private List<Step> steps(Fields f) {
        return f.each("first-steps", "a step", STEP, this::step);
    }

    private Step step(Fields f) {
        f.required("because");
        return new Step(id("step", f), f.text("text"), citation.apply(f));
    }

    private NodeName name(Kind kind, Fields f) {
        return new NodeName(kind, id(kind.word(), f));
    }

    /** The id of an entry, which no other of its sort may have. */
    private String id(String what, Fields f) {
        String id = f.text("id");
        ids.meet(what, f, "id", id);
        return id;
    }

    private static void known(Fields f, String key, String mode, List<String> modes) {
        if (!modes.contains(mode)) {
            f.error("unknown-mode", f.at(key), "There is no mode `" + mode + "`.",
                    Suggestions.didYouMean(mode, modes, "The modes are " + String.join(", ", modes) + "."));
        }
    }
}
