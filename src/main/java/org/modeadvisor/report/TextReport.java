package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.ModelAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Recommendation.CaveatAnswer;
import org.modeadvisor.explanation.Recommendation.MechanismAnswer;
import org.modeadvisor.explanation.Recommendation.NextStep;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;

/** The answer as a planner reads it: three lines first, then why, who leads, caveats, steps, and what is not known. */
public final class TextReport {

    private static final int MOST_QUESTIONS = 8;

    private final Recommendation answer;
    private final Words words;
    private final Layout layout;

    private TextReport(Recommendation answer, boolean colour) {
        this.answer = answer;
        this.words = new Words(answer);
        this.layout = new Layout(colour);
    }

    /** The whole text. @param colour whether to colour it for a terminal */
    public static String of(Recommendation answer, boolean colour) {
        return new TextReport(answer, colour).write();
    }

    private String write() {
        new HeadText(answer, words).write(layout);
        modes();
        new WhyText(answer, words, layout).write();
        model();
        mechanisms();
        caveats();
        notes();
        steps();
        questions();
        footer();
        return layout.toString();
    }

    private void modes() {
        layout.heading(words.say("heading.modes"));
        boolean several = answer.modes().stream().filter(mode -> !mode.weakest().isEmpty()).count() > 1;
        for (ModeAnswer mode : answer.modes()) {
            String line = words.say("line.mode", "label", mode.label(), "verdict", words.verdict(mode.verdict()), "level", mode.bounds().toString());
            layout.line(2, 4, HeadText.ink(mode.verdict()), mode.primary() && several ? line + ", " + words.say("line.primary") : line);
            mode.leaning().ifPresent(leaning -> layout.line(4, leaning.restsOn().isEmpty() ? words.say("line.leaning.none")
                    : words.say("line.leaning", "verdict", words.verdict(leaning.verdict()), "level", leaning.bounds().toString(),
                            "presumptions", words.presumptions(leaning.restsOn()))));
            forms(mode, Truth.TRUE, "line.forms");
            forms(mode, Truth.OPEN, "line.forms.open");
            barred(mode, mode.caveats(), "line.barred");
            barred(mode, mode.openCaveats(), "line.barred.open");
            if (mode.verdict() == Verdict.CONDITIONAL && !mode.limits().isEmpty()) {
                layout.line(4, words.say("line.limits", "inputs", words.inputs(mode.limits())));
            }
        }
        answer.combination().name().filter(name -> answer.combination().nearest().isEmpty()).ifPresent(name ->
                layout.line(2, words.say("line.combination", "name", name, "id", answer.combination().id().orElse(""))));
    }

    private void forms(ModeAnswer mode, Truth state, String key) {
        List<String> forms = mode.forms().stream().filter(form -> form.state() == state).map(ModeAnswer.FormAnswer::label).toList();
        if (!forms.isEmpty() && answer.derivations().bounds(mode.node()).lo() > 0) {
            layout.line(4, words.say(key, "forms", words.join(forms)));
        }
    }

    private void barred(ModeAnswer mode, List<String> caveats, String key) {
        List<String> serious = answer.caveats().stream().filter(c -> caveats.contains(c.caveat()))
                .filter(c -> answer.vocabulary().conclusions().bars(c.severity())).map(CaveatAnswer::label).toList();
        if (!serious.isEmpty() && mode.verdict() == Verdict.CONDITIONAL) {
            layout.line(4, words.say(key, "caveats", words.join(serious)));
        }
    }

    private void model() {
        layout.heading(words.say("heading.model"));
        ModelAnswer model = answer.developmentModel();
        if (model.model().isPresent()) {
            NodeName name = new NodeName(Kind.MODEL, model.model().get());
            layout.line(2, words.say("line.model", "label", model.label(), "meaning",
                    answer.vocabulary().term(name).map(Term::meaning).orElse("")));
            if (!model.spheres().isEmpty()) {
                layout.line(2, words.say("line.model.spheres", "spheres", words.join(model.spheres())));
            }
        } else {
            layout.line(2, words.say("line.model.open"));
            model.leaning().ifPresent(leaning -> layout.line(2, words.say("line.model.leaning", "label",
                    answer.vocabulary().label(new NodeName(Kind.MODEL, leaning.model())), "presumptions", words.presumptions(leaning.restsOn()))));
        }
        layout.line(2, words.say("line.lead", "lead", model.lead()));
    }

