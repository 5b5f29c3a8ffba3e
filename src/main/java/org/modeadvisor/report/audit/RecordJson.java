package org.modeadvisor.report.audit;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.modeadvisor.EngineVersion;
import org.modeadvisor.audit.AnswerRecord;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.TextFiles;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.JsonReport;

/**
 * A record as JSON: {@code case}, {@code ruleSet} (digest, rules), {@code engine} (program, drools, java), {@code presumptions},
 * {@code input} (file, text), {@code answer} as `recommend --format json` prints it, and {@code digest}, SHA-256 over all of it but
 * itself, indented as it is written here. Equal answers give equal bytes. Stateless.
 */
public final class RecordJson {

    private static final ObjectMapper STRICT = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String DIGEST = "sha256:[0-9a-f]{64}";

    private RecordJson() {}

    /** The text of a record. @param answer to a case that was read from a text @param presumptions whether leanings were asked for */
    public static String of(Recommendation answer, EngineVersion engine, boolean presumptions) {
        SourceText input = answer.study().text().orElseThrow();
        ObjectNode top = JsonNodeFactory.instance.objectNode().put("case", answer.study().id());
        top.set("ruleSet", JsonReport.ruleSet(answer));
        top.putObject("engine").put("program", engine.program()).put("drools", engine.drools()).put("java", engine.java());
        top.put("presumptions", presumptions);
        top.putObject("input").put("file", input.file()).put("text", input.text());
        top.set("answer", JsonReport.object(answer));
        return JsonReport.pretty(top.put("digest", digest(top))) + "\n";
    }

    /**
     * The record a text holds.
     *
     * @param name of its file
     * @throws ProblemException where it is no record, or was changed since it was written
     */
    public static AnswerRecord read(String name, String text) {
        JsonNode tree;
        try {
            tree = STRICT.readTree(text);
        } catch (JsonProcessingException e) {
            Position at = e.getLocation() == null ? Position.of(name) : new Position(name, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            throw damaged("not-a-record", at, "This file is no JSON, or only a part of it; as a record it is damaged.", "Fetch it from a copy, or remove it.");
        }
        if (!(tree instanceof ObjectNode record) || !record.path("digest").asText().matches(DIGEST)) {
            throw damaged("not-a-record", Position.of(name), "This file holds no record of an answer.", "Remove it from the folder; `recommend --record` writes records.");
        }
        String digest = record.remove("digest").asText();
        if (!digest.equals(digest(record))) {
            throw damaged("changed-record", Position.of(name), "This record was changed since it was written: its contents do not match its digest.",
                    "Fetch it from a copy; what it says now proves nothing.");
        }
        if (!complete(record)) {
            throw incomplete(name, record.at("/engine/program").asText());
        }
        return record(record);
    }

    private static ProblemException incomplete(String name, String writer) {
        String here = EngineVersion.present().program();
        return writer.isEmpty() || writer.equals(here) ? damaged("not-a-record", Position.of(name), "This record lacks a part that records have.",
                "Fetch it from a copy, or remove it.")
                : damaged("other-version", Position.of(name), "Version " + writer + " of the program wrote this record in a form that this one, version " + here
                + ", cannot read.", "Replay it with version " + writer + ".");
    }

    private static boolean complete(ObjectNode record) {
        return record.at("/ruleSet/digest").asText().matches(DIGEST) && record.path("answer").isObject() && record.path("presumptions").isBoolean()
                && List.of("/case", "/engine/program", "/engine/drools", "/engine/java", "/input/file", "/input/text").stream()
                .allMatch(place -> record.at(place).isTextual()) && record.at("/input/text").asText().length() <= TextFiles.LIMIT;
    }

    private static AnswerRecord record(ObjectNode record) {
        JsonNode engine = record.get("engine");
        return new AnswerRecord(record.get("case").asText(), new Recommendation.RuleSet(record.at("/ruleSet/digest").asText(), record.at("/ruleSet/rules").asInt()),
                new EngineVersion(engine.get("program").asText(), engine.get("drools").asText(), engine.get("java").asText()), record.get("presumptions").asBoolean(),
                SourceText.of(record.at("/input/file").asText(), record.at("/input/text").asText()), JsonReport.pretty((ObjectNode) record.get("answer")),
                SaidJson.of(record.get("answer")));
    }

    private static String digest(ObjectNode record) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return "sha256:" + HexFormat.of().formatHex(digest.digest(JsonReport.pretty(record).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static ProblemException damaged(String code, Position at, String message, String remedy) {
        return ProblemException.of(code, at, message, remedy);
    }
}
