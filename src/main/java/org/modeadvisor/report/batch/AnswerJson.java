package org.modeadvisor.report.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.batch.AnswerForm;
import org.modeadvisor.batch.Reply;
import org.modeadvisor.explanation.Summary;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;

/**
 * One object a line, with the keys of the answer (contract section 5) that need no proof and no words: {@code case}, {@code modes},
 * {@code combination}, {@code developmentModel}, {@code mechanisms}, {@code stages}, {@code caveats} (raised and open ones; the others are
 * clear) and {@code notes}. Where there are scenarios, {@code scenario} follows {@code case}, null for the case as it stands, and behind it
 * {@code opens} and {@code closes}, ids of modes.
 */
public final class AnswerJson implements AnswerForm {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int USUAL_SIZE = 4_096;

    private final boolean scenarios;

    /** @param scenarios whether there are any */
    public AnswerJson(boolean scenarios) {
        this.scenarios = scenarios;
    }

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] lines(Reply.Answered answered) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.setRootValueSeparator(null);
            line(json, answered, answered.asItIs(), Optional.empty());
            for (Reply.Tried tried : answered.scenarios()) {
                line(json, answered, tried.summary(), Optional.of(tried));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory cannot fail", e);
        }
        return out.toByteArray();
    }

    private void line(JsonGenerator json, Reply.Answered answered, Summary summary, Optional<Reply.Tried> tried) throws IOException {
        json.writeStartObject();
        json.writeStringField("case", answered.study().id());
        if (scenarios) {
            json.writeStringField("scenario", tried.map(t -> t.scenario().id()).orElse(null));
            texts(json, "opens", tried.map(Reply.Tried::opens).orElse(List.of()));
            texts(json, "closes", tried.map(Reply.Tried::closes).orElse(List.of()));
        }
        json.writeArrayFieldStart("modes");
        for (Summary.Mode mode : summary.modes()) {
            object(json, "mode", mode.term(), "verdict", mode.verdict().word());
            bounds(json, mode.bounds());
            json.writeBooleanField("primary", mode.primary());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("combination");
        json.writeStringField("id", summary.combination().id().orElse(null));
        json.writeStringField("state", summary.combination().settled() ? "settled" : "open");
        json.writeEndObject();
        json.writeObjectFieldStart("developmentModel");
        json.writeStringField("model", summary.model().map(Term.Model::code).orElse(null));
        json.writeStringField("verdict", summary.model().isPresent() ? "supported" : "undetermined");
        json.writeEndObject();
        json.writeArrayFieldStart("mechanisms");
        for (Summary.Mechanism mechanism : summary.mechanisms()) {
            object(json, "mechanism", mechanism.term(), "state", JsonReport.word(mechanism.state(), "active", "inactive"));
            bounds(json, mechanism.bounds());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("stages");
        for (Summary.Stage stage : summary.stages()) {
            json.writeStartObject();
            json.writeStringField("stage", stage.term().node().id());
            bounds(json, stage.bounds());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("caveats");
        for (Summary.Caveat caveat : summary.caveats()) {
            if (caveat.state() != Truth.FALSE) {
                object(json, "caveat", caveat.term(), "state", JsonReport.word(caveat.state(), "raised", "clear"));
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("notes");
        for (Term.Note note : summary.notes()) {
            json.writeStartObject();
            json.writeStringField("note", note.code());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeRaw('\n');
    }

    private static void object(JsonGenerator json, String kind, Term term, String state, String word) throws IOException {
        json.writeStartObject();
        json.writeStringField(kind, term.node().id());
        json.writeStringField(state, word);
    }

    private static void bounds(JsonGenerator json, Bounds bounds) throws IOException {
        json.writeArrayFieldStart("bounds");
        json.writeNumber(bounds.lo());
        json.writeNumber(bounds.hi());
        json.writeEndArray();
    }

    private static void texts(JsonGenerator json, String key, List<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
