package org.modeadvisor.documents;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.SourceText;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;

/**
 * The stretch of text a value takes, for a change that leaves all other text as it is. Offsets are those of the string. Immutable.
 *
 * @param from where the value begins
 * @param to behind its last character; of a value in lines of its own it may stand further down, at the next thing that follows
 * @param mapping whether keys stand in it
 * @param flow whether it stands in brackets, as all of JSON does
 * @param entries of a mapping; empty for any other value
 * @param items of a list; empty for any other value
 */
public record Stretch(int from, int to, boolean mapping, boolean flow, List<Entry> entries, List<Stretch> items) {

    /** A key and its value. @param from where the key begins */
    public record Entry(String key, int from, Stretch value) {}

    public Stretch {
        entries = List.copyOf(entries);
        items = List.copyOf(items);
    }

    /** The stretch of the whole document, which must be one that {@link Documents#parse} reads; empty where it is blank. */
    public static Optional<Stretch> of(SourceText source) {
        Iterator<Event> events = new Parse(LoadSettings.builder().build()).parseString(source.text()).iterator();
        while (events.hasNext()) {
            Event event = events.next();
            if (event instanceof NodeEvent) {
                return Optional.of(new Walk(source.text(), events).value(event));
            }
        }
        return Optional.empty();
    }

    /** The entry with that key. */
    public Optional<Entry> entry(String key) {
        return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** One walk along the events of a text. */
    private record Walk(String text, Iterator<Event> events) {

        private Stretch value(Event start) {
            if (start instanceof MappingStartEvent mapping) {
                return mapping(mapping);
            }
            if (start instanceof SequenceStartEvent sequence) {
                return sequence(sequence);
            }
            return new Stretch(at(start.getStartMark()), at(start.getEndMark()), false, false, List.of(), List.of());
        }

        private Stretch sequence(SequenceStartEvent start) {
            List<Stretch> items = new ArrayList<>();
            Event next = events.next();
            for (; next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
                items.add(value(next));
            }
            boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
            int to = flow || items.isEmpty() ? at(next.getEndMark()) : items.get(items.size() - 1).to();
            return new Stretch(at(start.getStartMark()), to, false, flow, List.of(), items);
        }

        private Stretch mapping(MappingStartEvent start) {
            List<Entry> entries = new ArrayList<>();
            Event next = events.next();
            for (; next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
                Stretch key = value(next);
                entries.add(new Entry(next instanceof ScalarEvent scalar ? scalar.getValue() : "", key.from(), value(events.next())));
            }
            boolean flow = start.getFlowStyle() == FlowStyle.FLOW;
            int to = flow || entries.isEmpty() ? at(next.getEndMark()) : entries.get(entries.size() - 1).value().to();
            return new Stretch(at(start.getStartMark()), to, true, flow, entries, List.of());
        }

        /** Marks count code points. */
        private int at(Optional<Mark> mark) {
            return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
        }
    }
}
