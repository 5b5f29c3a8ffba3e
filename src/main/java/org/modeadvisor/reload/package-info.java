/**
 * Rules that may be edited while they serve. Comes in: a rules folder that people edit, and what a rule set must stand before it may
 * answer. Goes out: always one {@link org.modeadvisor.ModeAdvisor}, the last good one, and a {@link
 * org.modeadvisor.reload.ReloadEvent} for every edit. What differs from the stage before: an advisor never changes; here is which one
 * serves now. Everything public but {@link org.modeadvisor.reload.ChangeWatch} is thread-safe; nothing is null.
 *
 * <h2>How an edit is noticed, and why so</h2>
 *
 * <p>The folder is looked at every so often, and all its files are read: 50 files of 250 KB, which takes 3 to 5 ms. The file system's own
 * events ({@link java.nio.file.WatchService}) were not chosen. They do not come from network and container mounts, come after up to
 * ten seconds on macOS, must be asked for anew for each new folder, which leaves a gap, can overflow, and go silent where the folder
 * itself is exchanged. Times and sizes of files were not chosen either: a file put back from a copy has an old time, and file systems
 * round times to as much as two seconds. Texts cannot deceive.
 *
 * <p>Editors save in steps: they empty a file and write it, write beside it and rename, or delete and make anew; a checkout writes one
 * file after the other. So an edit counts once two looks in a row read the same texts, and what is then loaded are those very texts. A
 * folder half written is loaded only if whoever writes pauses for longer than it takes between two looks; then the reading, the check
 * and the trial stand before it, as before any other edit.
 */
package org.modeadvisor.reload;
