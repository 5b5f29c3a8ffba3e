/**
 * What went wrong and where, as data. Comes in: a place in a file a person wrote and a finding about it. Goes out:
 * {@link org.modeadvisor.diagnostics.Problem problems} with code, position, quoted line, message and remedy, gathered so that
 * all problems of a file are told at once. Nothing here renders text for a terminal, and nothing here imports another package of
 * ours: every later package reports through this one. Parameters and results are never null unless said otherwise.
 */
package org.modeadvisor.diagnostics;
