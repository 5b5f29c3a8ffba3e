package org.modeadvisor.explanation;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * A list that is made when somebody first looks into it, for what many who ask do not read and what takes long. Thread-safe where what it
 * is made from is immutable.
 */
final class Later<T> extends AbstractList<T> implements RandomAccess {

    private Supplier<List<T>> making;
    private volatile List<T> made;

    Later(Supplier<List<T>> making) {
        this.making = making;
    }

    private List<T> made() {
        if (made == null) {
            synchronized (this) {
                if (made == null) {
                    made = List.copyOf(making.get());
                    making = null;
                }
            }
        }
        return made;
    }

    @Override
    public T get(int place) {
        return made().get(place);
    }

    @Override
    public int size() {
        return made().size();
    }
}
