/**
 * Bytes that spare reading a text again. Comes in: values that a later package walks, and the {@link
 * org.modeadvisor.snapshot.SnapshotKey key} of the text they were read from. Goes out: the same values, or nothing: bytes that are cut
 * off, altered, of another program or of another text are as good as none. What differs from the stage before: nothing is told, since
 * whoever finds no snapshot reads the text. No Java serialization stands behind it: bytes can become texts, numbers and words of our own
 * types, and nothing else. Also the folder in a user's home in which snapshots are kept. Nothing is null.
 */
package org.modeadvisor.snapshot;
