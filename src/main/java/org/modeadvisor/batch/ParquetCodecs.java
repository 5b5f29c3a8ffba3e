package org.modeadvisor.batch;

import io.airlift.compress.Compressor;
import io.airlift.compress.Decompressor;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdCompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;

/**
 * Compression in Java alone: reads what Parquet files are usually compressed with, writes Zstandard. The library's own codecs are Hadoop's,
 * and unpack machine code into a folder for temporary files, where it may not be allowed to run. Thread-safe as far as each codec is used by one thread.
 */
final class ParquetCodecs implements CompressionCodecFactory {

    static final CompressionCodecName WRITTEN = CompressionCodecName.ZSTD;

    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
        if (codec != WRITTEN) {
            throw new IllegalArgumentException("not written: " + codec);
        }
        Compressor compressor = new ZstdCompressor();
        return new BytesInputCompressor() {
            @Override
            public BytesInput compress(BytesInput bytes) throws IOException {
                byte[] plain = bytes.toByteArray();
                byte[] packed = new byte[compressor.maxCompressedLength(plain.length)];
                return BytesInput.from(packed, 0, compressor.compress(plain, 0, plain.length, packed, 0, packed.length));
            }

            @Override
            public CompressionCodecName getCodecName() {
                return codec;
            }

            @Override
            public void release() {
                // Nothing is held.
            }
        };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
        return new BytesInputDecompressor() {
            @Override
            public BytesInput decompress(BytesInput bytes, int size) throws IOException {
                return BytesInput.from(unpacked(codec, bytes.toByteArray(), size));
            }

            @Override
            public void decompress(ByteBuffer packed, int packedSize, ByteBuffer plain, int size) throws IOException {
                byte[] bytes = new byte[packedSize];
                packed.get(bytes);
                plain.put(unpacked(codec, bytes, size));
            }

            @Override
            public void release() {
                // Nothing is held.
            }
        };
    }

    private static byte[] unpacked(CompressionCodecName codec, byte[] packed, int size) throws IOException {
        return switch (codec) {
            case UNCOMPRESSED -> packed;
            case GZIP -> new GZIPInputStream(new ByteArrayInputStream(packed)).readNBytes(size);
            case SNAPPY -> unpacked(new SnappyDecompressor(), packed, size);
            case ZSTD -> unpacked(new ZstdDecompressor(), packed, size);
            case LZ4_RAW -> unpacked(new Lz4Decompressor(), packed, size);
            default -> throw new IOException("compressed with " + codec);
        };
    }

    private static byte[] unpacked(Decompressor codec, byte[] packed, int size) {
        byte[] plain = new byte[size];
        int length = codec.decompress(packed, 0, packed.length, plain, 0, size);
        return length == size ? plain : Arrays.copyOf(plain, length);
    }

    @Override
    public void release() {
        // Nothing is held.
    }
}
