/**
 * Coverage as a person reads it, as JSON, and made-up cases as case files. Comes in: what {@link org.modeadvisor.coverage} counted
 * and found. Goes out: text, JSON, the words a page is made of, YAML. What differs from the stage before: nothing new is known, it is
 * put into the sentences of the rules folder. Stateless, equal input gives equal bytes.
 */
package org.modeadvisor.report.coverage;
