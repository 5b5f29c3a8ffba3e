package org.modeadvisor.report.difference;

import java.util.List;

/** A piece of the report, whatever form it is printed in. */
sealed interface Block {

    /** A heading. @param level 1 for the title */
    record Heading(int level, String text) implements Block {}

    /** A paragraph. */
    record Paragraph(String text) implements Block {}

    /** An item of a list. @param depth 0 for the outermost */
    record Item(int depth, String text) implements Block {}

    /** Lines that stand as they are, marked as a comparison of texts marks them. */
    record Lines(List<String> lines) implements Block {}
}
