package org.modeadvisor.counterfactual;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * A state of a conclusion that somebody wants, or asks why it is not there.
 *
 * @param conclusion anything but a driver
 * @param state one that conclusions of its kind can have
 */
public record Goal(NodeName conclusion, State state) {

    public Goal {
        if (!State.of(conclusion.kind()).contains(state)) {
            throw new IllegalArgumentException(conclusion + " cannot be " + state.word());
        }
    }

    /** How a conclusion can come out for certain. The first of a kind is meant where none is named. */
    public enum State {
        /** Of a mode: part of the plan, conditional or better. */
        CONDITIONAL(Kind.MODE),
        /** Of a mode: strong, and no serious caveat stands or could stand against it. */
        RECOMMENDED(Kind.MODE),
        NOT_SUPPORTED(Kind.MODE),
        ACTIVE(Kind.MECHANISM),
        INACTIVE(Kind.MECHANISM),
        RAISED(Kind.CAVEAT),
        CLEAR(Kind.CAVEAT),
        SUPPORTED(Kind.FORM, Kind.MODEL, Kind.COMBINATION, Kind.NOTE, Kind.COMPOSITE, Kind.ENABLING, Kind.STAGE),
        EXCLUDED(Kind.FORM, Kind.MODEL, Kind.COMBINATION, Kind.NOTE, Kind.COMPOSITE, Kind.ENABLING, Kind.STAGE);

        private final List<Kind> kinds;

        State(Kind... kinds) {
            this.kinds = List.of(kinds);
        }

        /** {@code not-supported}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The states of that kind, the one meant first; none for a driver. */
        public static List<State> of(Kind kind) {
            return Arrays.stream(values()).filter(state -> state.kinds.contains(kind)).toList();
        }

        /** The state of that kind with that word. */
        public static Optional<State> of(Kind kind, String word) {
            return of(kind).stream().filter(state -> state.word().equals(word)).findFirst();
        }

        /** Whether it is a state of not being there. */
        boolean absent() {
            return this == NOT_SUPPORTED || this == INACTIVE || this == CLEAR || this == EXCLUDED;
        }
    }

    /** That the conclusion holds: a mode is part of the plan, a mechanism active, a caveat raised. */
    public static Goal holds(NodeName conclusion) {
        return new Goal(conclusion, State.of(conclusion.kind()).get(0));
    }
}
