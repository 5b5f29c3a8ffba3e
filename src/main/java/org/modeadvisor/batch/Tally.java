package org.modeadvisor.batch;

import java.util.Arrays;
import java.util.List;
import org.modeadvisor.explanation.Summary;
import org.modeadvisor.explanation.Verdict;

/**
 * What the answers come to together: how often each mode got which verdict, as things are and under each scenario, and how often a
 * scenario opened or closed it. Immutable.
 */
public final class Tally {

    private static final int VERDICTS = Verdict.values().length;
    private static final int OPENED = VERDICTS;
    private static final int CLOSED = VERDICTS + 1;
    private static final int COUNTS = VERDICTS + 2;

    private final int modes;
    private final long answered;
    private final long aside;
    /** For things as they are and each scenario, for each mode: the verdicts in their order, opened, closed. */
    private final long[] counts;

    private Tally(int modes, long answered, long aside, long[] counts) {
        this.modes = modes;
        this.answered = answered;
        this.aside = aside;
        this.counts = counts;
    }

    /** Nothing counted yet. */
    public static Tally none(int modes, int scenarios) {
        return new Tally(modes, 0, 0, new long[(1 + scenarios) * modes * COUNTS]);
    }

    /** One of the same shape. @param kept as {@link #counts} gave them */
    public Tally like(long rows, long rowsAside, long[] kept) {
        if (kept.length != counts.length) {
            throw new IllegalStateException("a tally of another shape");
        }
        return new Tally(modes, rows, rowsAside, kept.clone());
    }

    /** The tally of these replies. */
    static Tally of(List<Reply> replies, int modes, int scenarios) {
        long[] counts = new long[(1 + scenarios) * modes * COUNTS];
        long answered = 0;
        for (Reply reply : replies) {
            if (reply instanceof Reply.Answered row) {
                answered++;
                count(row.asItIs(), counts, 0);
                for (int i = 0; i < row.scenarios().size(); i++) {
                    Reply.Tried tried = row.scenarios().get(i);
                    int from = (1 + i) * modes * COUNTS;
                    count(tried.summary(), counts, from);
                    for (int mode = 0; mode < modes; mode++) {
                        String id = tried.summary().modes().get(mode).term().node().id();
                        counts[from + mode * COUNTS + OPENED] += tried.opens().contains(id) ? 1 : 0;
                        counts[from + mode * COUNTS + CLOSED] += tried.closes().contains(id) ? 1 : 0;
                    }
                }
            }
        }
        return new Tally(modes, answered, replies.size() - answered, counts);
    }

    private static void count(Summary summary, long[] counts, int from) {
        for (int mode = 0; mode < summary.modes().size(); mode++) {
            counts[from + mode * COUNTS + summary.modes().get(mode).verdict().ordinal()]++;
        }
    }

    /** Both together. */
    public Tally plus(Tally other) {
        long[] sum = counts.clone();
        Arrays.setAll(sum, i -> sum[i] + other.counts[i]);
        return new Tally(modes, answered + other.answered, aside + other.aside, sum);
    }

    /** Rows answered. */
    public long answered() {
        return answered;
    }

    /** Rows set aside. */
    public long aside() {
        return aside;
    }

    /** How many cases got the verdict. @param scenario 0 for things as they are, else its place counted from 1 @param mode its place counted from 0 */
    public long verdicts(int scenario, int mode, Verdict verdict) {
        return at(scenario, mode, verdict.ordinal());
    }

    /** For how many cases the scenario opens the mode. */
    public long opened(int scenario, int mode) {
        return at(scenario, mode, OPENED);
    }

    /** For how many cases the scenario closes the mode. */
    public long closed(int scenario, int mode) {
        return at(scenario, mode, CLOSED);
    }

    private long at(int scenario, int mode, int place) {
        return counts[(scenario * modes + mode) * COUNTS + place];
    }

    /** All counts, for {@link #like}. */
    public long[] counts() {
        return counts.clone();
    }
}
