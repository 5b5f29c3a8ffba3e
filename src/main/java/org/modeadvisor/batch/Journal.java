package org.modeadvisor.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far a run has come, as a file beside what it has written so far: what it says was read has been written for good.
 *
 * @param question what was asked: input, rules and options, each as a text that differs where the answers could
 * @param mark how far the input was read
 * @param answers how much of the answers is kept: bytes, or parts
 * @param aside how many bytes of the rows set aside are kept
 * @param rows how many rows were answered
 * @param rowsAside how many were set aside
 * @param counts as {@link Tally#counts}
 * @param finished whether everything was written and only the files have to be put in their places
 */
record Journal(Map<String, String> question, Mark mark, long answers, long aside, long rows, long rowsAside, long[] counts, boolean finished) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** @return empty where there is none; a run that was broken off before it wrote one has kept nothing */
    static Optional<Journal> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        JsonNode object = JSON.readTree(file.toFile());
        Map<String, String> question = new TreeMap<>();
        object.get("question").properties().forEach(entry -> question.put(entry.getKey(), entry.getValue().asText()));
        JsonNode mark = object.get("mark");
        return Optional.of(new Journal(question, new Mark(mark.get(0).asLong(), mark.get(1).asLong(), mark.get(2).asLong()), object.get("answers").asLong(),
                object.get("aside").asLong(), object.get("rows").asLong(), object.get("rowsAside").asLong(),
                JSON.convertValue(object.get("counts"), long[].class), object.get("finished").asBoolean()));
    }

    /** Writes it in place of the one before, whole or not at all. */
    void write(Path file) throws IOException {
        ObjectNode object = JSON.createObjectNode();
        ObjectNode asked = object.putObject("question");
        new TreeMap<>(question).forEach(asked::put);
        object.putArray("mark").add(mark.rows()).add(mark.lines()).add(mark.bytes());
        object.put("answers", answers).put("aside", aside).put("rows", rows).put("rowsAside", rowsAside).set("counts", JSON.valueToTree(counts));
        object.put("finished", finished);
        Path beside = file.resolveSibling(file.getFileName() + ".part");
        Files.write(beside, JSON.writeValueAsBytes(object));
        try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
