/**
 * Case studies. Comes in: a case file (contract section 2), or answers a program gives. Goes out: an immutable
 * {@link org.modeadvisor.cases.CaseStudy} whose facts know their place in the file, or problems. What differs from the stage
 * before: the vocabulary says what may be said, a case says what is so. A fact the case does not state is unknown, never false.
 * {@link org.modeadvisor.cases.CaseText} puts an answer into the file's text and leaves all else as it is.
 * The labels in {@code observed} and {@code expected} are carried along and never read by the inference. Public types are
 * immutable and thread-safe; what a case does not state is an empty value, never null.
 */
package org.modeadvisor.cases;
