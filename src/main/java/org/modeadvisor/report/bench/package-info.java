/**
 * What a measurement found, as a person reads it and as JSON. Comes in: a {@link org.modeadvisor.bench.BenchResult}. Goes out: a line for
 * each figure and a sentence on how to read it, or data. What differs from the stage before: numbers are rounded to what they are worth, and
 * put into the sentences of the rules folder. Stateless, equal input gives equal bytes.
 */
package org.modeadvisor.report.bench;
