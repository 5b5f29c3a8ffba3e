/**
 * Files nobody would write, put before the readers of rules, of the files beside them and of cases. Whatever the bytes, there must be no
 * crash, no hang and no stack trace; each problem must have a place in the file and a remedy; and what is accepted must be usable
 * ({@link org.modeadvisor.fuzzing.Oracle}).
 *
 * <p>{@code mvn verify} tries some thousand edited files, always the same ones ({@link org.modeadvisor.fuzzing.MutatedFilesTest}, seconds).
 * To look for new ones, ten minutes long, 200 seconds for each reader, guided by the code that a file reaches:
 *
 * <pre>{@code mvn -B -ntp test -Pfuzz}</pre>
 *
 * <p>A file that breaks something is left in {@code src/test/resources/org/modeadvisor/fuzzing}, in a folder named by its test. Give it a
 * name that says what it is and keep it there: from then on {@code mvn verify} tries it too. What a run has met is kept in
 * {@code .cifuzz-corpus} for the next.
 */
package org.modeadvisor.fuzzing;
