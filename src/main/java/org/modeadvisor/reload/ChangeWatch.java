package org.modeadvisor.reload;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells when something that is looked at again and again has changed and come to rest. Not thread-safe. */
public final class ChangeWatch<T> {

    private final Supplier<T> look;
    private final Function<T, String> digest;
    private String known;
    private String seen;

    /**
     * @param look gives the present state
     * @param digest tells states apart
     * @param known a digest that is no news
     */
    public ChangeWatch(Supplier<T> look, Function<T, String> digest, String known) {
        this.look = look;
        this.digest = digest;
        this.known = known;
        this.seen = known;
    }

    /** Looks once. @return a state that is news and that this look and the one before agree on; each is given once */
    public Optional<T> look() {
        T now = look.get();
        String before = seen;
        seen = digest.apply(now);
        if (!seen.equals(before) || seen.equals(known)) {
            return Optional.empty();
        }
        known = seen;
        return Optional.of(now);
    }
}
