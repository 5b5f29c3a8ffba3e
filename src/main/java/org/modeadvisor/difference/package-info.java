/**
 * What a change of rules does.
 *
 * <p>In come two rule sets and some cases; out comes which rules, variables, conclusions and parameters were added, removed or
 * changed, which cases are answered otherwise, and, for every kind of change that no case shows, a case made up for it: that a mode
 * goes from conditional to recommended, that a caveat is raised which was clear. What is not listed cannot happen: it was
 * looked for among all situations there are. Every case made up was answered by Drools under both rule sets before it is told.
 *
 * <p>Where a comparison of the explanation stage asks the same rules about two situations, this asks two rule sets about the same.
 */
package org.modeadvisor.difference;
