package org.modeadvisor.agreement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.agreement.ComparedCase.ModeMark;
import org.modeadvisor.agreement.ComparedCase.Neighbour;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.explanation.Leaning;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.ModelAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Truth;
import org.modeadvisor.vocabulary.Vocabulary;

/** Puts what every method says of each case beside what was observed. */
final class CaseComparison {

    private final List<Recommendation> answers;
    private final List<Labels> labels;
    private final MajorityLabel majority;
    private final NearestNeighbour nearest;

    /** @param answers to cases that say what became of them, in the order of the ids */
    CaseComparison(Vocabulary vocabulary, List<Recommendation> answers) {
        this.answers = answers;
        this.labels = answers.stream().map(answer -> Labels.of(vocabulary, answer.study().observed().orElseThrow())).toList();
        this.majority = new MajorityLabel(vocabulary, labels);
        this.nearest = new NearestNeighbour(labels, answers.stream().map(answer -> answer.derivations().situation()).toList());
    }

    List<ComparedCase> compare() {
        List<ComparedCase> compared = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            compared.add(compare(i));
        }
        return compared;
    }

    private ComparedCase compare(int place) {
        Recommendation answer = answers.get(place);
        CaseStudy study = answer.study();
        List<ModeMark> marks = answer.modes().stream().map(CaseComparison::mark).toList();
        Map<String, Truth> mechanisms = new LinkedHashMap<>();
        answer.mechanisms().forEach(mechanism -> mechanisms.put(mechanism.mechanism(), mechanism.state()));
        List<Method> possible = answers.size() > 1 ? List.of(Method.values()) : List.of(Method.RULES);
        Map<Method, Guess> guesses = Method.each(possible, method -> switch (method) {
            case RULES -> rules(answer.developmentModel(), marks, mechanisms);
            case MAJORITY -> majority.guess(place);
            case NEAREST_NEIGHBOUR -> nearest.guess(place);
        });
        Optional<Neighbour> neighbour = nearest.nearest(place, other -> other.modes().isPresent()).map(other ->
                new Neighbour(answers.get(other).study().id(), nearest.distance(place, other).value().orElse(0)));
        return new ComparedCase(study.id(), study.text().map(SourceText::file).orElse(""), labels.get(place), marks,
                standing(answer.developmentModel()), mechanisms, guesses, neighbour);
    }

    private static Guess rules(ModelAnswer model, List<ModeMark> marks, Map<String, Truth> mechanisms) {
        List<String> modes = marks.stream().filter(ModeMark::advised).map(ModeMark::mode).toList();
        return new Guess(modes, modes, model.model().or(() -> model.leaning().map(ModelAnswer.Leaning::model)),
                mechanisms.keySet().stream().filter(id -> mechanisms.get(id) == Truth.TRUE).toList());
    }

    private static ModeMark mark(ModeAnswer mode) {
        Verdict leaning = mode.leaning().map(Leaning::verdict).orElse(Verdict.UNDETERMINED);
        Verdict verdict = mode.verdict() == Verdict.UNDETERMINED ? leaning : mode.verdict();
        Standing standing = mode.verdict() != Verdict.UNDETERMINED ? Standing.DECIDED
                : leaning == Verdict.UNDETERMINED ? Standing.OPEN : Standing.LEANING;
        return new ModeMark(mode.mode(), verdict, standing);
    }

    private static Standing standing(ModelAnswer model) {
        return model.model().isPresent() ? Standing.DECIDED : model.leaning().isPresent() ? Standing.LEANING : Standing.OPEN;
    }
}
