/**
 * The regression suite. Comes in: cases pinned to an answer, and what the rules derive for them. Goes out: every
 * {@link org.modeadvisor.suite.Departure} of the answer from what is expected. What differs from the stage before: an answer is no
 * longer believed, it is compared. All of it is data, immutable and thread-safe; an absent value is empty, never null.
 */
package org.modeadvisor.suite;
