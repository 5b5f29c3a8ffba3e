package org.modeadvisor.report.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modeadvisor.check.CheckResult;
import org.modeadvisor.check.Finding;
import org.modeadvisor.check.Scene;
import org.modeadvisor.check.Scene.Seen;
import org.modeadvisor.diagnostics.Severity;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.Layout.Ink;
import org.modeadvisor.report.ProblemText;
import org.modeadvisor.vocabulary.Bounds;

/** The findings of a check for a terminal: place, quoted line, what it is, a remedy, and a case that shows it. */
public final class CheckText {

    private final Layout layout;

    private CheckText(boolean colour) {
        this.layout = new Layout(colour);
    }

    /** The whole text. @param accepted whether accepted findings are printed too @param colour whether to colour it for a terminal */
    public static String of(CheckResult result, boolean accepted, boolean colour) {
        CheckText text = new CheckText(colour);
        result.findings().stream().filter(finding -> accepted || finding.accepted().isEmpty()).forEach(text::finding);
        text.summary(result, accepted);
        return text.layout.toString();
    }

    private void finding(Finding finding) {
        ProblemText.one(layout, finding.problem(), " [" + finding.code() + "]");
        for (int i = 0; i < finding.scenes().size(); i++) {
            scene(finding.scenes().get(i), i == 0 ? Optional.empty() : Optional.of(finding.scenes().get(i - 1)));
        }
        if (finding.searched()) {
            layout.line(2, 4, Ink.FAINT, "All situations there are were searched.");
        }
        finding.accepted().ifPresent(reason -> layout.line(2, 4, Ink.PLAIN, "Accepted: " + reason));
        layout.blank();
    }

    /** A case that differs from the one before in a single fact is told by that fact. */
    private void scene(Scene scene, Optional<Scene> before) {
        List<String> facts = scene.facts().entrySet().stream().filter(fact -> before.isEmpty() || !fact.getValue().equals(before.get().facts().get(fact.getKey())))
                .map(fact -> fact.getKey() + " " + fact.getValue()).toList();
        boolean alike = before.isPresent() && facts.size() == 1 && before.get().facts().keySet().equals(scene.facts().keySet());
        String stated = alike ? "With " + facts.get(0) + " and all else alike: " : "Shown by a case with " + (scene.facts().isEmpty() ? "nothing known"
                : scene.facts().entrySet().stream().map(fact -> fact.getKey() + " " + fact.getValue()).collect(Collectors.joining(", "))) + ": ";
        layout.line(2, 4, Ink.PLAIN, stated + scene.seen().stream().map(CheckText::seen).collect(Collectors.joining("; ")) + ".");
    }

    private static String seen(Seen seen) {
        Bounds bounds = seen.bounds();
        if (!seen.node().kind().isTruth()) {
            return seen.rule().map(rule -> rule + " gives " + bounds).orElseGet(() -> seen.node() + " is " + bounds);
        }
        String holds = switch (bounds.truth()) {
            case TRUE -> " holds";
            case FALSE -> " fails";
            case OPEN -> " is open";
        };
        return seen.rule().orElseGet(() -> seen.node().toString()) + holds;
    }

    private void summary(CheckResult result, boolean shown) {
        if (result.rules().isEmpty()) {
            layout.line(0, "The rules cannot be read, and so their logic was not searched.");
        }
        List<String> looked = new ArrayList<>();
        result.rules().ifPresent(rules -> looked.add(count(rules, "rule")));
        if (result.cases() > 0) {
            looked.add(count(result.cases(), "case"));
        }
        int accepted = result.findings().size() - result.open().size();
        List<String> counts = Arrays.stream(Severity.values()).filter(severity -> result.count(severity) > 0)
                .map(severity -> count(result.count(severity), severity.word())).toList();
        String hint = (accepted == 1 ? " that is" : " that are") + " accepted by a rule" + (shown ? "" : "; `check --accepted` prints " + (accepted == 1 ? "it" : "them"));
        String nothing = accepted == 0 ? "nothing found" : "nothing found but " + count(accepted, "finding") + hint;
        layout.line(0, 0, counts.isEmpty() ? Ink.GREEN : Ink.BOLD, (looked.isEmpty() ? "" : String.join(", ", looked) + ": ") + (counts.isEmpty() ? nothing : String.join(", ", counts)) + ".");
        if (!counts.isEmpty() && accepted > 0) {
            layout.line(0, "Beside them " + count(accepted, "finding") + hint + ".");
        }
        if (!counts.isEmpty()) {
            layout.line(0, "`mode-advisor check --explain CODE` says more about a finding.");
        }
    }

    private static String count(int count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
