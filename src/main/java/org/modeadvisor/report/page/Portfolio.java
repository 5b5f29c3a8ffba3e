package org.modeadvisor.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.ModelAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Recommendation.CaveatAnswer;
import org.modeadvisor.report.Words;
import org.modeadvisor.report.page.CasePage.Card;
import org.modeadvisor.report.page.PortfolioPage.Cell;
import org.modeadvisor.report.page.PortfolioPage.Common;
import org.modeadvisor.report.page.PortfolioPage.Link;
import org.modeadvisor.report.page.PortfolioPage.Row;
import org.modeadvisor.report.page.PortfolioPage.Unread;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Vocabulary;

/** Compares many answers: a row for each case, and the caveats they have in common. Immutable. */
final class Portfolio {

    /** Between a case's name and an anchor, where all stand on one page. */
    static final String BETWEEN = "--";

    private static final int SEVERAL = 2;

    private final List<CaseResult> results;
    private final List<Named> answers = new ArrayList<>();

    /** @param results in any order; they are compared in that of their files */
    Portfolio(List<CaseResult> results) {
        this.results = results.stream().sorted(Comparator.comparing(CaseResult::file)).toList();
        Set<String> taken = new HashSet<>(Set.of(Links.INDEX));
        this.results.forEach(result -> {
            if (result instanceof CaseResult.Answered answered) {
                answers.add(new Named(name(answered.answer().study().id(), taken), answered.answer()));
            }
        });
    }

    /** An answer and a name for its page or anchors: small letters, digits and hyphens, no two alike. */
    record Named(String name, Recommendation answer) {}

    /** How a case's report is reached: what stands before its name, after it, and before an anchor in it. */
    record Links(String before, String after, String anchor) {

        /** The name of the page that compares all. */
        static final String INDEX = "index";
        /** Everything on one page. */
        static final Links ONE_PAGE = new Links("#", Portfolio.BETWEEN + "top", Portfolio.BETWEEN);
        /** A page for each. */
        static final Links PAGES = new Links("", ".html", ".html#");
    }

    /** The answers, in the order of their files. */
    List<Named> answers() {
        return List.copyOf(answers);
    }

    private static String name(String id, Set<String> taken) {
        String plain = id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "case" : plain;
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + "-" + i;
        }
        return name;
    }

    /** @param cases reported on the same page */
    PortfolioPage page(Vocabulary vocabulary, Links links, List<CasePage> cases) {
        List<String> modes = vocabulary.conclusions().modes().stream().map(mode -> Sentences.capital(mode.label())).toList();
        return new PortfolioPage(vocabulary.sentences().say("page.portfolio.summary", Map.of("count", Integer.toString(answers.size()))),
                modes,
                answers.stream().map(named -> row(named.answer(), links.before() + named.name() + links.after())).toList(),
                results.stream().filter(CaseResult.Unreadable.class::isInstance).map(r -> unread((CaseResult.Unreadable) r)).toList(),
                common(vocabulary, links), cases);
    }

    private static Row row(Recommendation answer, String link) {
        Words words = new Words(answer);
        ModeCards cards = new ModeCards(answer, words);
        List<Cell> cells = new ArrayList<>();
        for (ModeAnswer mode : answer.modes()) {
            Card card = cards.card(mode);
            cells.add(new Cell(card.badge(), card.strength(), mode.leaning().filter(leaning -> !leaning.restsOn().isEmpty())
                    .map(leaning -> words.say("page.portfolio.leaning", "verdict", words.verdict(leaning.verdict())))));
        }
        ModelAnswer model = answer.developmentModel();
        String label = model.leaning().map(leaning -> words.say("head.model.leaning", "label",
                answer.vocabulary().label(new NodeName(Kind.MODEL, leaning.model())))).orElse(model.label());
        return new Row(answer.study().header().title(), link, answer.study().header().place().orElse(""), List.copyOf(cells),
                Sentences.capital(label),
                model.model().isEmpty(), answer.openQuestions().size());
    }

    private static Unread unread(CaseResult.Unreadable result) {
        return new Unread(result.file(), result.problems().stream().map(Portfolio::line).toList());
    }

    private static String line(Problem problem) {
        return problem.position() + ": " + problem.message() + " " + problem.remedy();
    }

    /** The gravest first, then the most frequent. */
    private List<Common> common(Vocabulary vocabulary, Links links) {
        Map<CaveatAnswer, List<Link>> raised = new LinkedHashMap<>();
        answers.forEach(named -> named.answer().caveats().stream().filter(c -> c.state() == Truth.TRUE).forEach(caveat ->
                raised.computeIfAbsent(caveat, c -> new ArrayList<>()).add(new Link(named.answer().study().header().title(),
                        links.before() + named.name() + links.anchor() + "caveat-" + caveat.caveat()))));
        return raised.entrySet().stream().filter(entry -> entry.getValue().size() >= SEVERAL)
                .sorted(Comparator.comparingInt((Map.Entry<CaveatAnswer, List<Link>> entry) -> -vocabulary.conclusions()
                .rank(entry.getKey().severity()))
                        .thenComparingInt(entry -> -entry.getValue().size()).thenComparing(entry -> entry.getKey().caveat()))
                .map(entry -> common(vocabulary, entry.getKey(), entry.getValue())).toList();
    }

    private static Common common(Vocabulary vocabulary, CaveatAnswer caveat, List<Link> cases) {
        return new Common(caveat.caveat(), CaseParts.severity(vocabulary, caveat.severity()),
                vocabulary.conclusions().bars(caveat.severity()),
                Sentences.capital(caveat.label()), caveat.text(), List.copyOf(cases));
    }
}
