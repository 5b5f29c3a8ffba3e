/**
 * The command line: one class a verb. Comes in: arguments, files and standard input. Goes out: results on standard output,
 * messages on standard error and an exit code: 0 done, 1 found something, 2 usage or unreadable input, 70 a mistake of ours.
 * What differs from the stage before: nothing new is known; a person can use it. A consultation keeps what it learns in the
 * case file alone.
 */
package org.modeadvisor.cli;
