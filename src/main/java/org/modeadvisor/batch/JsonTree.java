package org.modeadvisor.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.HiddenLetters;
import org.modeadvisor.documents.Tree;

/**
 * Reads one line of JSON as the same tree that a case file becomes. The YAML reader would give it too, at twenty times the price. One
 * for one line.
 */
final class JsonTree {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int DEEPEST = 20;

    private final SourceText source;
    private final ProblemLog log;
    private boolean told;

    JsonTree(SourceText source, ProblemLog log) {
        this.source = source;
        this.log = log;
    }

    /** The value that stands in the line; empty, with problems in the log, where it is not JSON. */
    Optional<Tree> read() {
        try (JsonParser parser = JSON.createParser(source.text())) {
            parser.nextToken();
            Tree tree = value(parser, 1);
            if (!told && parser.nextToken() != null) {
                refuse("not-json", at(parser), "More than one value stands in this line.", "Write one object a line.");
            }
            return told ? Optional.empty() : Optional.of(tree);
        } catch (JsonEOFException e) {
            refuse("not-json", at(e.getLocation()), "This line ends before its JSON does.", "Write each case on one line; check whether the file was cut off.");
        } catch (JsonProcessingException e) {
            refuse("not-json", at(e.getLocation()), "This line is not JSON from here on.", "Write one object a line, such as {\"id\": \"a-case\", \"facts\": {…}}.");
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can be read", e);
        }
        return Optional.empty();
    }

    private Tree value(JsonParser parser, int depth) throws IOException {
        JsonToken token = parser.currentToken();
        Position at = at(parser);
        if (depth > DEEPEST) {
            if (!told) {
                refuse("too-deep", at, "Values are nested more than " + DEEPEST + " deep here.", "Check the brackets; no case needs more than six levels.");
            }
            parser.skipChildren();
            return new Tree.Refused(at);
        }
        if (token == JsonToken.START_OBJECT) {
            return mapping(parser, at, depth);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Tree> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(parser, depth + 1));
            }
            return new Tree.Sequence(items, at);
        }
        return new Tree.Scalar(shown(parser.getText(), at), token == JsonToken.VALUE_STRING, at);
    }

    private Tree.Mapping mapping(JsonParser parser, Position start, int depth) throws IOException {
        List<Tree.Entry> entries = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Position keyAt = at(parser);
            String key = shown(parser.currentName(), keyAt);
            parser.nextToken();
            Tree value = value(parser, depth + 1);
            if (seen.add(key)) {
                entries.add(new Tree.Entry(key, keyAt, value));
            } else {
                log.error("duplicate-key", source, keyAt, "The key `" + key + "` stands here a second time.", "Keep one of the two.");
            }
        }
        return new Tree.Mapping(entries, start);
    }

    private String shown(String text, Position at) {
        if (!told && HiddenLetters.first(text).isPresent()) {
            refuse("hidden-letter", at, "This value holds a character that cannot be seen, written as an escape.", "Remove it; what can be seen is what counts.");
        }
        return text;
    }

    private void refuse(String code, Position at, String message, String remedy) {
        told = true;
        log.error(code, source, at, message, remedy);
    }

    private static Position at(JsonParser parser) {
        return at(parser.currentTokenLocation());
    }

    private static Position at(JsonLocation location) {
        return new Position("", Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }
}
