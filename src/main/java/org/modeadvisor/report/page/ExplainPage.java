package org.modeadvisor.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeadvisor.explanation.Justifications;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.ExplainOutline;
import org.modeadvisor.report.Outline;
import org.modeadvisor.report.Words;
import org.modeadvisor.report.graph.GraphSvg;
import org.modeadvisor.vocabulary.NodeName;

/** An explanation as one page that needs nothing from elsewhere: the proof as a picture, and in sentences. Stateless. */
public final class ExplainPage {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;]");

    private ExplainPage() {}

    /** A statement with what is said of it, and what hangs beneath it. */
    public record Item(List<Paragraph> lines, List<Item> branches) {}

    /** One paragraph. @param role statement, reason or evidence */
    public record Paragraph(String role, List<Piece> pieces) {}

    /** A part of a paragraph. @param address whether it is one, to be followed */
    public record Piece(String text, boolean address) {}

    /** The whole page. @param roots what is drawn; not empty */
    public static String of(Recommendation answer, Justifications explained, List<NodeName> roots) {
        Words words = new Words(answer);
        String title = words.say("explain.heading", "title", answer.study().header().title());
        return Templates.fill("explain.ftlh", answer.vocabulary(), Map.of("title", title, "footer", words.say("line.rules", "rules",
                Integer.toString(answer.ruleSet().rules()), "digest", answer.ruleSet().digest()), "trees",
                new ExplainOutline(answer).of(explained).stream().map(ExplainPage::item).toList(), "picture", new Markup(GraphSvg.of(answer, roots)),
                "css", new Markup(Templates.resource("page.css"))));
    }

    private static Item item(Outline outline) {
        return new Item(outline.lines().stream().map(line -> new Paragraph(line.role().name().toLowerCase(Locale.ROOT), pieces(line.text())))
                .toList(), outline.branches().stream().map(ExplainPage::item).toList());
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(text);
        int from = 0;
        while (address.find()) {
            pieces.add(new Piece(text.substring(from, address.start()), false));
            pieces.add(new Piece(address.group(), true));
            from = address.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }
}
