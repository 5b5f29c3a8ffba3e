/**
 * The answers of a batch as lines, and what came of it as a person reads it. Comes in: a {@link org.modeadvisor.batch.Reply} for each row.
 * Goes out: lines of JSON or CSV, and a record of each row set aside. What differs from the stage before: replies have become bytes; equal
 * replies give equal ones. Stateless or immutable, thread-safe.
 */
package org.modeadvisor.report.batch;
