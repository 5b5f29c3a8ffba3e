/**
 * The batch on a cluster of Apache Spark. Comes in: files of rows that every machine of a cluster can read, each row a case. Goes out: a
 * folder of answers in parts. What differs from the stage before: many Java machines answer, tasks die and are run again, and nobody sees the
 * rows in order; each row still gets the bytes that {@link org.modeadvisor.batch the batch of one machine} would write for it, since the same
 * {@link org.modeadvisor.batch.ChunkMaker} writes them.
 *
 * <h2>What is sent, and what is kept</h2>
 *
 * <p>The texts of the rules, some hundred kilobytes, are broadcast; nothing that was loaded from them can be serialized, nor needs to be.
 * {@link org.modeadvisor.spark.MachineRules} loads them once for a Java machine, in the first task that comes. A partition is read, answered
 * and written a thousand rows at a time, so memory does not grow with it.
 *
 * <h2>Lines</h2>
 *
 * <p>Text comes as bytes of lines from Hadoop's text input, compressed files included (which cannot be cut, so one is one task). A row set
 * aside names its line in the file, so {@link org.modeadvisor.spark.LineCount} first counts the lines of every piece: the input is read twice.
 * Parquet knows the number of each row. Three things differ from the batch of one machine. A row of CSV that goes over several lines is not
 * put together, since a piece may begin in the midst of it; each of its lines is set aside. A line is held as a whole, so one of gigabytes
 * needs as much memory before it is set aside. And Parquet with dates or decimals is refused, where there a day is read as its number.
 *
 * <h2>Once and no more</h2>
 *
 * <p>{@link org.modeadvisor.spark.AnswerOutput} writes answers, rows set aside and their tally into one folder of the task, which Hadoop's
 * committer moves into place for one run of each task alone, and {@code _SUCCESS} when all are there. How many rows were answered is read
 * from these tallies: Spark's own counters count a task that ran twice twice. On an object store, where moving is
 * copying, this takes longer and is not done at one moment; wait for {@code _SUCCESS} there.
 *
 * <h2>Libraries</h2>
 *
 * <p>Spark is there when the job runs, and its class loader asks it first: of Jackson, Parquet, Hadoop, slf4j and aircompressor the job gets Spark's
 * versions, and what the program's jar holds of them lies idle. {@code BatchJobIT} runs the packed jar so.
 */
package org.modeadvisor.spark;
