/**
 * From derivations to an answer that can be questioned. Comes in: the {@link org.modeadvisor.inference.Derivations} of a case.
 * Goes out: a {@link org.modeadvisor.explanation.Recommendation}: verdicts, leanings and what they rest on, model, caveats, notes,
 * next steps, the questions that are still open, which to ask next and why, and for each of them the node that proves it; and the
 * {@link org.modeadvisor.explanation.Justifications} of whatever is asked about, as trees. What differs from the stage before: levels
 * have become advice. All of it is data; the sentences it carries are filled from the rules folder. Operators stand
 * here (from bounds to a verdict, the smallest set, the limiting inputs); their numbers, order and words do not. Everything public
 * is immutable and thread-safe; an absent value is empty, never null.
 */
package org.modeadvisor.explanation;
