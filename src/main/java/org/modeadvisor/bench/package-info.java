/**
 * How fast one's own rules answer one's own cases on one's own machine. Comes in: a way to load rules, and cases. Goes out: a
 * {@link org.modeadvisor.bench.BenchResult}: times to load, to answer and to search, answers and readings a second, memory. What differs
 * from the stage before: what is answered no longer counts, only what it takes. Before anything is timed each case is answered in Drools
 * and its levels are read a second way, and both must agree. Everything public but a running {@link org.modeadvisor.bench.Bench} is
 * immutable; nothing is null, an absent value is empty.
 *
 * <p>These are figures to plan by, taken in a minute in one Java machine. What the project compares versions and other engines by is
 * measured with more care: see {@code src/bench}.
 */
package org.modeadvisor.bench;
