package org.modeadvisor.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Recommendation.CaveatAnswer;
import org.modeadvisor.explanation.Recommendation.CombinationAnswer;
import org.modeadvisor.explanation.Recommendation.MechanismAnswer;
import org.modeadvisor.explanation.Recommendation.NoteAnswer;
import org.modeadvisor.explanation.Recommendation.StageAnswer;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.LevelReading;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Conclusions;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Answers cases: has Drools draw the conclusions, and makes advice of them. Immutable and thread-safe. */
public final class Adviser {

    private final RuleBase rules;
    private final DroolsInference inference;
    private final LevelReading reading;
    private final Goals goals;
    private final Vocabulary vocabulary;
    private final Conclusions conclusions;
    private final Inquiry inquiry;

    public Adviser(RuleBase rules) {
        this.rules = rules;
        this.inference = new DroolsInference(rules);
        this.reading = new LevelReading(rules);
        this.vocabulary = rules.vocabulary();
        this.conclusions = vocabulary.conclusions();
        this.goals = new Goals(vocabulary);
        this.inquiry = new Inquiry(rules.model(), goals, reading, inference::infer);
    }

    /** @param study checked against the vocabulary @param presume whether undetermined verdicts get a leaning */
    public Recommendation recommend(CaseStudy study, boolean presume) {
        Situation situation = Situation.of(vocabulary, rules.thresholds(), study);
        Derivations derivations = inference.infer(situation);
        Leanings leanings = presume && leaves(derivations) ? new Leanings(goals, reading, situation) : null;
        Optional<NodeName> primary = live(derivations).stream().map(Term.Mode::node)
                .max(Comparator.comparingInt((NodeName mode) -> derivations.bounds(mode).lo())
                        .thenComparing(mode -> -goals.modes().stream().map(Term.Mode::node).toList().indexOf(mode)));
        List<ModeAnswer> modes = goals.modes().stream().map(mode -> mode(mode, derivations, primary, leanings)).toList();
        CombinationAnswer combination = combination(derivations);
        ModelAnswer model = model(derivations, leanings);
        return new Recommendation(study, new Recommendation.RuleSet(rules.digest(), rules.model().rules().size()), modes, combination, model,
                mechanisms(derivations), stages(derivations), caveats(derivations), notes(study, derivations),
                new NextSteps(vocabulary, goals, derivations, model.lead()).of(modes, combination), openQuestions(situation, derivations), derivations);
    }

    /** Every question that could still matter, in the order in which asking them helps most; the rest in the vocabulary's order. */
    private List<Recommendation.OpenQuestion> openQuestions(Situation situation, Derivations derivations) {
        List<Recommendation.OpenQuestion> open = OpenQuestions.of(goals, derivations);
        if (open.size() < 2) {
            return open;
        }
        List<String> ranked = new Questions(goals, reading, situation).ranked(Set.of()).stream().map(NextQuestion::variable).toList();
        return open.stream().sorted(Comparator.comparingInt(question -> {
            int place = ranked.indexOf(question.variable());
            return place < 0 ? ranked.size() : place;
        })).toList();
    }

    /** Its rules as they are read for neighbouring cases. */
    public LevelReading reading() {
        return reading;
    }

    /** The questions worth asking next, best first; empty where no answer could settle or narrow anything. */
    public List<NextQuestion> questions(CaseStudy study) {
        return new Questions(goals, reading, Situation.of(vocabulary, rules.thresholds(), study)).ranked(study.facts().values().stream()
                .filter(fact -> fact.answer() instanceof Answer.NotKnown).map(CaseFact::variable).collect(Collectors.toSet()));
    }

    /** What a consultation asks next; empty where nothing left to ask could change anything. @param passed ids of variables not to be asked */
    public Optional<NextQuestion> nextQuestion(CaseStudy study, Set<String> passed) {
        return inquiry.next(Situation.of(vocabulary, rules.thresholds(), study), passed);
    }

    /** Why the variable is asked. */
    public QuestionReason why(Recommendation answer, Variable variable) {
        return inquiry.why(variable, answer);
    }

    /** Whether anything is left for a leaning. */
    private boolean leaves(Derivations derivations) {
        return goals.model(derivations::bounds).isEmpty()
                || goals.modes().stream().anyMatch(mode -> goals.verdict(mode.node(), derivations::bounds) == Verdict.UNDETERMINED);
    }

    private List<Term.Mode> live(Derivations derivations) {
        return goals.modes().stream().filter(mode -> derivations.bounds(mode.node()).lo() >= goals.live()).toList();
    }

    private ModeAnswer mode(Term.Mode mode, Derivations derivations, Optional<NodeName> primary, Leanings leanings) {
        Verdict verdict = goals.verdict(mode.node(), derivations::bounds);
        Optional<Leaning> leaning = verdict == Verdict.UNDETERMINED && leanings != null ? Optional.of(leanings.mode(mode.node())) : Optional.empty();
        List<ModeAnswer.FormAnswer> forms = conclusions.all(Term.Form.class).stream().filter(form -> form.mode().equals(mode.node().id()))
                .sorted(Comparator.comparingInt(Term.Form::reach).reversed().thenComparing(Term.Form::code))
                .map(form -> new ModeAnswer.FormAnswer(form.code(), form.label(), derivations.bounds(form.node()).truth(), form.node())).toList();
        return new ModeAnswer(mode.node().id(), mode.label(), verdict, derivations.bounds(mode.node()), primary.filter(mode.node()::equals).isPresent(),
                leaning, forms, attached(mode, derivations, Truth.TRUE), attached(mode, derivations, Truth.OPEN),
                derivations.bounds(mode.node()).lo() >= goals.live() ? new WeakestLinks(derivations).of(mode.node()) : List.of(),
                limits(mode, verdict, derivations), mode.node());
    }

