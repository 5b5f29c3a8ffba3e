package org.modeadvisor.inference;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The levels of one situation, for trying out other answers: a few are changed, and what rests on them is read anew. A variable can also
 * be {@linkplain #release released}: then each rule that reads it may choose its answer for itself, which gives for every conclusion
 * the best that any choice of answers could do, and often more. Not thread-safe: one for one search.
 *
 * <p>Variables are named by their ids, or by their numbers, as {@link LevelReading#number} gives them; conclusions by their names, or by
 * their places, as {@link LevelReading#place} gives them. Numbers spare a look-up, which takes longer than much of the reading does.
 */
public final class Levels {

    private static final int WORD = Long.SIZE;
    /** So many changed places are followed up; where there are more, all is read. Measured: either takes as long at about this many. */
    private static final int FEW = 12;
    /** Every pair of ends that is an interval, by the lower and the upper end. */
    private static final Bounds[][] BOUNDS = new Bounds[Bounds.HIGHEST + 1][Bounds.HIGHEST + 1];

    static {
        for (int lo = Bounds.LOWEST; lo <= Bounds.HIGHEST; lo++) {
            for (int hi = lo; hi <= Bounds.HIGHEST; hi++) {
                BOUNDS[lo][hi] = new Bounds(lo, hi);
            }
        }
    }

    private final LevelProgram program;
    private final Places places;
    /** By place; of variables what the search gave them. */
    private final byte[] now;
    /** By place of a variable; what the situation knows of it. */
    private final byte[] known;
    /** By condition. */
    private final byte[] met;
    /** A bit for each place of a variable that was given something since it was read. */
    private final long[] changed;
    /** A bit for each conclusion whose conditions came out otherwise since it was read. */
    private final long[] stale;
    /** A bit for each conclusion that is wanted, or that one wanted rests on. */
    private long[] wanted;

    /** In which nothing is known. */
    Levels(LevelProgram program) {
        this.program = program;
        this.places = program.places();
        this.now = new byte[places.inputs() + program.conclusions()];
        this.known = new byte[places.inputs()];
        this.met = new byte[program.conditions().size()];
        this.stale = new long[(program.conclusions() + WORD - 1) / WORD];
        this.changed = new long[(places.inputs() + WORD - 1) / WORD];
        this.wanted = program.all();
        Arrays.fill(known, (byte) Rungs.gate(false, true));
        System.arraycopy(known, 0, now, 0, known.length);
        readWhole();
    }

    /** A copy. */
    Levels(Levels other) {
        this.program = other.program;
        this.places = other.places;
        this.now = other.now.clone();
        this.known = other.known.clone();
        this.met = other.met.clone();
        this.stale = other.stale.clone();
        this.changed = other.changed.clone();
        this.wanted = other.wanted;
    }

    /** Goes over to another situation; to be read first. */
    public Levels take(Situation situation) {
        Map<String, Fact> facts = situation.facts();
        for (int number = 0; number < places.variables(); number++) {
            Fact fact = places.fact(number, facts);
            for (int place = places.first(number); place < places.first(number + 1); place++) {
                known[place] = places.known(number, fact, place - places.first(number));
                put(place, known[place]);
            }
        }
        return this;
    }

    /** Reads from now on these conclusions only, and what they rest on; all others are as they were. @param conclusions names of conclusions */
    public Levels only(Collection<NodeName> conclusions) {
        wanted = program.below(conclusions.stream().mapToInt(places::place).toArray());
        return this;
    }

    /** Gives a variable that answer. @param answer in the vocabulary's words */
    public void settle(String variable, String answer) {
        int number = places.number(variable);
        settle(number, places.answer(number, answer));
    }

    /** Gives a variable that answer. @param answer its number, counted from 0 in the vocabulary's order: of a level the level, 1 for yes */
    public void settle(int variable, int answer) {
        for (int place = places.first(variable); place < places.first(variable + 1); place++) {
            put(place, places.settled(variable, answer, place - places.first(variable)));
        }
    }

    /** Gives a variable with levels an answer between two. @param variable its number */
    public void settle(int variable, Bounds between) {
        put(places.first(variable), (byte) Rungs.of(between.lo(), between.hi()));
    }

    /** Gives a variable what that fact says of it, a range or nothing included. */
    public void settle(Fact fact) {
        int variable = places.number(fact.node().id());
        for (int place = places.first(variable); place < places.first(variable + 1); place++) {
            put(place, places.known(variable, fact, place - places.first(variable)));
        }
    }

    /** Lets every rule choose the variable's answer for itself. */
    public void release(String variable) {
        release(places.number(variable));
    }

    /** Lets every rule choose the variable's answer for itself. @param variable its number */
    public void release(int variable) {
        fill(variable, Rungs.gate(true, false));
    }

    /** Makes a variable unknown. @param variable its number */
    public void forget(int variable) {
        fill(variable, Rungs.gate(false, true));
    }

    private void fill(int variable, int rungs) {
        for (int place = places.first(variable); place < places.first(variable + 1); place++) {
            put(place, (byte) rungs);
        }
    }

    /** Gives a variable back what the situation knows of it. */
    public void restore(String variable) {
        restore(places.number(variable));
    }

    /** Gives a variable back what the situation knows of it. @param variable its number */
    public void restore(int variable) {
        for (int place = places.first(variable); place < places.first(variable + 1); place++) {
            put(place, known[place]);
        }
    }

    /** Reads the conclusions anew that rest on something changed. */
    public Levels read() {
        int changes = 0;
        for (long some : changed) {
            changes += Long.bitCount(some);
        }
        if (changes > FEW) {
            readWhole();
        } else {
            readChanges();
        }
        return this;
    }

    /** Without looking what changed: where much did, asking takes longer than reading. */
    private void readWhole() {
        Arrays.fill(changed, 0);
        weigh(0, places.inputs());
        for (int word = 0; word < stale.length; word++) {
            stale[word] = ~wanted[word];
            for (long left = wanted[word]; left != 0; left &= left - 1) {
                int conclusion = word * WORD + Long.numberOfTrailingZeros(left);
                int place = places.inputs() + conclusion;
                now[place] = program.settle(conclusion, met);
                weigh(place, place + 1);
            }
        }
    }

    /** Asks every condition on these places. */
    private void weigh(int from, int to) {
        int[] conditions = program.conditionsOn().cells();
        int end = program.conditionsOn().from()[to];
        for (int i = program.conditionsOn().from()[from]; i < end; i++) {
            met[conditions[i]] = program.met(conditions[i], now);
        }
    }

    private void readChanges() {
        for (int word = 0; word < changed.length; word++) {
            for (long left = changed[word]; left != 0; left &= left - 1) {
                look(word * WORD + Long.numberOfTrailingZeros(left));
            }
            changed[word] = 0;
        }
        for (int word = 0; word < stale.length; word++) {
            long left = stale[word] & wanted[word];
            while (left != 0) {
                int conclusion = word * WORD + Long.numberOfTrailingZeros(left);
                stale[word] &= ~(1L << conclusion);
                byte strength = program.settle(conclusion, met);
                if (strength != now[places.inputs() + conclusion]) {
                    now[places.inputs() + conclusion] = strength;
                    // What this makes stale comes later in the order of settling.
                    look(places.inputs() + conclusion);
                }
                left = stale[word] & wanted[word];
            }
        }
    }

    /** Looks which conditions on a place come out otherwise, and so which conclusions are to be read anew. */
    private void look(int place) {
        int[] conditions = program.conditionsOn().cells();
        int end = program.conditionsOn().from()[place + 1];
        for (int i = program.conditionsOn().from()[place]; i < end; i++) {
            int condition = conditions[i];
            byte comesTo = program.met(condition, now);
            if (comesTo != met[condition]) {
                met[condition] = comesTo;
                for (int c = program.conclusionsOn().from()[condition]; c < program.conclusionsOn().from()[condition + 1]; c++) {
                    int conclusion = program.conclusionsOn().cells()[c];
                    stale[conclusion / WORD] |= 1L << conclusion;
                }
            }
        }
    }

    private void put(int place, byte rungs) {
        if (now[place] != rungs) {
            now[place] = rungs;
            changed[place / WORD] |= 1L << place;
        }
    }

    /** The lower end of a driver's or conclusion's bounds, as last read. */
    public int lo(NodeName name) {
        return lo(places.place(name));
    }

    /** The lower end of what stands at that place. */
    public int lo(int place) {
        return Rungs.lo(now[place]);
    }

    /** The upper end; below the lower one only where variables were released. */
    public int hi(NodeName name) {
        return hi(places.place(name));
    }

    /** The upper end of what stands at that place. */
    public int hi(int place) {
        return Rungs.hi(now[place]);
    }

    /** What a driver or conclusion came to, where no variable is released; a choice has no level and reads as open. */
    public Bounds bounds(NodeName name) {
        return places.choice(name) ? Bounds.OPEN : bounds(places.place(name));
    }

    /** What stands at that place, where no variable is released. */
    public Bounds bounds(int place) {
        Bounds bounds = BOUNDS[Rungs.lo(now[place])][Rungs.hi(now[place])];
        return bounds != null ? bounds : new Bounds(lo(place), hi(place));
    }
}
