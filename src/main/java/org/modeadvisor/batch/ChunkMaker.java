package org.modeadvisor.batch;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Answers some rows and puts the answers into the form in which they are written. Thread-safe. */
public final class ChunkMaker {

    /** Of long rows no more than so many bytes are taken at once, and one row more. */
    public static final long MOST_HELD = 4L << 20;

    /** So many rows are answered at once; fewer where each has many answers or a long one, so that memory stays the same. */
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int FULL_ROWS_AT_ONCE = 8;

    private final RowAnswers answers;
    private final Function<Reply.Answered, byte[]> lines;
    private final Function<Reply.Answered, List<Object[]>> rows;
    private final Function<Reply.SetAside, byte[]> aside;
    private final int modes;
    private final int scenarios;

    private ChunkMaker(RowAnswers answers, Function<Reply.Answered, byte[]> lines, Function<Reply.Answered, List<Object[]>> rows,
            Function<Reply.SetAside, byte[]> aside) {
        this.answers = answers;
        this.lines = lines;
        this.rows = rows;
        this.aside = aside;
        this.modes = answers.modes();
        this.scenarios = answers.scenarios().size();
    }

    /** Answers as lines. @param aside a record of a row set aside, in lines */
    public static ChunkMaker lines(RowAnswers answers, AnswerForm form, Function<Reply.SetAside, byte[]> aside) {
        return new ChunkMaker(answers, form::lines, answered -> List.of(), aside);
    }

    /** Answers as rows of a table. */
    public static ChunkMaker table(RowAnswers answers, AnswerColumns columns, Function<Reply.SetAside, byte[]> aside) {
        return new ChunkMaker(answers, answered -> new byte[0], columns::rows, aside);
    }

    /** How many rows to hand over at once. @param full whether each answer comes with its proof */
    public int rowsAtOnce(boolean full) {
        return full ? FULL_ROWS_AT_ONCE : Math.max(1, ROWS_AT_ONCE / (1 + scenarios));
    }

    /** What no answer comes to. */
    public Tally nothing() {
        return Tally.none(modes, scenarios);
    }

    /** Answers these. @param after how far the input was read with them */
    public Chunk make(List<RawRow> raw, Mark after) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ByteArrayOutputStream refused = new ByteArrayOutputStream();
        List<Object[]> table = new ArrayList<>();
        List<Reply> replies = new ArrayList<>(raw.size());
        for (RawRow row : raw) {
            Reply reply = answers.answer(row);
            replies.add(reply);
            if (reply instanceof Reply.Answered answered) {
                text.writeBytes(lines.apply(answered));
                table.addAll(rows.apply(answered));
            } else if (reply instanceof Reply.SetAside set) {
                refused.writeBytes(aside.apply(set));
            }
        }
        return new Chunk(text.toByteArray(), table, refused.toByteArray(), Tally.of(replies, modes, scenarios), after);
    }
}
