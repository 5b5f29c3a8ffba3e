package org.modeadvisor.batch;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file to which bytes are added, and which can be cut back to a length it had. Not thread-safe. */
final class TextFile implements AutoCloseable {

    private final FileChannel channel;

    /** Opens or makes the file. @param length what is kept of it */
    TextFile(Path path, long length) throws IOException {
        channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() < length) {
            channel.close();
            throw new IOException(path + " is shorter than it was");
        }
        channel.truncate(length);
        channel.position(length);
    }

    void add(byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            channel.write(left);
        }
    }

    /** Puts it on the disk. @return its length */
    long settle() throws IOException {
        channel.force(false);
        return channel.position();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
