package org.modeadvisor.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.explanation.Leaning;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.ModelAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Citation;
import org.modeadvisor.vocabulary.Truth;

/** The answer as JSON (contract section 5). Equal answers give equal bytes. Stateless. */
public final class JsonReport {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectWriter COMPACT = new ObjectMapper().writer();
    private static final ObjectWriter PRETTY = new ObjectMapper().writerWithDefaultPrettyPrinter();

    private JsonReport() {}

    /** One line, without its end. */
    public static String line(Recommendation answer) {
        return write(COMPACT, object(answer));
    }

    /** Indented, without a last line end. */
    public static String pretty(Recommendation answer) {
        return write(PRETTY, object(answer));
    }

    /** What stands in the place of an answer for a file that cannot be read. */
    public static String unreadable(String file, List<Problem> problems, boolean pretty) {
        ObjectNode object = JSON.objectNode().put("file", file);
        object.set("problems", problems(problems));
        return write(pretty ? PRETTY : COMPACT, object);
    }

    /** The answer as a tree, to stand in a larger one. */
    public static ObjectNode object(Recommendation answer) {
        TraceJson trace = new TraceJson(answer);
        ObjectNode top = JSON.objectNode().put("case", answer.study().id());
        top.set("ruleSet", ruleSet(answer));
        ArrayNode modes = top.putArray("modes");
        answer.modes().forEach(mode -> modes.add(mode(mode, trace)));
        ObjectNode combination = top.putObject("combination");
        put(combination, "id", answer.combination().id());
        put(combination, "name", answer.combination().name());
        combination.put("state", answer.combination().settled() ? "settled" : "open");
        put(combination, "nearest", answer.combination().nearest().map(name -> name.id()));
        combination.put("node", trace.id(answer.combination().node()));
        top.set("developmentModel", model(answer.developmentModel(), trace));
        ArrayNode mechanisms = top.putArray("mechanisms");
        answer.mechanisms().forEach(m -> mechanisms.add(JSON.objectNode().put("mechanism", m.mechanism()).put("state", word(m.state(), "active", "inactive"))
                .<ObjectNode>set("bounds", bounds(m.bounds())).put("node", trace.id(m.node()))));
        ArrayNode stages = top.putArray("stages");
        answer.stages().forEach(s -> stages.add(JSON.objectNode().put("stage", s.stage()).<ObjectNode>set("bounds", bounds(s.bounds()))
                .put("node", trace.id(s.node()))));
        ArrayNode caveats = top.putArray("caveats");
        answer.caveats().forEach(c -> caveats.add(JSON.objectNode().put("caveat", c.caveat()).put("state", word(c.state(), "raised", "clear"))
                .put("severity", c.severity()).put("text", c.text()).<ObjectNode>set("attached", texts(c.attached())).put("node", trace.id(c.node()))));
        ArrayNode notes = top.putArray("notes");
        answer.notes().forEach(n -> notes.addObject().put("note", n.note()).put("text", n.text()).put("node", trace.id(n.node())));
        ArrayNode steps = top.putArray("nextSteps");
        answer.nextSteps().forEach(step -> {
            ObjectNode object = steps.addObject().put("for", step.about()).put("lead", step.lead()).put("text", step.text()).put("step", step.id());
            put(object, "variable", step.variable());
            cite(object, step.citation());
            object.put("node", trace.id(step.node()));
        });
        ArrayNode questions = top.putArray("openQuestions");
        answer.openQuestions().forEach(q -> questions.addObject().put("variable", q.variable()).put("question", q.question())
                .set("couldChange", texts(q.couldChange())));
        top.set("nodes", trace.nodes());
        top.set("problems", JSON.arrayNode());
        return top;
    }

