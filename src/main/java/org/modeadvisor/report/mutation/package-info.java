/**
 * What became of mistakes made in rules on purpose, as a person reads it, and as JSON. Comes in: what {@link
 * org.modeadvisor.mutation} found. Goes out: text or JSON, and case files that would notice what no case notices. What differs from
 * the stage before: nothing new is known, it is put into the sentences of the rules folder. Stateless, equal input gives equal bytes.
 */
package org.modeadvisor.report.mutation;
