package org.modeadvisor.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.ModelAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.report.Words;
import org.modeadvisor.report.page.CasePage.Badge;
import org.modeadvisor.report.page.CasePage.Card;
import org.modeadvisor.report.page.CasePage.Model;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Truth;

/** The verdicts and the model at a glance. */
final class ModeCards {

    private final Recommendation answer;
    private final Words words;

    ModeCards(Recommendation answer, Words words) {
        this.answer = answer;
        this.words = words;
    }

    List<Card> modes() {
        return answer.modes().stream().map(this::card).toList();
    }

    Card card(ModeAnswer mode) {
        return new Card(mode.mode(), Sentences.capital(mode.label()), badge(mode.verdict()), strength(mode.bounds()), mode.bounds().lo(),
                mode.bounds().hi(),
                leaning(mode), remarks(mode));
    }

    private Badge badge(Verdict verdict) {
        return new Badge(verdict.word(), words.say("symbol." + verdict.word()), Sentences.capital(words.verdict(verdict)));
    }

    private String strength(Bounds bounds) {
        return words.say("page.strength", "level", bounds.toString().replace('-', '–'));
    }

    private Optional<String> leaning(ModeAnswer mode) {
        return mode.leaning().map(leaning -> leaning.restsOn().isEmpty() ? words.say("line.leaning.none") : words.say("line.leaning",
                "verdict", words.verdict(leaning.verdict()), "level", leaning.bounds().toString(), "presumptions",
                words.presumptions(leaning.restsOn())));
    }

    private List<String> remarks(ModeAnswer mode) {
        List<String> remarks = new ArrayList<>();
        if (mode.primary() && answer.modes().stream().filter(other -> !other.weakest().isEmpty()).count() > 1) {
            remarks.add(words.say("page.primary"));
        }
        if (mode.bounds().lo() > 0) {
            forms(mode, Truth.TRUE, "line.forms").ifPresent(remarks::add);
            forms(mode, Truth.OPEN, "line.forms.open").ifPresent(remarks::add);
        }
        if (!mode.weakest().isEmpty()) {
            remarks.add(words.say("rests.strength", "inputs", words.inputs(mode.weakest())));
        }
        if (mode.verdict() != Verdict.RECOMMENDED && !mode.limits().isEmpty()) {
            remarks.add(words.say("line.limits", "inputs", words.inputs(mode.limits())));
        }
        return List.copyOf(remarks);
    }

    private Optional<String> forms(ModeAnswer mode, Truth state, String key) {
        List<String> forms = mode.forms().stream().filter(form -> form.state() == state).map(ModeAnswer.FormAnswer::label).toList();
        return forms.isEmpty() ? Optional.empty() : Optional.of(words.say(key, "forms", words.join(forms)));
    }

    Model model() {
        ModelAnswer model = answer.developmentModel();
        List<String> remarks = new ArrayList<>();
        model.model().map(id -> new NodeName(Kind.MODEL, id)).flatMap(answer.vocabulary()::term).map(Term::meaning)
                .ifPresentOrElse(remarks::add,
                () -> remarks.add(words.say("line.model.open")));
        if (!model.spheres().isEmpty()) {
            remarks.add(words.say("line.model.spheres", "spheres", words.join(model.spheres())));
        }
        model.leaning().ifPresent(leaning -> remarks.add(words.say("line.model.leaning", "label",
                answer.vocabulary().label(new NodeName(Kind.MODEL, leaning.model())), "presumptions",
                        words.presumptions(leaning.restsOn()))));
        remarks.add(words.say("line.lead", "lead", model.lead()));
        return new Model(Sentences.capital(model.label()), model.model().isEmpty(), List.copyOf(remarks));
    }

    /** The modes taken up together, where they have a name. */
    Optional<String> combination() {
        return answer.combination().name().filter(name -> answer.combination().nearest().isEmpty())
                .map(name -> words.say("line.combination", "name", name, "id", answer.combination().id().orElse("")));
    }
}
