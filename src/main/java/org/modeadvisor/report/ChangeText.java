package org.modeadvisor.report;

import java.util.List;
import java.util.Objects;
import org.modeadvisor.explanation.Comparison;
import org.modeadvisor.explanation.Comparison.Moved;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Recommendation.CaveatAnswer;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Truth;

/** What one answer changed, in lines: verdicts, strengths, model and serious caveats; where none changed, what was narrowed below them. */
public final class ChangeText {

    private static final List<Kind> BELOW = List.of(Kind.COMPOSITE, Kind.MECHANISM, Kind.STAGE);
    private static final int MOST_BELOW = 2;

    private final Comparison comparison;
    private final Words words;
    private final Layout layout;

    private ChangeText(Comparison comparison, boolean colour) {
        this.comparison = comparison;
        this.words = new Words(comparison.after());
        this.layout = new Layout(colour);
    }

    /** The lines. */
    public static String of(Comparison comparison, boolean colour) {
        return new ChangeText(comparison, colour).write();
    }

    private String write() {
        Recommendation before = comparison.before();
        Recommendation after = comparison.after();
        before.modes().forEach(mode -> mode(mode, after.mode(mode.mode()).orElseThrow()));
        if (!Objects.equals(before.developmentModel().model(), after.developmentModel().model())) {
            line(Layout.Ink.BOLD, words.say("ask.change.model", "before", before.developmentModel().label(), "after", after.developmentModel().label()));
        }
        if (layout.toString().isEmpty()) {
            below();
        }
        for (int i = 0; i < before.caveats().size(); i++) {
            caveat(before.caveats().get(i), after.caveats().get(i));
        }
        return layout.toString();
    }

    private void mode(ModeAnswer before, ModeAnswer after) {
        if (before.verdict() != after.verdict()) {
            line(HeadText.ink(after.verdict()), words.say("ask.change.verdict", "label", after.label(), "before", words.verdict(before.verdict()), "old",
                    before.bounds().toString(), "after", words.verdict(after.verdict()), "new", after.bounds().toString()));
        } else if (!before.bounds().equals(after.bounds()) && after.verdict() != Verdict.NOT_SUPPORTED) {
            line(Layout.Ink.PLAIN, words.say("ask.change.strength", "label", after.label(), "verdict", words.verdict(after.verdict()), "old",
                    before.bounds().toString(), "new", after.bounds().toString()));
        }
    }

    private void below() {
        List<String> moved = comparison.moved().stream().filter(m -> BELOW.contains(m.node().kind())).limit(MOST_BELOW).map(this::moved).toList();
        line(Layout.Ink.PLAIN, moved.isEmpty() ? words.say("ask.change.nothing") : words.say("ask.change.none", "moved", words.join(moved)));
    }

    private String moved(Moved moved) {
        String label = comparison.after().vocabulary().label(moved.node());
        return moved.after().exact() ? words.say("ask.change.moved.exact", "label", label, "new", moved.after().toString())
                : words.say("ask.change.moved.range", "label", label, "lo", Integer.toString(moved.after().lo()), "hi", Integer.toString(moved.after().hi()));
    }

    /** Only what bars a mode that could still be taken up. */
    private void caveat(CaveatAnswer before, CaveatAnswer after) {
        boolean bars = comparison.after().vocabulary().conclusions().bars(after.severity()) && after.attached().stream()
                .anyMatch(mode -> comparison.after().mode(mode).filter(m -> m.verdict() != Verdict.NOT_SUPPORTED).isPresent());
        if (bars && before.state() != after.state()) {
            line(after.state() == Truth.TRUE ? Layout.Ink.RED : Layout.Ink.PLAIN, words.say(after.state() == Truth.TRUE ? "ask.change.caveat"
                    : "ask.change.cleared", "label", after.label(), "text", after.text()));
        }
    }

    private void line(Layout.Ink ink, String text) {
        layout.line(2, 4, ink, text);
    }
}
