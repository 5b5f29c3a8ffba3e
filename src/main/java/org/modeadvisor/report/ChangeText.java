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
            line(Layout.Ink.BOLD, words.say("ask.change.model", "before", before.developmentModel().label(),
                    "after", after.developmentModel().label()));
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
        String verdict = words.verdict(after.verdict());
        String old = before.bounds().toString();
        String now = after.bounds().toString();
        if (before.verdict() != after.verdict()) {
            line(HeadText.ink(after.verdict()), words.say("ask.change.verdict", "label", after.label(),
                    "before", words.verdict(before.verdict()), "old", old, "after", verdict, "new", now));
        } else if (!old.equals(now) && after.verdict() != Verdict.NOT_SUPPORTED) {
            line(Layout.Ink.PLAIN, words.say("ask.change.strength", "label", after.label(), "verdict", verdict, "old", old, "new", now));
        }
    }

    private void below() {
        List<String> moved = comparison.moved().stream().filter(m -> BELOW.contains(m.node().kind()))
                .limit(MOST_BELOW).map(this::moved).toList();
        line(Layout.Ink.PLAIN, moved.isEmpty() ? words.say("ask.change.nothing")
                : words.say("ask.change.none", "moved", words.join(moved)));
    }

    private String moved(Moved moved) {
        String label = comparison.after().vocabulary().label(moved.node());
        String lo = Integer.toString(moved.after().lo());
        String hi = Integer.toString(moved.after().hi());
        return moved.after().exact() ? words.say("ask.change.moved.exact", "label", label, "new", lo)
                : words.say("ask.change.moved.range", "label", label, "lo", lo, "hi", hi);
    }

    /** Only what bars a mode that could still be taken up. */
    private void caveat(CaveatAnswer before, CaveatAnswer after) {
        boolean matters = after.attached().stream().flatMap(mode -> comparison.after().mode(mode).stream())
                .anyMatch(mode -> mode.verdict() != Verdict.NOT_SUPPORTED);
        if (!matters || !words.bars(after.severity()) || before.state() == after.state()) {
            return;
        }
        switch (after.state()) {
            case TRUE -> line(Layout.Ink.RED, words.say("ask.change.caveat", "label", after.label(), "text", after.text()));
            case FALSE -> line(Layout.Ink.PLAIN, words.say("ask.change.cleared", "label", after.label()));
            case OPEN -> line(Layout.Ink.PLAIN, words.say("ask.change.reopened", "label", after.label()));
        }
    }

    private void line(Layout.Ink ink, String text) {
        layout.line(2, 4, ink, text);
    }
}
