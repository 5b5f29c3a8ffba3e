package org.modeadvisor.snapshot;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;

/**
 * A snapshot as it is kept: its key, its length and a SHA-256 over all of it. The digest shows where bytes were lost or changed; it is no
 * signature, so what others could have written is not to be read at all (see {@link SnapshotCache}).
 *
 * <p>In order, numbers with the highest byte first: the eight letters {@code MASNAP} and the version of this form, the digest (32 bytes)
 * of all that follows, the two texts of the key (each with its length in two bytes), the length of the content (4 bytes), the content.
 *
 * @param content as {@link SnapshotWriter#bytes} gives it
 */
public record SealedSnapshot(SnapshotKey key, byte[] content) {

    /** Another form of the content, or of what stands before it, takes another number. */
    private static final String FORM = "MASNAP01";
    private static final int DIGEST = 32;

    public byte[] bytes() {
        try {
            ByteArrayOutputStream rest = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(rest);
            out.writeUTF(key.text());
            out.writeUTF(key.program());
            out.writeInt(content.length);
            out.write(content);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.writeBytes(form());
            byte[] bytes = rest.toByteArray();
            all.writeBytes(digest(bytes, 0));
            all.writeBytes(bytes);
            return all.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
    }

    /** The snapshot in these bytes; empty where they are not whole, were changed, or are no snapshot of this form. */
    public static Optional<SealedSnapshot> of(byte[] bytes) {
        int head = form().length + DIGEST;
        if (bytes.length < head || !Arrays.equals(bytes, 0, form().length, form(), 0, form().length)
                || !MessageDigest.isEqual(Arrays.copyOfRange(bytes, form().length, head), digest(bytes, head))) {
            return Optional.empty();
        }
        try {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, head, bytes.length - head));
            SnapshotKey key = new SnapshotKey(in.readUTF(), in.readUTF());
            int length = in.readInt();
            return length == in.available() ? Optional.of(new SealedSnapshot(key, in.readAllBytes())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] form() {
        return FORM.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] digest(byte[] bytes, int from) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes, from, bytes.length - from);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
