package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.List;
import org.modeadvisor.explanation.Justification;
import org.modeadvisor.explanation.Justification.Adjustment;
import org.modeadvisor.explanation.Justification.Cut;
import org.modeadvisor.explanation.Justification.Drawn;
import org.modeadvisor.explanation.Justification.Premise;
import org.modeadvisor.explanation.Justification.ShownAbove;
import org.modeadvisor.explanation.Justification.Stated;
import org.modeadvisor.explanation.Justification.Way;
import org.modeadvisor.explanation.Justifications;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.Outline.Role;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Naming;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Truth;

/** Puts justifications into words: every statement, rule, test and source, in reading order. Immutable. */
public final class ExplainOutline {

    private final Recommendation answer;
    private final Words words;
    private final RuleWords rules;
    private final FactWords facts;
    private final int live;

    /** @param answer that is explained */
    public ExplainOutline(Recommendation answer) {
        this.answer = answer;
        this.words = new Words(answer);
        this.live = answer.vocabulary().parameter(Parameter.Use.LIVE);
        this.rules = new RuleWords(words, live);
        this.facts = new FactWords(words);
    }

    /** One outline for each tree. */
    public List<Outline> of(Justifications explained) {
        List<Outline> outlines = new ArrayList<>();
        for (Justification tree : explained.trees()) {
            Outline outline = node(tree, "", "");
            boolean holds = tree.bounds().lo() >= (tree.name().kind().isTruth() ? Bounds.HIGHEST : live);
            boolean pointed = tree instanceof Drawn && !holds;
            outlines.add(pointed ? outline.with(Role.REASON, words.say("explain.why-not", "id", askable(tree.name()))) : outline);
        }
        explained.bearing().ifPresent(bearing -> outlines.addAll(new BearingOutline(answer, words).of(bearing)));
        return outlines;
    }

    /** The shortest name by which it is found again. */
    private String askable(NodeName name) {
        return new Naming(answer.vocabulary()).find(name.id()).filter(name::equals).isPresent() ? name.id() : name.toString();
    }

    private Outline node(Justification node, String before, String after) {
        if (node instanceof Drawn drawn) {
            return drawn(drawn, before, after);
        }
        if (node instanceof Stated stated) {
            return stated(stated, before + stated.sentence() + after);
        }
        if (node instanceof Cut cut) {
            return Outline.of(before + cut.sentence() + after + " " + beneath(cut));
        }
        return Outline.of(before + words.say("explain.above", "item", shortly((ShownAbove) node)) + after);
    }

    /** What stands above is named again with its level; what holds or does not is said again. */
    private String shortly(ShownAbove node) {
        boolean said = node.name().kind().isTruth() || node.name().kind() == Kind.MODE;
        return said ? node.sentence() : Sentences.capital(words.withLevel(node.name())) + ".";
    }

    private String beneath(Cut cut) {
        List<String> facts = new ArrayList<>();
        if (cut.stated() > 0 || cut.unknown() == 0) {
            facts.add(words.count("explain.cut.stated", cut.stated()));
        }
        if (cut.unknown() > 0) {
            facts.add(words.count("explain.cut.unknown", cut.unknown()));
        }
        return words.say("explain.cut", "facts", words.join(facts));
    }

    private Outline stated(Stated node, String statement) {
        List<String> given = node.fact().map(facts::of).orElse(List.of());
        boolean unknown = words.isUnknown(node.name().id());
        Outline outline = Outline.of(given.isEmpty() && !unknown ? statement + " " + words.say("explain.no-source") : statement);
        if (unknown) {
            String question = answer.vocabulary().variable(node.name().id()).orElseThrow().question();
            outline = outline.with(Role.EVIDENCE, words.say("explain.question", "question", question));
        }
        for (String line : given) {
            outline = outline.with(Role.EVIDENCE, line);
        }
        return outline;
    }

    private Outline drawn(Drawn node, String before, String after) {
        Outline outline = Outline.of(before + node.sentence() + after);
        if (node.name().kind() == Kind.MODE) {
            outline = outline.with(Role.REASON, rules.verdict(answer.mode(node.name().id()).orElseThrow().verdict()));
        }
        outline = outline.with(Role.REASON, node.ways().isEmpty() ? words.say("explain.no-rule") : rules.way(node, node.ways().get(0)));
        List<Outline> branches = new ArrayList<>();
        node.ways().stream().limit(1).forEach(way -> branches.addAll(premises(way.premises())));
        branches.addAll(alternatives(node));
        if (node.fruitless() > 0) {
            branches.add(Outline.of(words.count("explain.fruitless", node.fruitless())));
        }
        if (!node.before().equals(node.bounds())) {
            branches.add(Outline.of(words.say("explain.before", "level", node.before().toString())));
        }
        node.adjustments().forEach(adjustment -> branches.add(adjustment(adjustment)));
        node.barring().forEach(caveat -> branches.add(node(caveat, words.say(caveat.bounds().truth() == Truth.TRUE
                ? "explain.barred" : "explain.barred.open") + " ", "")));
        return new Outline(outline.lines(), branches);
    }

    /** A premise that stands alone is no link of a chain. */
    private List<Outline> premises(List<Premise> premises) {
        boolean chain = premises.size() > 1;
        return premises.stream()
                .map(premise -> node(premise.fact(), "", rules.asked(premise) + (chain ? rules.link(premise) : ""))).toList();
    }

    /** The other ways; those in a row that rest on nothing new share a line. */
    private List<Outline> alternatives(Drawn node) {
        List<Outline> outlines = new ArrayList<>();
        List<String> together = new ArrayList<>();
        List<Way> others = node.ways().stream().skip(1).toList();
        for (int i = 0; i < others.size(); i++) {
            Way way = others.get(i);
            if (!repeats(node, way)) {
                outlines.add(alternative(node, way));
                continue;
            }
            together.add(words.join(way.premises().stream().map(premise -> words.withLevel(premise.fact().name())).toList()));
            String or = rules.or(node, way);
            boolean goesOn = i + 1 < others.size() && repeats(node, others.get(i + 1)) && rules.or(node, others.get(i + 1)).equals(or);
            if (!goesOn) {
                outlines.add(Outline.of(words.say("explain.or.above", "or", or, "premises", String.join("; ", together))));
                together.clear();
            }
        }
        return outlines;
    }

    /** Whether it is the rule shown first once more, and all it rests on stands above. */
    private static boolean repeats(Drawn node, Way way) {
        return way.rule().equals(node.ways().get(0).rule()) && way.premises().size() > 1
                && way.premises().stream().allMatch(premise -> premise.fact() instanceof ShownAbove && premise.test().isEmpty());
    }

    private Outline alternative(Drawn node, Way way) {
        boolean sameRule = way.rule().equals(node.ways().get(0).rule());
        if (sameRule && way.premises().size() == 1) {
            Premise only = way.premises().get(0);
            return node(only.fact(), rules.or(node, way) + ": ", rules.asked(only));
        }
        return Outline.of(rules.alternative(node, way), premises(way.premises()));
    }

    private Outline adjustment(Adjustment adjustment) {
        return Outline.of(rules.adjustment(adjustment), adjustment.premises().stream()
                .map(premise -> node(premise.fact(), "", rules.asked(premise))).toList());
    }
}
