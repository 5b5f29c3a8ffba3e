package org.modeadvisor.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;

/**
 * Builds the tree straight from the parser's events, so that aliases are seen before anything could expand them and depth is
 * bounded before it could hurt.
 */
final class TreeBuilder {

    private static final int DEEPEST = 20;

    private final SourceText source;
    private final ProblemLog log;
    private final Iterator<Event> events;
    private boolean tooDeep;

    TreeBuilder(SourceText source, ProblemLog log) {
        this.source = source;
        this.log = log;
        LoadSettings settings = LoadSettings.builder().setLabel(source.file()).build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /** The value of the only document; empty where there is none or where a problem made it unusable. */
    Optional<Tree> build() {
        Tree root = null;
        int documents = 0;
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof DocumentStartEvent && ++documents > 1) {
                problem("several-documents", event, "A second document begins here; a file holds one.",
                        "Move it to a file of its own, or remove the line `---`.");
                return Optional.empty();
            }
            if (event instanceof NodeEvent) {
                root = value(event, 1);
            }
        }
        boolean nothing = root instanceof Tree.Scalar scalar && scalar.isNull();
        return nothing ? Optional.empty() : Optional.ofNullable(root);
    }

    private Tree value(Event event, int depth) {
        if (depth > DEEPEST) {
            // Told once: whatever lies as deep beside it or in it is the same mistake.
            if (!tooDeep) {
                problem("too-deep", event, "Values are nested more than " + DEEPEST + " deep here.",
                        "Check the brackets; no file of ours needs more than six levels.");
            }
            tooDeep = true;
            skip(event);
            return new Tree.Refused(at(event));
        }
        if (event instanceof AliasEvent alias) {
            problem("alias", event, "A YAML alias (`*" + alias.getAlias().getValue()
                            + "`) stands here; aliases are not read, so that what is written is what counts.",
                    "Write the value out.");
            return new Tree.Refused(at(event));
        }
        if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
            problem("alias", event, "A YAML anchor (`&" + node.getAnchor().get().getValue() + "`) stands here; anchors and aliases are not read.",
                    "Remove it.");
        }
        if (event instanceof ScalarEvent scalar) {
            if (refuseTag(event, scalar.getTag())) {
                return new Tree.Refused(at(event));
            }
            if (HiddenLetters.first(scalar.getValue()).isPresent()) {
                problem("hidden-letter", event, "This value holds a character that cannot be seen, written as an escape.", "Remove it; what can be seen is what counts.");
                return new Tree.Refused(at(event));
            }
            return new Tree.Scalar(scalar.getValue(), scalar.getScalarStyle() != ScalarStyle.PLAIN, at(event));
        }
        if (event instanceof SequenceStartEvent sequence) {
            boolean tagged = refuseTag(event, sequence.getTag());
            List<Tree> items = new ArrayList<>();
            for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                items.add(value(next, depth + 1));
            }
            return tagged ? new Tree.Refused(at(event)) : new Tree.Sequence(items, at(event));
        }
        boolean tagged = refuseTag(event, ((MappingStartEvent) event).getTag());
        Tree mapping = mapping(event, depth);
        return tagged ? new Tree.Refused(at(event)) : mapping;
    }

    private Tree.Mapping mapping(Event start, int depth) {
        List<Tree.Entry> entries = new ArrayList<>();
        Map<String, Position> seen = new HashMap<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            Tree key = value(next, depth + 1);
            Tree value = value(events.next(), depth + 1);
            if (key instanceof Tree.Refused) {
                continue;
            }
            if (!(key instanceof Tree.Scalar name)) {
                log.error("key-not-text", source, key.at(), "A key must be a word; " + key.kind() + " stands here.",
                        "Write `key: value`.");
                continue;
            }
            Position earlier = seen.putIfAbsent(name.text(), name.at());
            if (earlier == null) {
                entries.add(new Tree.Entry(name.text(), name.at(), value));
            } else {
                log.error("duplicate-key", source, name.at(),
                        "The key `" + name.text() + "` stands here a second time; the first is on line " + earlier.line() + ".",
                        "Keep one of the two.");
            }
        }
        return new Tree.Mapping(entries, at(start));
    }

    /** Passes over the rest of a value that is not read. */
    private void skip(Event start) {
        int open = start instanceof SequenceStartEvent || start instanceof MappingStartEvent ? 1 : 0;
        while (open > 0) {
            Event.ID id = events.next().getEventId();
            if (id == Event.ID.SequenceStart || id == Event.ID.MappingStart) {
                open++;
            } else if (id == Event.ID.SequenceEnd || id == Event.ID.MappingEnd) {
                open--;
            }
        }
    }

    private boolean refuseTag(Event event, Optional<String> tag) {
        tag.ifPresent(name -> problem("tag", event, "A YAML tag (`" + name.replace("tag:yaml.org,2002:", "!!") + "`) stands here; tags are not read.", "Remove it."));
        return tag.isPresent();
    }

    private void problem(String code, Event event, String message, String remedy) {
        log.error(code, source, at(event), message, remedy);
    }

    private Position at(Event event) {
        return event.getStartMark().map(mark -> Documents.at(source, mark)).orElse(Position.of(source.file()));
    }
}
