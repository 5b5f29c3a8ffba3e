package org.modeadvisor.report.suite;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.Layout.Ink;
import org.modeadvisor.report.Words;
import org.modeadvisor.suite.Departure;
import org.modeadvisor.suite.Outcome;
import org.modeadvisor.suite.Outcome.Status;
import org.modeadvisor.suite.Reason;
import org.modeadvisor.suite.Reasons;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Vocabulary;

/** How each case of the suite fared, a line each, and below it what is not as expected and through which rules. */
public final class SuiteText {

    /** How many conclusions that begin a change are told with their rules. */
    private static final int MOST_BEGINNINGS = 5;

    private final Vocabulary vocabulary;
    private final Layout layout;

    private SuiteText(Vocabulary vocabulary, boolean colour) {
        this.vocabulary = vocabulary;
        this.layout = new Layout(colour);
    }

    /**
     * The whole text.
     *
     * @param failedOnly leave out the cases that passed
     * @param colour whether to colour it for a terminal
     */
    public static String of(List<Outcome> outcomes, Vocabulary vocabulary, boolean failedOnly, boolean colour) {
        SuiteText text = new SuiteText(vocabulary, colour);
        outcomes.stream().filter(outcome -> !failedOnly || outcome.status() != Status.PASSED).forEach(text::one);
        text.layout.line(0, 0, Ink.BOLD, text.summary(outcomes));
        return text.layout.toString();
    }

    /** Which files were rewritten, a line each; where none was, that. */
    public static String written(List<String> files, Vocabulary vocabulary) {
        SuiteText text = new SuiteText(vocabulary, false);
        files.forEach(file -> text.layout.line(0, text.say("suite.written", Map.of("file", file))));
        text.layout.line(0, text.say(files.isEmpty() ? "suite.written.none" : "suite.written.review", Map.of()));
        return text.layout.toString();
    }

    /** Everything that is said of one case below its line; empty where it passed. */
    static String details(Outcome outcome, Vocabulary vocabulary) {
        SuiteText text = new SuiteText(vocabulary, false);
        text.details(outcome, 0);
        return text.layout.toString();
    }

    private void one(Outcome outcome) {
        Ink ink = switch (outcome.status()) {
            case PASSED -> Ink.PLAIN;
            case FAILED, UNREADABLE -> Ink.RED;
            case NOT_PINNED -> Ink.YELLOW;
        };
        layout.line(0, 0, ink, say("suite.case." + outcome.status().word(), Map.of("file", outcome.file())));
        details(outcome, 2);
    }

    private void details(Outcome outcome, int indent) {
        outcome.problems().forEach(problem -> layout.line(indent, indent + 2, Ink.PLAIN, problem.message()));
        if (!outcome.departures().isEmpty()) {
            new Told(outcome).write(indent);
        }
    }

    private String summary(List<Outcome> outcomes) {
        return say(outcomes.size() == 1 ? "suite.summary.one" : "suite.summary", Map.of("count", Integer.toString(outcomes.size()), "passed", count(outcomes, Status.PASSED),
                "failed", count(outcomes, Status.FAILED), "not-pinned", count(outcomes, Status.NOT_PINNED), "unreadable", count(outcomes, Status.UNREADABLE)));
    }

    private static String count(List<Outcome> outcomes, Status status) {
        return Long.toString(outcomes.stream().filter(outcome -> outcome.status() == status).count());
    }

    private String say(String key, Map<String, String> values) {
        return vocabulary.sentences().say(key, values);
    }

    /** What is not as expected in one case: verdicts and the like one by one, conclusions from where the change began. */
    private final class Told {

        private final Outcome outcome;
        private final Reasons reasons;
        private final DepartureWords words;
        /** A conclusion told under its own key is not told again among all conclusions. */
        private final Set<NodeName> told = new HashSet<>();

        Told(Outcome outcome) {
            this.outcome = outcome;
            this.reasons = new Reasons(outcome.answer().orElseThrow());
            this.words = new DepartureWords(outcome.answer().orElseThrow());
        }

        void write(int indent) {
            List<Departure> departures = outcome.departures();
            // A rule that does not exist is among the problems of the file.
            departures.stream().filter(departure -> !departure.part().ofNodes())
                    .filter(departure -> departure.part() != Departure.Part.RULES || !reasons.of(departure).isEmpty())
                    .filter(departure -> departure.node().isEmpty() || told.add(departure.node().get())).forEach(departure -> one(departure, indent));
            List<NodeName> beginnings = outcome.beginnings();
            List<Departure> nodes = departures.stream().filter(departure -> departure.part().ofNodes()).toList();
            List<Departure> first = nodes.stream().filter(departure -> beginnings.contains(departure.node().orElseThrow()))
                    .filter(departure -> !told.contains(departure.node().orElseThrow())).limit(MOST_BEGINNINGS).toList();
            first.forEach(departure -> told.add(departure.node().orElseThrow()));
            List<Departure> further = nodes.stream().filter(departure -> told.add(departure.node().orElseThrow())).toList();
            if (!first.isEmpty()) {
                layout.line(indent, indent, Ink.PLAIN, say(first.size() == 1 ? "suite.nodes.one" : "suite.nodes", Map.of("count", Integer.toString(first.size()))));
                first.forEach(departure -> one(departure, indent + 2));
            }
            if (!further.isEmpty()) {
                layout.line(indent, indent + 2, Ink.PLAIN, say("suite.nodes.further", Map.of("count", Integer.toString(further.size()), "nodes",
                        Words.list(further.stream().map(words::brief).toList()))));
            }
        }

        private void one(Departure departure, int indent) {
            layout.line(indent, indent + 2, Ink.BOLD, words.departure(departure));
            List<Reason> behind = reasons.of(departure);
            behind.forEach(reason -> layout.line(indent + 2, indent + 4, Ink.PLAIN, words.reason(reason)));
            if (behind.isEmpty() && departure.node().isPresent()) {
                layout.line(indent + 2, say("obstacle.none", Map.of()));
            }
        }
    }
}
