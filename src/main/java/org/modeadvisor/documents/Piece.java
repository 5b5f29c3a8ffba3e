package org.modeadvisor.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.modeadvisor.diagnostics.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * A value as it stands in its text, for laying it out anew. Offsets are those of the string. Immutable.
 *
 * @param from where it begins
 * @param to behind its last character; of a list or mapping in lines of its own the same as {@code from}
 * @param parts of a list in lines of its own its items, of such a mapping keys and values in turn, of anything in brackets all single
 *     values within; else empty
 */
record Piece(Shape shape, int from, int to, List<Piece> parts) {

    /** How a value is written. */
    enum Shape {
        /** On a line or several, plain or in quotes. */
        WORDS,
        /** In lines of its own behind {@code |} or {@code >}. */
        TEXT,
        /** In brackets. */
        FLOW,
        ITEMS,
        KEYS
    }

    Piece {
        parts = List.copyOf(parts);
    }

    /** The only value of a text that {@link Documents#parse} reads without a problem. */
    static Piece of(SourceText source) {
        Iterator<Event> events = new Parse(LoadSettings.builder().build()).parseString(source.text()).iterator();
        Event event = events.next();
        while (!(event instanceof NodeEvent)) {
            event = events.next();
        }
        return new Walk(events, offsets(source.text())).value(event);
    }

    boolean nothing() {
        return shape == Shape.WORDS && from == to;
    }

    /** Whether its parts stand in lines of their own. */
    boolean block() {
        return shape == Shape.ITEMS || shape == Shape.KEYS;
    }

    /** The letters that take two places, by their number, with the offset behind each; marks of the parser count letters. */
    private static TreeMap<Integer, Integer> offsets(String text) {
        TreeMap<Integer, Integer> offsets = new TreeMap<>();
        int letters = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            letters++;
            if (Character.isHighSurrogate(text.charAt(i))) {
                offsets.put(letters, i + 2);
            }
        }
        return offsets;
    }

    /** One walk along the events of a text. */
    private record Walk(Iterator<Event> events, TreeMap<Integer, Integer> offsets) {

        private Piece value(Event start) {
            int from = at(start.getStartMark());
            if (start instanceof ScalarEvent scalar) {
                boolean text = scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
                return new Piece(text ? Shape.TEXT : Shape.WORDS, from, at(start.getEndMark()), List.of());
            }
            List<Piece> parts = new ArrayList<>();
            Event next = events.next();
            for (; next.getEventId() != Event.ID.SequenceEnd && next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
                parts.add(value(next));
            }
            if (((CollectionStartEvent) start).getFlowStyle() == FlowStyle.FLOW) {
                return new Piece(Shape.FLOW, from, at(next.getEndMark()), parts.stream().flatMap(part -> part.shape == Shape.FLOW ? part.parts.stream()
                        : List.of(part).stream()).toList());
            }
            return new Piece(start instanceof MappingStartEvent ? Shape.KEYS : Shape.ITEMS, from, from, parts);
        }

        private int at(Optional<Mark> mark) {
            int letter = mark.orElseThrow().getIndex();
            Map.Entry<Integer, Integer> last = offsets.floorEntry(letter);
            return last == null ? letter : last.getValue() + letter - last.getKey();
        }
    }
}
