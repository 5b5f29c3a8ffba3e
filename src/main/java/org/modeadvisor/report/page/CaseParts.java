package org.modeadvisor.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Recommendation.CaveatAnswer;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.report.HeadText;
import org.modeadvisor.report.Words;
import org.modeadvisor.report.graph.GraphSvg;
import org.modeadvisor.report.page.CasePage.Card;
import org.modeadvisor.report.page.CasePage.Cited;
import org.modeadvisor.report.page.CasePage.Fact;
import org.modeadvisor.report.page.CasePage.Group;
import org.modeadvisor.report.page.CasePage.Lead;
import org.modeadvisor.report.page.CasePage.Question;
import org.modeadvisor.report.page.CasePage.Warning;
import org.modeadvisor.report.page.CasePage.Why;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Makes the records of a page from an answer. Not thread-safe: one for one answer on one page. */
final class CaseParts {

    private final Recommendation answer;
    private final Vocabulary vocabulary;
    private final Words words;
    private final Citations citations;

    private CaseParts(Recommendation answer, Citations citations) {
        this.answer = answer;
        this.vocabulary = answer.vocabulary();
        this.words = new Words(answer);
        this.citations = citations;
    }

    /** @param prefix what its anchors begin with @param citations of the page it stands on */
    static CasePage page(Recommendation answer, String prefix, Citations citations) {
        return new CaseParts(answer, citations).page(prefix);
    }

    private CasePage page(String prefix) {
        ModeCards cards = new ModeCards(answer, words);
        CaseStudy.Header header = answer.study().header();
        List<String> where = new ArrayList<>();
        header.place().ifPresent(where::add);
        header.period().ifPresent(where::add);
        return new CasePage(prefix, answer.study().id(), header.title(), List.copyOf(where), header.summary(), HeadText.lines(answer),
                cards.modes(),
                cards.combination(), cards.model(), new Markup(GraphSvg.of(answer, prefix)), why(cards), caveats(), steps(), questions(),
                answer.notes().stream().map(Recommendation.NoteAnswer::text).toList(), facts(),
                words.say("line.rules", "rules", Integer.toString(answer.ruleSet().rules()), "digest", answer.ruleSet().digest()));
    }

    private List<Why> why(ModeCards cards) {
        ProofTree proofs = new ProofTree(answer, words, citations);
        HeldBack held = new HeldBack(answer, words, citations);
        return answer.modes().stream().sorted(Comparator.comparing((ModeAnswer mode) -> !mode.primary())).map(mode -> {
            Card card = cards.card(mode);
            return new Why(card, proofs.of(mode), held.of(mode));
        }).toList();
    }

    private List<Warning> caveats() {
        List<String> possible = answer.modes().stream().filter(mode -> mode.verdict() != Verdict.NOT_SUPPORTED).map(ModeAnswer::mode)
                .toList();
        return answer.caveats().stream().filter(c -> c.state() == Truth.TRUE || c.state() == Truth.OPEN
                && vocabulary.conclusions().bars(c.severity()) && c.attached().stream().anyMatch(possible::contains))
                .sorted(Comparator.comparing((CaveatAnswer c) -> c.state() == Truth.OPEN)
                        .thenComparing(c -> -vocabulary.conclusions().rank(c.severity())))
                .map(caveat -> warning(caveat, possible)).toList();
    }

    private Warning warning(CaveatAnswer caveat, List<String> possible) {
        String modes = Words.list(caveat.attached().stream().filter(possible::contains).map(words::goal).toList());
        List<Cited> rules = answer.derivations().node(caveat.node()).orElseThrow().derivations().stream()
                .map(d -> citations.cite(d.rule(), words, vocabulary)).distinct().toList();
        return new Warning(caveat.caveat(), severity(vocabulary, caveat.severity()), vocabulary.conclusions().bars(caveat.severity()),
                caveat.state() == Truth.OPEN, Sentences.capital(caveat.label()), caveat.text(),
                modes.isEmpty() ? Optional.empty() : Optional.of(words.say("line.caveat.attached", "modes", modes)), rules);
    }

    static String severity(Vocabulary vocabulary, String id) {
        return vocabulary.conclusions().severities().stream().filter(s -> s.id().equals(id)).findFirst().map(Term.Severity::label)
                .orElse(id);
    }

    private List<Lead> steps() {
        Map<String, Map<String, List<String>>> leads = new LinkedHashMap<>();
        answer.nextSteps().forEach(step -> leads.computeIfAbsent(Sentences.capital(step.lead()), lead -> new LinkedHashMap<>())
                .computeIfAbsent(words.purpose(step), purpose -> new ArrayList<>()).add(step.text()));
        return leads.entrySet().stream().map(lead -> new Lead(lead.getKey(), lead.getValue().entrySet().stream()
                .map(group -> new Group(group.getKey(), List.copyOf(group.getValue()))).toList())).toList();
    }

    private List<Question> questions() {
        return answer.openQuestions().stream().map(question -> new Question(question.variable(),
                Sentences.capital(words.label(question.variable())),
                question.question(), words.isRange(question.variable()) ? Optional.of(words.say("page.question.stated", "level",
                        answer.derivations().bounds(NodeName.driver(question.variable())).toString().replace('-', '–'))) : Optional.empty(),
                question.couldChange().stream().map(words::goal).map(Sentences::capital).toList())).toList();
    }

    private List<Fact> facts() {
        return vocabulary.variables().stream().filter(variable -> answer.study().facts().containsKey(variable.id())).map(this::fact)
                .toList();
    }

    private Fact fact(Variable variable) {
        CaseFact stated = answer.study().facts().get(variable.id());
        List<String> possible = answer.derivations().situation().possible(variable);
        boolean unknown = possible.size() == variable.answers().size();
        String first = variable.answers().get(possible.get(0));
        String last = variable.answers().get(possible.get(possible.size() - 1));
        String words = stated.answer().toString();
        return new Fact(variable.id(), Sentences.capital(variable.name()), stated.answer() instanceof Answer.Level ? words.replace('-', '–')
                : words.replace('-', ' '), unknown ? "" : possible.size() == 1 ? first : first + " … " + last,
                Evidences.of(Optional.of(stated)));
    }
}
