/**
 * What a check of rules found, as a person reads it, as JSON and as SARIF. Comes in: a {@link org.modeadvisor.check.CheckResult}.
 * Goes out: text that quotes each place, or data for editors and build servers. What differs from the stage before: findings have
 * become lines. Its few words stand here and not among the sentences of the rules, since it must speak when these cannot be read.
 * Stateless, equal input gives equal bytes.
 */
package org.modeadvisor.report.check;
