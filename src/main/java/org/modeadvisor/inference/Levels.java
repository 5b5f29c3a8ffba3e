package org.modeadvisor.inference;

import org.modeadvisor.rulebase.language.Choice;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Level;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The levels of one situation, for trying out other answers: a few numbers are changed, and everything is read anew. A variable
 * can also be {@linkplain #release released}: then each rule that reads it may choose its answer for itself, which gives for every
 * conclusion the best that any choice of answers could do, and often more. Not thread-safe: one for one search.
 */
public final class Levels {

    private final LevelReading reading;
    private final Situation situation;
    private final int[] lo;
    private final int[] hi;

    Levels(LevelReading reading, Situation situation, int size) {
        this.reading = reading;
        this.situation = situation;
        this.lo = new int[size];
        this.hi = new int[size];
        situation.facts().keySet().forEach(this::restore);
    }

    /** Gives a variable that answer. @param answer in the vocabulary's words */
    public void settle(String variable, String answer) {
        put(reading.place(variable), situation.settled(variable, answer));
    }

    /** Gives a variable what that fact says of it, a range or nothing included. */
    public void settle(Fact fact) {
        put(reading.place(fact.node()), fact);
    }

    /** Lets every rule choose the variable's answer for itself. */
    public void release(String variable) {
        int place = reading.place(variable);
        lo[place] = situation.facts().get(variable) instanceof Choice ? -1 : Bounds.HIGHEST;
        hi[place] = situation.facts().get(variable) instanceof Choice ? 0 : Bounds.LOWEST;
    }

    /** Gives a variable back what the situation knows of it. */
    public void restore(String variable) {
        put(reading.place(variable), situation.facts().get(variable));
    }

    /** Reads all conclusions anew. */
    public Levels read() {
        reading.read(lo, hi);
        return this;
    }

    /** The lower end of a driver's or conclusion's bounds, as last read. */
    public int lo(NodeName name) {
        return lo[reading.place(name)];
    }

    /** The upper end; below the lower one only where variables were released. */
    public int hi(NodeName name) {
        return hi[reading.place(name)];
    }

    /** What a driver or conclusion came to, where no variable is released; a choice has no level and reads as open. */
    public Bounds bounds(NodeName name) {
        int place = reading.place(name);
        return situation.facts().get(name.id()) instanceof Choice choice && choice.node().equals(name) ? Bounds.OPEN
                : new Bounds(lo[place], hi[place]);
    }

    private void put(int place, Fact fact) {
        if (fact instanceof Choice choice) {
            int possible = reading.options(choice);
            lo[place] = choice.possible().size() == 1 ? possible : 0;
            hi[place] = possible;
        } else {
            Bounds bounds = ((Level) fact).bounds();
            lo[place] = bounds.lo();
            hi[place] = bounds.hi();
        }
    }
}
