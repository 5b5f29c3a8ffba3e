package org.modeadvisor.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.NodeSentences;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Recommendation.CaveatAnswer;
import org.modeadvisor.explanation.Recommendation.OpenQuestion;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.inference.Node;
import org.modeadvisor.report.Words;
import org.modeadvisor.report.graph.WeakestWay;
import org.modeadvisor.report.page.CasePage.Held;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Variable;

/**
 * What holds a mode back, or would have to change: grave caveats, what lowers it, the inputs it is limited by, and the questions
 * still open about it. Stateless beside its answer.
 */
final class HeldBack {

    private static final int MOST_QUESTIONS = 4;

    private final Recommendation answer;
    private final Words words;
    private final Citations citations;
    private final NodeSentences sentences;

    HeldBack(Recommendation answer, Words words, Citations citations) {
        this.answer = answer;
        this.words = words;
        this.citations = citations;
        this.sentences = new NodeSentences(answer.study(), answer.derivations());
    }

    /** In the order in which they weigh; empty where nothing does. */
    List<Held> of(ModeAnswer mode) {
        if (mode.verdict() == Verdict.RECOMMENDED) {
            return List.of();
        }
        List<Held> held = new ArrayList<>();
        if (mode.verdict() != Verdict.NOT_SUPPORTED) {
            barring(mode.caveats()).forEach(caveat -> held.add(caveat(caveat, false)));
            barring(mode.openCaveats()).forEach(caveat -> held.add(caveat(caveat, true)));
        }
        adjusted(mode.node(), new WeakestWay(answer, List.of(mode))).forEach(held::add);
        mode.limits().forEach(input -> held.add(input(input)));
        open(mode).forEach(held::add);
        return List.copyOf(held);
    }

    /** The questions whose answers matter most, and how many more there are. */
    private List<Held> open(ModeAnswer mode) {
        List<String> asked = answer.openQuestions().stream().filter(question -> question.couldChange().contains(mode.mode()))
                .map(OpenQuestion::variable).filter(variable -> !mode.limits().contains(variable)).toList();
        List<Held> open = new ArrayList<>(asked.stream().limit(MOST_QUESTIONS)
                .map(variable -> new Held(sentences.of(NodeName.driver(variable)), true,
                Optional.of("question-" + variable), Optional.empty(), List.of())).toList());
        if (asked.size() > MOST_QUESTIONS) {
            open.add(new Held(Sentences.capital(words.say("line.questions.more", "count",
                    Integer.toString(asked.size() - MOST_QUESTIONS))), true,
                    Optional.of("questions"), Optional.empty(), List.of()));
        }
        return open;
    }

    private List<CaveatAnswer> barring(List<String> caveats) {
        return answer.caveats().stream().filter(c -> caveats.contains(c.caveat()) && answer.vocabulary().conclusions().bars(c.severity()))
                .toList();
    }

    private Held caveat(CaveatAnswer caveat, boolean open) {
        return new Held(sentences.of(caveat.node()), open, Optional.of("caveat-" + caveat.caveat()), Optional.empty(), List.of());
    }

    /** What lowers or limits the mode, or a conclusion on the weakest way down from it. */
    private Stream<Held> adjusted(NodeName name, WeakestWay weakest) {
        Node node = answer.derivations().node(name).orElseThrow();
        Stream<Held> here = node.adjustments().stream().filter(a -> a.truth() != Truth.FALSE).map(a -> adjustment(name, a));
        Stream<Held> below = node.derivations().stream().limit(1).flatMap(d -> d.premises().stream()).map(Node.Used::node).distinct()
                .filter(premise -> premise.kind() != Kind.DRIVER && weakest.passes(name, premise))
                .flatMap(premise -> adjusted(premise, weakest));
        return Stream.concat(here, below);
    }

    private Held adjustment(NodeName name, Node.Adjustment adjustment) {
        boolean open = adjustment.truth() == Truth.OPEN;
        String key = (adjustment.limit().isPresent() ? "line.capped" : "line.weakened") + (open ? ".open" : "");
        String text = words.say(key, "title", Sentences.inner(adjustment.rule().title()), "limit",
                adjustment.limit().map(String::valueOf).orElse(""));
        return new Held(name.kind() == Kind.MODE ? text : words.say("page.held.of", "label", answer.vocabulary().label(name), "text",
                Sentences.inner(text)),
                open, Optional.empty(), Optional.of(citations.cite(adjustment.rule(), words, answer.vocabulary())), List.of());
    }

    private Held input(String id) {
        Variable variable = answer.vocabulary().variable(id).orElseThrow();
        List<String> remedies = new ArrayList<>();
        variable.foundationStep().ifPresent(step -> remedies.add(words.say("page.held.step", "text", step.text())));
        remedies.add(variable.lever().pullable() ? words.say("page.held.owner", "owner", variable.lever().owner())
                : words.say("page.held.fixed", "because", variable.lever().because()));
        return new Held(sentences.of(variable.node()), false, answer.study().facts().containsKey(id) ? Optional.of("fact-" + id)
                : Optional.empty(),
                Optional.empty(), List.copyOf(remedies));
    }
}
