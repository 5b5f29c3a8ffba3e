package org.modeadvisor.report.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.modeadvisor.batch.RawRow;
import org.modeadvisor.batch.Reply;
import org.modeadvisor.report.JsonReport;

/**
 * A row set aside, as one line of JSON: {@code row} (counted from 1), for a text file {@code line}, {@code problems} as in an answer, and the
 * row itself: {@code raw}, its text, or {@code bytes} in base 64 where it is not UTF-8, or {@code cells}, a list of texts and nulls.
 */
public final class SetAsideJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final ObjectWriter WRITER = new ObjectMapper().writer();

    private SetAsideJson() {}

    /** The record with its line end. */
    public static byte[] line(Reply.SetAside aside) {
        ObjectNode object = JSON.objectNode().put("row", aside.row().row());
        if (aside.row() instanceof RawRow.Text text) {
            object.put("line", text.line());
        }
        object.set("problems", JsonReport.problems(aside.problems()));
        if (aside.row() instanceof RawRow.Text text) {
            raw(object, text.bytes());
        } else if (aside.row() instanceof RawRow.Cells cells) {
            ArrayNode all = object.putArray("cells");
            cells.cells().forEach(all::add);
        }
        try {
            return (WRITER.writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }

    private static void raw(ObjectNode object, byte[] bytes) {
        try {
            object.put("raw", StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            object.put("bytes", Base64.getEncoder().encodeToString(bytes));
        }
    }
}
