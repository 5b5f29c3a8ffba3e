package org.modeadvisor.explanation;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.modeadvisor.vocabulary.Conclusions;
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
    private final Summaries summaries;
    private final Map<String, List<Term.Form>> forms;
    private final List<Term.Caveat> caveats;

    public Adviser(RuleBase rules) {
        this.rules = rules;
        this.inference = new DroolsInference(rules);
        this.reading = inference.reading();
        this.vocabulary = rules.vocabulary();
        this.conclusions = vocabulary.conclusions();
        this.goals = new Goals(vocabulary);
        this.inquiry = new Inquiry(rules.model(), goals, reading, inference::infer);
        this.summaries = new Summaries(vocabulary, goals);
        this.forms = conclusions.all(Term.Form.class).stream().sorted(Comparator.comparingInt(Term.Form::reach).reversed().thenComparing(Term.Form::code))
                .collect(Collectors.groupingBy(Term.Form::mode));
        this.caveats = conclusions.all(Term.Caveat.class).stream().sorted(Comparator.comparing(Term.Caveat::code)).toList();
    }

    /** @param study checked against the vocabulary @param presume whether undetermined verdicts get a leaning */
    public Recommendation recommend(CaseStudy study, boolean presume) {
        Situation situation = Situation.of(vocabulary, rules.thresholds(), study);
        Derivations derivations = inference.infer(situation);
        Summary summary = summaries.of(derivations::bounds);
        Leanings leanings = presume && leaves(summary) ? new Leanings(goals, reading, situation) : null;
        List<ModeAnswer> modes = summary.modes().stream().map(mode -> mode(mode, derivations, leanings)).toList();
        CombinationAnswer combination = combination(summary.combination(), modes, derivations);
        ModelAnswer model = model(summary, derivations, leanings);
        return new Recommendation(study, new Recommendation.RuleSet(rules.digest(), rules.model().rules().size()), modes, combination, model,
                mechanisms(summary), stages(summary), caveats(summary), notes(study, summary, derivations),
                new NextSteps(vocabulary, goals, derivations, model.lead()).of(modes, combination), new Later<>(() -> openQuestions(situation, derivations)), derivations);
    }

    /** What Drools concludes about the case, in short: the head of {@link #recommend} alone. @param study checked against the vocabulary */
    public Summary summary(CaseStudy study) {
        return summaries.of(inference.infer(Situation.of(vocabulary, rules.thresholds(), study))::bounds);
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
    private static boolean leaves(Summary summary) {
        return summary.model().isEmpty() || summary.modes().stream().anyMatch(mode -> mode.verdict() == Verdict.UNDETERMINED);
    }

    private ModeAnswer mode(Summary.Mode summary, Derivations derivations, Leanings leanings) {
        Term.Mode mode = summary.term();
        Verdict verdict = summary.verdict();
        Optional<Leaning> leaning = verdict == Verdict.UNDETERMINED && leanings != null ? Optional.of(leanings.mode(mode.node())) : Optional.empty();
        List<ModeAnswer.FormAnswer> states = forms.getOrDefault(mode.node().id(), List.of()).stream()
                .map(form -> new ModeAnswer.FormAnswer(form.code(), form.label(), derivations.bounds(form.node()).truth(), form.node())).toList();
        return new ModeAnswer(mode.node().id(), mode.label(), verdict, summary.bounds(), summary.primary(),
                leaning, states, attached(mode, derivations, Truth.TRUE), attached(mode, derivations, Truth.OPEN),
                summary.bounds().lo() >= goals.live() ? new WeakestLinks(derivations).of(mode.node()) : List.of(),
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
        return caveats.stream().filter(caveat -> caveat.attached().contains(mode.node().id()))
                .filter(caveat -> derivations.bounds(caveat.node()).truth() == state).map(Term.Caveat::code).toList();
    }

    private CombinationAnswer combination(Summary.Combination combination, List<ModeAnswer> modes, Derivations derivations) {
        boolean none = combination.id().isPresent() && modes.stream().noneMatch(mode -> mode.bounds().lo() >= goals.live());
        return new CombinationAnswer(combination.id(), combination.name(), combination.settled(),
                none ? new NearestMiss(goals, derivations).find() : Optional.empty(), combination.node());
    }

    private ModelAnswer model(Summary summary, Derivations derivations, Leanings leanings) {
        if (summary.model().isPresent()) {
            Term.Model model = summary.model().get();
            List<String> spheres = goals.leading(derivations::bounds).stream().map(Term.Sphere::label).toList();
            return new ModelAnswer(Optional.of(model.code()), model.label(), spheres, model.lead(), Optional.empty(), List.of(model.node()));
        }
        List<NodeName> open = goals.models().stream().filter(m -> derivations.bounds(m).truth() == Truth.OPEN).toList();
        return new ModelAnswer(Optional.empty(), vocabulary.sentences().say("head.model.undetermined"), List.of(), conclusions.undeterminedLead(),
                leanings == null ? Optional.empty() : leanings.model(), open);
    }

    private static List<MechanismAnswer> mechanisms(Summary summary) {
        return summary.mechanisms().stream()
                .map(m -> new MechanismAnswer(m.term().node().id(), m.term().label(), m.state(), m.bounds(), m.term().node())).toList();
    }

    private static List<StageAnswer> stages(Summary summary) {
        return summary.stages().stream().map(s -> new StageAnswer(s.term().node().id(), s.term().label(), s.bounds(), s.term().node())).toList();
    }

    private static List<CaveatAnswer> caveats(Summary summary) {
        return summary.caveats().stream().map(caveat -> {
            Term.Caveat c = caveat.term();
            return new CaveatAnswer(c.code(), c.label(), caveat.state(), c.severity(), c.attached(), c.text(), c.node());
        }).toList();
    }

    private static List<NoteAnswer> notes(CaseStudy study, Summary summary, Derivations derivations) {
        NoteTexts texts = new NoteTexts(study, derivations);
        return summary.notes().stream().map(note -> new NoteAnswer(note.code(), note.label(), texts.fill(note.text()), note.node())).toList();
    }
}
