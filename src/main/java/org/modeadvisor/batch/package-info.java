/**
 * Many cases in one file. Comes in: rows of a file, each a case. Goes out: for each row a short answer, or why it could not be read; and how
 * a set of policy scenarios would change all of them. What differs from the stage before: nobody looks at a proof, so none is made; the
 * verdicts of a row are {@link org.modeadvisor.explanation.Summary the same} an answer with its proof would give.
 *
 * <h2>One row</h2>
 *
 * <p>{@link org.modeadvisor.batch.RowAnswers} is given rules, a {@link org.modeadvisor.batch.RowReader} and scenarios once; then any thread
 * may hand it a {@link org.modeadvisor.batch.RawRow} and gets a {@link org.modeadvisor.batch.Reply}. It knows no file and no thread, so that
 * whoever has rows, such as a partition of a cluster's job, can call it for each. Rows are read by {@link org.modeadvisor.batch.JsonRows},
 * {@link org.modeadvisor.batch.CsvRows} or {@link org.modeadvisor.batch.CellRows}, the latter two with the {@link
 * org.modeadvisor.batch.Columns} of the file's head. What a case may say is read and checked by the stage of the cases, once for all forms.
 * None of these classes can be serialized, and none needs to be: rules load from their text in a second, once for a Java machine.
 *
 * <p>Levels are read from the rule model; Drools decides, in that it answers one row in a thousand too and has to say the same.
 *
 * <h2>One file</h2>
 *
 * <p>{@link org.modeadvisor.batch.BatchRun} takes an {@link org.modeadvisor.batch.Input} through. One thread cuts it into rows, a pool
 * answers them a thousand at a time, whoever called writes them in the order of the input. Only as many rows are under way as keep the
 * pool busy, so memory does not grow with the file, and the bytes do not depend on the threads. Text is cut at the ends of lines as bytes,
 * and letters are asked of each row alone, so that a row of another encoding spoils no other.
 *
 * <p>An {@link org.modeadvisor.batch.Output} stands in its place only when it is whole. Until then {@code OUTPUT.partial} holds what was
 * written, and a journal twice a second says how far the input was read, once what came of it is on the disk. Whoever goes on cuts off what
 * lies behind. A Parquet file ends with its table of contents and cannot be gone on with, so parts are written and joined in the end; a
 * part ends with the chunk that fills it, hence the same parts whether or not the run was broken off.
 *
 * <p>A thousandth is confirmed because Drools takes some ten times as long as all the rest of a row: so it costs a hundredth, and a
 * reading that is wrong in one row of a hundred is found within a hundred thousand.
 */
package org.modeadvisor.batch;