    private static ObjectNode mode(ModeAnswer mode, TraceJson trace) {
        ObjectNode object = JSON.objectNode().put("mode", mode.mode()).put("verdict", mode.verdict().word());
        object.set("bounds", bounds(mode.bounds()));
        object.put("primary", mode.primary());
        object.set("leaning", mode.leaning().<JsonNode>map(leaning -> {
            ObjectNode leans = JSON.objectNode().put("verdict", leaning.verdict().word());
            leans.set("bounds", bounds(leaning.bounds()));
            return leans.set("restsOn", presumed(leaning.restsOn()));
        }).orElse(JSON.nullNode()));
        ArrayNode forms = object.putArray("forms");
        mode.forms().forEach(form -> forms.addObject().put("form", form.form()).put("state", word(form.state(), "supported", "excluded"))
                .put("node", trace.id(form.node())));
        object.set("caveats", texts(mode.caveats()));
        object.set("openCaveats", texts(mode.openCaveats()));
        object.set("weakest", texts(mode.weakest()));
        object.set("limits", texts(mode.limits()));
        return object.put("node", trace.id(mode.node()));
    }

    private static ObjectNode model(ModelAnswer model, TraceJson trace) {
        ObjectNode object = JSON.objectNode();
        put(object, "model", model.model());
        object.put("verdict", model.model().isPresent() ? "supported" : "undetermined");
        object.set("spheres", texts(model.spheres()));
        object.put("lead", model.lead());
        object.set("leaning", model.leaning().<JsonNode>map(leaning ->
                JSON.objectNode().put("model", leaning.model()).set("restsOn", presumed(leaning.restsOn()))).orElse(JSON.nullNode()));
        object.put("node", trace.id(model.nodes().get(0)));
        return object.set("nodes", texts(model.nodes().stream().map(trace::id).toList()));
    }

    private static ArrayNode presumed(List<Leaning.Presumed> presumed) {
        ArrayNode array = JSON.arrayNode();
        presumed.forEach(p -> {
            ObjectNode object = array.addObject().put("variable", p.variable());
            answer(object, "presumed", p.value());
            object.put("because", p.because());
        });
        return array;
    }

    /** What is wrong with a file. */
    public static ArrayNode problems(List<Problem> problems) {
        ArrayNode array = JSON.arrayNode();
        problems.forEach(p -> problem(array.addObject(), p));
        return array;
    }

    /** One thing that is wrong, written into the object. */
    public static ObjectNode problem(ObjectNode object, Problem p) {
        return object.put("code", p.code()).put("severity", p.severity().word())
                .put("file", p.position().file()).put("line", p.position().line()).put("column", p.position().column())
                .put("quote", p.quote()).put("message", p.message()).put("remedy", p.remedy());
    }

    /** Which rules answered. */
    public static ObjectNode ruleSet(Recommendation answer) {
        return ruleSet(answer.ruleSet());
    }

    /** Which rules answered. */
    public static ObjectNode ruleSet(Recommendation.RuleSet rules) {
        return JSON.objectNode().put("digest", rules.digest()).put("rules", rules.rules());
    }

    /** Any object indented, without a last line end. */
    public static String pretty(ObjectNode object) {
        return write(PRETTY, object);
    }

    /** The two ends, the lower first. */
    public static ArrayNode bounds(Bounds bounds) {
        return JSON.arrayNode().add(bounds.lo()).add(bounds.hi());
    }

    /** Some texts in their order. */
    public static ArrayNode texts(List<String> texts) {
        ArrayNode array = JSON.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** A level as a number, anything else as its word. */
    public static void answer(ObjectNode object, String key, String answer) {
        if (answer.matches("[0-4]")) {
            object.put(key, Integer.parseInt(answer));
        } else {
            object.put(key, answer);
        }
    }

    /** Where knowledge comes from. */
    public static void cite(ObjectNode object, Citation citation) {
        object.put("basis", citation.basis().word()).<ObjectNode>set("claims", texts(citation.claims())).put("because", citation.because());
    }

    /** A text, or null where there is none. */
    public static void put(ObjectNode object, String key, Optional<String> value) {
        value.ifPresentOrElse(text -> object.put(key, text), () -> object.putNull(key));
    }

    /** The word for a truth; {@code open} where it is neither. */
    public static String word(Truth truth, String ifTrue, String ifFalse) {
        return switch (truth) {
            case TRUE -> ifTrue;
            case FALSE -> ifFalse;
            case OPEN -> "open";
        };
    }

    private static String write(ObjectWriter writer, ObjectNode object) {
        try {
            return writer.writeValueAsString(object).replace("\r\n", "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }
}
