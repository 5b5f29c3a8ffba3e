package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modeadvisor.explanation.Leaning;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;

/** The answer in three lines: the verdicts, how sure they are, what they rest on. */
public final class HeadText {

    private static final int MOST_INPUTS = 4;

    private final Recommendation answer;
    private final Words words;

    HeadText(Recommendation answer, Words words) {
        this.answer = answer;
        this.words = words;
    }

    /** The three lines of an answer, whatever they are printed on. */
    public static List<String> lines(Recommendation answer) {
        return new HeadText(answer, new Words(answer)).lines();
    }

    private List<String> lines() {
        return List.of(verdicts(), sure(), rests());
    }

    void write(Layout layout) {
        List<String> lines = lines();
        Verdict best = answer.modes().stream().map(ModeAnswer::verdict).min(Comparator.naturalOrder()).orElse(Verdict.NOT_SUPPORTED);
        layout.line(0, 0, ink(best), lines.get(0));
        layout.line(0, lines.get(1));
        layout.line(0, lines.get(2));
    }

    static Layout.Ink ink(Verdict verdict) {
        return switch (verdict) {
            case RECOMMENDED -> Layout.Ink.GREEN;
            case CONDITIONAL, UNDETERMINED -> Layout.Ink.YELLOW;
            case NOT_SUPPORTED -> Layout.Ink.RED;
        };
    }

    private String verdicts() {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : List.of(Verdict.RECOMMENDED, Verdict.CONDITIONAL, Verdict.UNDETERMINED)) {
            List<String> labels = answer.modes().stream().filter(mode -> mode.verdict() == verdict)
                    .sorted(Comparator.comparing(mode -> !mode.primary())).map(ModeAnswer::label).toList();
            if (!labels.isEmpty()) {
                parts.add(words.say("head.mode." + verdict.word(), "label", Words.list(labels)));
            }
        }
        if (parts.isEmpty()) {
            parts.add(words.say("head.none"));
            answer.combination().nearest().map(NodeName::id).map(words::goal).ifPresent(label -> parts.add(words.say("head.nearest", "label", label)));
        }
        String model = answer.developmentModel().leaning().map(leaning -> words.say("head.model.leaning", "label",
                answer.vocabulary().label(new NodeName(Kind.MODEL, leaning.model())))).orElse(answer.developmentModel().label());
        return words.say("head.modes", "verdicts", parts.stream().map(Sentences::inner).collect(Collectors.collectingAndThen(
                Collectors.joining("; "), Sentences::capital)), "model", model);
    }

    private String sure() {
        boolean nothingLive = answer.modes().stream().noneMatch(mode -> mode.verdict() == Verdict.RECOMMENDED || mode.verdict() == Verdict.CONDITIONAL);
        List<String> leanings = leaning().stream().map(mode -> words.say("sure.leans", "label", mode.label(), "verdict",
                words.verdict(mode.leaning().orElseThrow().verdict()))).toList();
        if (answer.openQuestions().isEmpty()) {
            return words.say("sure.final");
        }
        if (nothingLive && !leanings.isEmpty()) {
            return words.say("sure.leaning", "leaning", words.join(leanings));
        }
        boolean modelOnly = answer.openQuestions().stream().flatMap(question -> question.couldChange().stream())
                .noneMatch(goal -> answer.mode(goal).isPresent());
        String key = (modelOnly ? "sure.model." : "sure.") + (answer.openQuestions().size() == 1 ? "one" : "some");
        return words.say(key, "count", Integer.toString(answer.openQuestions().size()),
                "first", words.label(answer.openQuestions().get(0).variable()));
    }

    /** The modes whose leaning is worth a line: those that lean to something better than a no, or all where none does. */
    private List<ModeAnswer> leaning() {
        List<ModeAnswer> leaning = answer.modes().stream().filter(mode -> mode.leaning().isPresent()).toList();
        List<ModeAnswer> hopeful = leaning.stream().filter(mode -> mode.leaning().orElseThrow().verdict() != Verdict.NOT_SUPPORTED).toList();
        return hopeful.isEmpty() ? leaning : hopeful;
    }

    private String rests() {
        Optional<ModeAnswer> primary = answer.modes().stream().filter(ModeAnswer::primary).findFirst();
        if (primary.isPresent()) {
            return words.say("rests.strength", "inputs", words.someInputs(MOST_INPUTS, primary.get().weakest()));
        }
        List<Leaning.Presumed> presumed = leaning().stream().flatMap(mode -> mode.leaning().stream()).flatMap(leaning -> leaning.restsOn().stream())
                .distinct().toList();
        if (!presumed.isEmpty()) {
            return words.say("rests.presumed", "presumptions", words.presumptions(Words.first(MOST_INPUTS, presumed)));
        }
        Optional<ModeAnswer> nearest = answer.combination().nearest().flatMap(name -> answer.mode(name.id()));
        List<String> limits = nearest.map(ModeAnswer::limits).orElse(List.of());
        return limits.isEmpty() ? words.say("rests.none") : words.say("rests.limits", "inputs", words.someInputs(MOST_INPUTS, limits));
    }
}
