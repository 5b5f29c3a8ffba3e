/**
 * The batch on a cluster of Apache Spark. Comes in: files of rows that any machine of a cluster can read, each row a case. Goes out: a folder
 * of answers in parts. What differs from the stage before: many Java machines answer, tasks die and are run again, and nobody sees the rows
 * in order; each row still gets the bytes that {@link org.modeadvisor.batch the batch of one machine} would write for it.
 */
package org.modeadvisor.spark;
