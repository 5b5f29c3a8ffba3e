package org.modeadvisor.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.explanation.Justifications;
import org.modeadvisor.explanation.Recommendation;

/** An explanation as CommonMark: a heading for each tree, nested lists beneath, to be pasted into a document. Stateless. */
public final class ExplainMarkdown {

    private static final Pattern SPECIAL = Pattern.compile("[\\\\`*_\\[\\]<>&|]");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");

    private ExplainMarkdown() {}

    /** The whole text. */
    public static String of(Recommendation answer, Justifications explained) {
        String title = new Words(answer).say("explain.heading", "title", answer.study().header().title());
        StringBuilder text = new StringBuilder("# ").append(plain(title)).append('\n');
        for (Outline outline : new ExplainOutline(answer).of(explained)) {
            List<Outline.Line> lines = outline.lines();
            text.append("\n## ").append(plain(lines.get(0).text())).append('\n');
            lines.subList(1, lines.size()).forEach(line -> text.append('\n').append(said(line)).append('\n'));
            text.append(outline.branches().isEmpty() ? "" : "\n");
            outline.branches().forEach(branch -> item(text, branch, ""));
        }
        text.append("\n---\n");
        new ExplainFooter(answer).lines().forEach(line -> text.append('\n').append(plain(line)).append('\n'));
        return text.toString();
    }

    private static void item(StringBuilder text, Outline outline, String indent) {
        text.append(indent).append("- ").append(outline.lines().stream().map(ExplainMarkdown::said)
                .collect(Collectors.joining("\\\n" + indent + "  "))).append('\n');
        outline.branches().forEach(branch -> item(text, branch, indent + "  "));
    }

    private static String said(Outline.Line line) {
        return line.role() == Outline.Role.REASON ? "*" + plain(line.text()) + "*" : plain(line.text());
    }

    /** In one line, with nothing in it that reads as markup; addresses become links. */
    private static String plain(String text) {
        return Stream.of(text.strip().split("\\s+")).map(word -> {
            Matcher address = ADDRESS.matcher(word);
            return address.matches() ? "<" + word + ">" : SPECIAL.matcher(word).replaceAll("\\\\$0");
        }).collect(Collectors.joining(" "));
    }
}
