package org.modeadvisor.snapshot;

/** Bytes that are no snapshot of ours. Never reaches a person: the text is read instead. */
public final class UnreadableSnapshotException extends RuntimeException {

    public UnreadableSnapshotException(String message) {
        super(message);
    }
}
