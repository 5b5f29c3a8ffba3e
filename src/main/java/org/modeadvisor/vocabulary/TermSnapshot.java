package org.modeadvisor.vocabulary;

import java.util.List;
import org.modeadvisor.snapshot.SnapshotReader;
import org.modeadvisor.snapshot.SnapshotWriter;

/** What {@code conclusions.yaml} says as bytes and back. */
final class TermSnapshot {

    /** Which of the terms follows, as its place here. */
    private static final List<Class<? extends Term>> SORTS = List.of(Term.Strength.class, Term.Mode.class, Term.Form.class, Term.Combination.class,
            Term.Model.class, Term.Caveat.class, Term.Note.class);

    private final SnapshotReader in;

    TermSnapshot(SnapshotReader in) {
        this.in = in;
    }

    static void write(Conclusions conclusions, SnapshotWriter out) {
        out.list(conclusions.phases(), phase -> out.all(phase.folder(), phase.label()));
        out.list(conclusions.verdicts(), verdict -> out.all(verdict.id(), verdict.label(), verdict.meaning()));
        out.list(conclusions.severities(), severity -> {
            out.all(severity.id(), severity.label());
            out.flag(severity.barsRecommendation());
        });
        out.list(conclusions.policies(), policy -> {
            out.all(policy.id(), policy.label(), policy.text());
            VocabularySnapshot.write(policy.citation(), out);
        });
        out.list(conclusions.terms(), term -> write(term, out));
        out.list(conclusions.spheres(), sphere -> {
            out.text(sphere.id());
            VocabularySnapshot.write(sphere.influence(), out);
            out.text(sphere.label());
        });
        out.text(conclusions.undeterminedLead());
        steps(conclusions.modelSteps(), out);
    }

    Conclusions conclusions() {
        return new Conclusions(in.list(() -> new Term.Phase(in.text(), in.text())), in.list(() -> new Term.Verdict(in.text(), in.text(), in.text())),
                in.list(() -> new Term.Severity(in.text(), in.text(), in.flag())),
                in.list(() -> new Term.Policy(in.text(), in.text(), in.text(), VocabularySnapshot.citation(in))), in.list(this::term),
                in.list(() -> new Term.Sphere(in.text(), VocabularySnapshot.node(in), in.text())), in.text(), in.list(this::step));
    }

    private static void write(Term term, SnapshotWriter out) {
        out.number(SORTS.indexOf(term.getClass()));
        VocabularySnapshot.write(term.node(), out);
        out.text(term.label());
        if (term instanceof Term.Strength strength) {
            out.all(strength.code(), strength.meaning());
        } else if (term instanceof Term.Mode mode) {
            out.all(mode.code(), mode.meaning(), mode.conditions());
            out.number(mode.order());
            out.texts(mode.aliases());
            out.texts(mode.risks());
            steps(mode.firstSteps(), out);
        } else if (term instanceof Term.Form form) {
            out.all(form.mode(), form.meaning());
            out.number(form.reach());
            out.texts(form.risks());
            steps(form.firstSteps(), out);
        } else if (term instanceof Term.Combination combination) {
            out.text(combination.meaning());
            out.number(combination.fromModes());
            steps(combination.firstSteps(), out);
        } else if (term instanceof Term.Model model) {
            out.all(model.meaning(), model.lead());
            VocabularySnapshot.write(model.citation(), out);
        } else if (term instanceof Term.Caveat caveat) {
            out.all(caveat.severity(), caveat.text());
            out.texts(caveat.attached());
        } else if (term instanceof Term.Note note) {
            out.text(note.text());
        }
    }

    private Term term() {
        Class<? extends Term> sort = in.one(SORTS);
        NodeName node = VocabularySnapshot.node(in);
        String label = in.text();
        if (sort == Term.Strength.class) {
            return new Term.Strength(node, in.text(), label, in.text());
        }
        if (sort == Term.Mode.class) {
            return mode(node, label);
        }
        if (sort == Term.Form.class) {
            return form(node, label);
        }
        if (sort == Term.Combination.class) {
            return new Term.Combination(node, label, in.text(), in.number(), in.list(this::step));
        }
        if (sort == Term.Model.class) {
            return new Term.Model(node, label, in.text(), in.text(), VocabularySnapshot.citation(in));
        }
        return sort == Term.Caveat.class ? caveat(node, label) : new Term.Note(node, label, in.text());
    }

    private Term mode(NodeName node, String label) {
        String code = in.text();
        String meaning = in.text();
        String conditions = in.text();
        return new Term.Mode(node, code, label, in.number(), in.texts(), meaning, conditions, in.texts(), in.list(this::step));
    }

    private Term form(NodeName node, String label) {
        String mode = in.text();
        String meaning = in.text();
        return new Term.Form(node, label, mode, in.number(), meaning, in.texts(), in.list(this::step));
    }

    private Term caveat(NodeName node, String label) {
        String severity = in.text();
        String text = in.text();
        return new Term.Caveat(node, label, severity, in.texts(), text);
    }

    static void write(Step step, SnapshotWriter out) {
        out.all(step.id(), step.text());
        VocabularySnapshot.write(step.citation(), out);
    }

    private static void steps(List<Step> steps, SnapshotWriter out) {
        out.list(steps, step -> write(step, out));
    }

    Step step() {
        return new Step(in.text(), in.text(), VocabularySnapshot.citation(in));
    }
}
