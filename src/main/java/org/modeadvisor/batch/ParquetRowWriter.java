package org.modeadvisor.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileWriter;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;

/** Writes rows of numbers and texts to a Parquet file; null is nothing. */
final class ParquetRowWriter extends WriteSupport<Object[]> {

    private final MessageType schema;
    private RecordConsumer out;

    private ParquetRowWriter(MessageType schema) {
        this.schema = schema;
    }

    static MessageType schema(List<AnswerColumns.Column> columns) {
        Types.MessageTypeBuilder message = Types.buildMessage();
        for (AnswerColumns.Column column : columns) {
            if (column.level()) {
                message.required(PrimitiveTypeName.INT32).named(column.name());
            } else {
                message.optional(PrimitiveTypeName.BINARY).as(LogicalTypeAnnotation.stringType()).named(column.name());
            }
        }
        return message.named("answer");
    }

    static ParquetWriter<Object[]> open(Path file, MessageType schema) throws IOException {
        return new Builder(new LocalOutputFile(file), schema).withConf(new PlainParquetConfiguration()).withCodecFactory(new ParquetCodecs())
                .withCompressionCodec(ParquetCodecs.WRITTEN).withWriteMode(ParquetFileWriter.Mode.CREATE).build();
    }

    /** Wherever Hadoop can write, and packed by its codecs: whoever has a cluster has them. */
    static ParquetWriter<Object[]> open(OutputFile file, Configuration configuration, MessageType schema) throws IOException {
        return new Builder(file, schema).withConf(configuration).withCompressionCodec(ParquetCodecs.WRITTEN).build();
    }

    @Override
    public WriteContext init(ParquetConfiguration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    @Deprecated
    public WriteContext init(Configuration configuration) {
        return new WriteContext(schema, Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
        out = consumer;
    }

    @Override
    public void write(Object[] row) {
        out.startMessage();
        for (int i = 0; i < row.length; i++) {
            if (row[i] != null) {
                String name = schema.getFieldName(i);
                out.startField(name, i);
                if (row[i] instanceof Integer level) {
                    out.addInteger(level);
                } else {
                    out.addBinary(Binary.fromString((String) row[i]));
                }
                out.endField(name, i);
            }
        }
        out.endMessage();
    }

    private static final class Builder extends ParquetWriter.Builder<Object[], Builder> {

        private final MessageType schema;

        Builder(OutputFile file, MessageType schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Object[]> getWriteSupport(ParquetConfiguration configuration) {
            return new ParquetRowWriter(schema);
        }

        @Override
        @Deprecated
        protected WriteSupport<Object[]> getWriteSupport(Configuration configuration) {
            return new ParquetRowWriter(schema);
        }
    }
}
