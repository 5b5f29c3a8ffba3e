package org.modeadvisor.batch;

import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Makes each row an array of texts, null where nothing stands; a number becomes one as {@link CellText} says.
 */
final class CellConverters extends RecordMaterializer<String[]> {

    private final Row row;

    CellConverters(MessageType schema) {
        this.row = new Row(schema);
    }

    @Override
    public String[] getCurrentRecord() {
        return row.cells;
    }

    @Override
    public GroupConverter getRootConverter() {
        return row;
    }

    private static final class Row extends GroupConverter {

        private final Cell[] converters;
        private String[] cells;

        Row(MessageType schema) {
            converters = new Cell[schema.getFieldCount()];
            for (int i = 0; i < converters.length; i++) {
                converters[i] = new Cell(this, i, schema.getType(i).asPrimitiveType().getPrimitiveTypeName());
            }
        }

        @Override
        public Converter getConverter(int column) {
            return converters[column];
        }

        @Override
        public void start() {
            cells = new String[converters.length];
        }

        @Override
        public void end() {
            // Taken by whoever reads.
        }
    }

    private static final class Cell extends PrimitiveConverter {

        private final Row row;
        private final int column;
        private final PrimitiveTypeName type;
        /** What each place of the dictionary stands for. */
        private String[] words;

        Cell(Row row, int column, PrimitiveTypeName type) {
            this.row = row;
            this.column = column;
            this.type = type;
        }

        private void set(String text) {
            row.cells[column] = text;
        }

        @Override
        public boolean hasDictionarySupport() {
            return true;
        }

        @Override
        public void setDictionary(Dictionary dictionary) {
            words = new String[dictionary.getMaxId() + 1];
            for (int i = 0; i < words.length; i++) {
                words[i] = switch (type) {
                    case INT32 -> Integer.toString(dictionary.decodeToInt(i));
                    case INT64 -> Long.toString(dictionary.decodeToLong(i));
                    case FLOAT -> number(dictionary.decodeToFloat(i));
                    case DOUBLE -> number(dictionary.decodeToDouble(i));
                    default -> dictionary.decodeToBinary(i).toStringUsingUTF8();
                };
            }
        }

        @Override
        public void addValueFromDictionary(int place) {
            set(words[place]);
        }

        @Override
        public void addBinary(Binary value) {
            set(value.toStringUsingUTF8());
        }

        @Override
        public void addBoolean(boolean value) {
            set(CellText.of(value));
        }

        @Override
        public void addInt(int value) {
            set(Integer.toString(value));
        }

        @Override
        public void addLong(long value) {
            set(Long.toString(value));
        }

        @Override
        public void addFloat(float value) {
            addDouble(value);
        }

        @Override
        public void addDouble(double value) {
            set(number(value));
        }

        private static String number(double value) {
            return CellText.of(value);
        }
    }
}
