package org.modeadvisor.batch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

/** Lines that are cut elsewhere are the rows that a file read from its beginning has. */
class LineBytesTest {

    @Property
    void aLineByItselfIsTheSameRow(@ForAll @Chars({'\n', '\r', ' ', '\t', '"'}) @CharRange(from = 'a', to = 'c') @StringLength(max = 40) String text) throws IOException {
        List<RawRow> whole = new TextRows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 0, false).next(100);
        List<RawRow> cut = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            long line = i + 1;
            // A buffer that is used again holds the rest of a longer line behind this one.
            byte[] buffer = (lines[i] + "zzz").getBytes(StandardCharsets.UTF_8);
            LineBytes.row(buffer, buffer.length - 3).ifPresent(row -> cut.add(new RawRow.Text(cut.size() + 1, line, row)));
        }
        assertEquals(whole, cut);
    }

    @Test
    void ofALineThatIsTooLongTheSameBeginningIsKept() throws IOException {
        byte[] line = new byte[RowText.LONGEST + 100];
        Arrays.fill(line, (byte) 'x');
        RawRow.Text whole = (RawRow.Text) new TextRows(new ByteArrayInputStream(line), 0, false).next(1).get(0);
        assertArrayEquals(whole.bytes(), LineBytes.row(line, line.length).orElseThrow());
    }
}
