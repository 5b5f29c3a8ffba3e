/**
 * Agreement with reality as a person reads it, and as JSON. Comes in: an {@link org.modeadvisor.agreement.Agreement}. Goes out: text for
 * a planner, who is told what the figures are worth before they are shown, or JSON with every count. What differs from the stage
 * before: counts have become percentages, and stand in tables. Stateless, equal input gives equal bytes.
 */
package org.modeadvisor.report.agreement;
