package org.modeadvisor.agreement;

import java.util.Optional;
import java.util.OptionalDouble;

/** So much of so many. @param part at most {@code whole} */
public record Share(int part, int whole) {

    /** Nothing of nothing. */
    static final Share NONE = new Share(0, 0);

    /** One of one, none of one, or where it cannot be said nothing of nothing. */
    static Share one(Optional<Boolean> right) {
        return right.map(yes -> new Share(yes ? 1 : 0, 1)).orElse(NONE);
    }

    Share plus(Share other) {
        return new Share(part + other.part, whole + other.whole);
    }

    /** Between 0 and 1; empty where there is nothing to count. */
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
