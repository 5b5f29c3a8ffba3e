/**
 * Kept answers as files, and what became of them as a person reads it. Comes in: an answer to be kept, the text of a record, or what
 * {@link org.modeadvisor.audit.Replay} found. Goes out: the text of a record, a record, text for a terminal or JSON. What differs from
 * the stage before: records have become bytes, or words. Stateless, equal input gives equal bytes.
 */
package org.modeadvisor.report.audit;
