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
 */
package org.modeadvisor.batch;
