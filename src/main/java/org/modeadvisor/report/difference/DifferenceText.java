package org.modeadvisor.report.difference;

import org.modeadvisor.difference.Difference;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.Layout.Ink;
import org.modeadvisor.report.page.MarkdownFormat;
import org.modeadvisor.vocabulary.Sentences;

/** A difference as text for a terminal and as Markdown. Stateless. */
public final class DifferenceText {

    private DifferenceText() {}

    /** @param most how many made-up cases to show @param colour whether to colour it for a terminal */
    public static String text(Difference difference, Sentences sentences, int most, boolean colour) {
        Layout layout = new Layout(colour);
        for (Block block : new DifferenceBlocks(difference, sentences, most).blocks()) {
            if (block instanceof Block.Heading heading) {
                if (heading.level() == 1) {
                    layout.line(0, 0, Ink.BOLD, heading.text());
                } else {
                    layout.heading(heading.text());
                }
            } else if (block instanceof Block.Paragraph paragraph) {
                layout.line(2, paragraph.text());
            } else if (block instanceof Block.Item item) {
                layout.line(2 + 2 * item.depth(), 4 + 2 * item.depth(), Ink.PLAIN, "- " + item.text());
            } else if (block instanceof Block.Lines lines) {
                lines.lines().forEach(line -> layout.literal(4, line.startsWith("+") ? Ink.GREEN : line.startsWith("-") ? Ink.RED : Ink.FAINT, line));
            }
        }
        return layout.toString();
    }

    /** For a pull request. @param most how many made-up cases to show */
    public static String markdown(Difference difference, Sentences sentences, int most) {
        StringBuilder text = new StringBuilder();
        boolean inList = false;
        for (Block block : new DifferenceBlocks(difference, sentences, most).blocks()) {
            boolean item = block instanceof Block.Item;
            text.append(text.length() == 0 || item && inList ? "" : "\n");
            if (block instanceof Block.Heading heading) {
                text.append("#".repeat(heading.level())).append(' ').append(plain(heading.text())).append('\n');
            } else if (block instanceof Block.Paragraph paragraph) {
                text.append(plain(paragraph.text())).append('\n');
            } else if (block instanceof Block.Item listed) {
                text.append("  ".repeat(listed.depth())).append("- ").append(plain(listed.text())).append('\n');
            } else if (block instanceof Block.Lines lines) {
                text.append("  ```diff\n");
                lines.lines().forEach(line -> text.append("  ").append(line).append('\n'));
                text.append("  ```\n");
            }
            inList = item;
        }
        return text.toString();
    }

    private static String plain(String text) {
        return MarkdownFormat.INSTANCE.escapePlainText(text);
    }
}