    /** What keeps a live mode from being recommended, and any other from being live. */
    private List<String> limits(Term.Mode mode, Verdict verdict, Derivations derivations) {
        LimitingInputs limiting = new LimitingInputs(derivations, rules.model());
        return switch (verdict) {
            case RECOMMENDED -> List.of();
            case CONDITIONAL -> limiting.of(mode.node(), goals.recommended(), goals.barring(mode.node()));
            case UNDETERMINED, NOT_SUPPORTED -> limiting.of(mode.node(), goals.live(), List.of());
        };
    }

    private List<String> attached(Term.Mode mode, Derivations derivations, Truth state) {
        return conclusions.all(Term.Caveat.class).stream().filter(caveat -> caveat.attached().contains(mode.node().id()))
                .filter(caveat -> derivations.bounds(caveat.node()).truth() == state).map(Term.Caveat::code).sorted().toList();
    }

    /** The live modes together; the node is the named pattern's where it holds, else the plan's, else that of "none". */
    private CombinationAnswer combination(Derivations derivations) {
        List<Term.Mode> live = live(derivations);
        boolean settled = goals.modes().stream().noneMatch(mode -> goals.verdict(mode.node(), derivations::bounds) == Verdict.UNDETERMINED);
        List<Term.Combination> terms = conclusions.all(Term.Combination.class);
        if (live.isEmpty()) {
            // What is concluded about no particular mode, and certain, is that there is none.
            Optional<Term.Combination> none = terms.stream().filter(t -> derivations.bounds(t.node()).truth() == Truth.TRUE).findFirst();
            NodeName plan = terms.stream().filter(t -> t.fromModes() > 0).findFirst().orElseThrow().node();
            return new CombinationAnswer(none.map(Term::code), none.map(Term::label), settled, none.flatMap(t -> new NearestMiss(goals, derivations).find()),
                    none.map(Term::node).orElse(plan));
        }
        String id = live.stream().map(Term.Mode::code).collect(Collectors.joining("+"));
        Optional<Term.Combination> named = terms.stream().filter(t -> t.code().equals(id) && derivations.bounds(t.node()).truth() == Truth.TRUE).findFirst();
        NodeName plan = terms.stream().filter(t -> t.fromModes() > 0).findFirst().orElseThrow().node();
        return new CombinationAnswer(Optional.of(id), named.map(Term::label), settled, Optional.empty(), named.map(Term::node).orElse(plan));
    }

    private ModelAnswer model(Derivations derivations, Leanings leanings) {
        Optional<Term.Model> model = goals.model(derivations::bounds).flatMap(vocabulary::term).map(Term.Model.class::cast);
        if (model.isPresent()) {
            List<String> spheres = goals.leading(derivations::bounds).stream().map(Term.Sphere::label).toList();
            return new ModelAnswer(Optional.of(model.get().code()), model.get().label(), spheres, model.get().lead(), Optional.empty(),
                    List.of(model.get().node()));
        }
        List<NodeName> open = goals.models().stream().filter(m -> derivations.bounds(m).truth() == Truth.OPEN).toList();
        return new ModelAnswer(Optional.empty(), vocabulary.sentences().say("head.model.undetermined"), List.of(), conclusions.undeterminedLead(),
                leanings == null ? Optional.empty() : leanings.model(), open);
    }

    private List<MechanismAnswer> mechanisms(Derivations derivations) {
        return conclusions.ofKind(Kind.MECHANISM).stream().map(term -> {
            Bounds bounds = derivations.bounds(term.node());
            return new MechanismAnswer(term.node().id(), term.label(), Truth.of(bounds.lo() >= goals.live(), bounds.hi() >= goals.live()), bounds, term.node());
        }).toList();
    }

    private List<StageAnswer> stages(Derivations derivations) {
        return conclusions.ofKind(Kind.STAGE).stream()
                .map(term -> new StageAnswer(term.node().id(), term.label(), derivations.bounds(term.node()), term.node())).toList();
    }

    private List<CaveatAnswer> caveats(Derivations derivations) {
        return conclusions.all(Term.Caveat.class).stream().sorted(Comparator.comparing(Term.Caveat::code))
                .map(c -> new CaveatAnswer(c.code(), c.label(), derivations.bounds(c.node()).truth(), c.severity(), c.attached(), c.text(), c.node())).toList();
    }

    private List<NoteAnswer> notes(CaseStudy study, Derivations derivations) {
        NoteTexts texts = new NoteTexts(study, derivations);
        return conclusions.all(Term.Note.class).stream().filter(note -> derivations.bounds(note.node()).truth() == Truth.TRUE)
                .sorted(Comparator.comparing((Term.Note note) -> note.code().toLowerCase(Locale.ROOT)))
                .map(note -> new NoteAnswer(note.code(), note.label(), texts.fill(note.text()), note.node())).toList();
    }
}
