/**
 * Prints what a change of rules does.
 *
 * <p>A {@link org.modeadvisor.difference.Difference} comes in; text for a terminal, Markdown for a pull request or JSON goes out.
 * Text and Markdown are two forms of the same blocks, so that they cannot say different things.
 */
package org.modeadvisor.report.difference;
