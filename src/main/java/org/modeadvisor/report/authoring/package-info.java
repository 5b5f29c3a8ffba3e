/**
 * What an expert begins with. Comes in: the rules there are. Goes out: a {@link org.modeadvisor.report.authoring.Skeleton}, the
 * commented and valid pieces of text that add a rule, caveat, mode or variable, with the places they belong to. What differs from the
 * stage before: a word in the rules folder's sentences has become text to be edited. Stateless, equal input gives equal bytes.
 */
package org.modeadvisor.report.authoring;
