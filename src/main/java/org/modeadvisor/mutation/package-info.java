/**
 * Whether the cases would notice a wrong rule. Comes in: rules and pinned cases. Goes out: every {@link
 * org.modeadvisor.mutation.Mutant}, the rules with one mistake an expert could make, and what became of it. What differs from the
 * stage before: the suite asks whether the rules answer as pinned, this asks whether they would be found out if they were others.
 */
package org.modeadvisor.mutation;