    private void mechanisms() {
        layout.heading(words.say("heading.mechanisms"));
        WhyText why = new WhyText(answer, words, layout);
        List<MechanismAnswer> active = answer.mechanisms().stream().filter(m -> m.state() == Truth.TRUE).toList();
        if (active.isEmpty()) {
            layout.line(2, words.say("line.mechanism.none"));
        }
        active.forEach(mechanism -> why.conclusion(mechanism.node(), 2));
        List<String> open = answer.mechanisms().stream().filter(m -> m.state() == Truth.OPEN).map(MechanismAnswer::label).toList();
        if (!open.isEmpty()) {
            layout.line(2, 4, Layout.Ink.PLAIN, words.say("line.mechanism.open", "labels", words.join(open)));
        }
    }

    private void caveats() {
        List<CaveatAnswer> raised = answer.caveats().stream().filter(c -> c.state() == Truth.TRUE)
                .sorted(Comparator.comparingInt((CaveatAnswer c) -> -answer.vocabulary().conclusions().rank(c.severity()))).toList();
        layout.heading(words.say("heading.caveats"));
        List<String> possible = answer.modes().stream().filter(mode -> mode.verdict() != Verdict.NOT_SUPPORTED).map(ModeAnswer::mode).toList();
        for (CaveatAnswer caveat : raised) {
            boolean serious = answer.vocabulary().conclusions().bars(caveat.severity());
            String severity = answer.vocabulary().conclusions().severities().stream().filter(s -> s.id().equals(caveat.severity()))
                    .findFirst().map(Term.Severity::label).orElse(caveat.severity());
            String line = words.say("line.caveat", "severity", severity, "label", caveat.label(), "text", caveat.text(), "id", caveat.caveat());
            String modes = Words.list(caveat.attached().stream().filter(possible::contains).map(words::goal).toList());
            layout.line(2, 4, serious ? Layout.Ink.RED : Layout.Ink.PLAIN, modes.isEmpty() ? line
                    : line + " " + words.say("line.caveat.attached", "modes", modes));
        }
        List<String> open = answer.caveats().stream().filter(c -> c.state() == Truth.OPEN && answer.vocabulary().conclusions().bars(c.severity()))
                .filter(c -> c.attached().stream().anyMatch(possible::contains)).map(CaveatAnswer::label).toList();
        if (!open.isEmpty()) {
            layout.line(2, 4, Layout.Ink.PLAIN, words.say("line.caveat.open", "labels", words.join(open)));
        }
    }

    private void notes() {
        layout.heading(words.say("heading.notes"));
        answer.notes().forEach(note -> layout.line(2, 4, Layout.Ink.PLAIN, words.say("line.note", "text", note.text(), "id", note.note())));
    }

    private void steps() {
        layout.heading(words.say("heading.steps"));
        layout.line(2, words.say("line.lead", "lead", answer.developmentModel().lead()));
        Map<String, List<NextStep>> groups = new LinkedHashMap<>();
        answer.nextSteps().forEach(step -> groups.computeIfAbsent(words.purpose(step), title -> new ArrayList<>()).add(step));
        groups.forEach((title, steps) -> {
            layout.line(2, title);
            for (int i = 0; i < steps.size(); i++) {
                layout.line(4, 7, Layout.Ink.PLAIN, (i + 1) + ". " + steps.get(i).text());
            }
        });
    }

    private void questions() {
        layout.heading(words.say("heading.questions"));
        if (answer.openQuestions().isEmpty()) {
            layout.line(2, words.say("line.questions.none"));
        }
        Words.first(MOST_QUESTIONS, answer.openQuestions()).forEach(question -> layout.line(2, 4, Layout.Ink.PLAIN,
                words.say(words.isRange(question.variable()) ? "line.question.range" : "line.question", "question", question.question(),
                        "variable", question.variable(), "level", answer.derivations().bounds(NodeName.driver(question.variable())).toString(),
                        "changes", Words.list(question.couldChange().stream().map(words::goal).toList()))));
        int more = answer.openQuestions().size() - MOST_QUESTIONS;
        if (more > 0) {
            layout.line(2, words.say("line.questions.more", "count", Integer.toString(more)));
        }
    }

    private void footer() {
        layout.heading(words.say("heading.case"));
        List<String> header = new ArrayList<>(List.of(answer.study().header().title()));
        answer.study().header().place().ifPresent(header::add);
        answer.study().header().period().ifPresent(header::add);
        layout.line(2, String.join(", ", header) + " [" + answer.study().id() + "]");
        layout.line(2, 2, Layout.Ink.FAINT, words.rules());
    }
}
