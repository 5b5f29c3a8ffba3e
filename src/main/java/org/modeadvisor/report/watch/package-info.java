/**
 * What an edit of rules or cases did, for somebody who watches a terminal. Comes in: the outcomes of the cases before and after, or why
 * rules were refused. Goes out: text, a line for each change. What differs from the stage before: only what is new is said. Stateless,
 * equal input gives equal bytes.
 */
package org.modeadvisor.report.watch;
