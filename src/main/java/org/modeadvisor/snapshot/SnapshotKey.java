package org.modeadvisor.snapshot;

/**
 * What a snapshot is of, and who can read it.
 *
 * @param text digest of all texts it was read from
 * @param program digest of the program that read them: another one may read them otherwise
 */
public record SnapshotKey(String text, String program) {}
