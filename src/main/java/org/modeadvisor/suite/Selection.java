package org.modeadvisor.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * Chooses cases by words. A case is chosen where one of the words stands in its path (so by folder or id) or title; is, or stands in,
 * the id or code of a mode that it expects to be supported or that was observed; or is the id of a rule or caveat that it expects.
 * Small and capital letters are the same.
 *
 * @param words nothing to choose all cases
 */
public record Selection(List<String> words, Vocabulary vocabulary) {

    public Selection {
        words = words.stream().map(word -> word.strip().toLowerCase(Locale.ROOT)).toList();
    }

    /** Whether the case is chosen; one that cannot be read is known by its path alone. */
    public boolean takes(SuiteCase input) {
        return words.isEmpty() || words.stream().anyMatch(word -> input.file().toLowerCase(Locale.ROOT).contains(word)
                || input.study().filter(study -> about(study, word)).isPresent());
    }

    /** What was meant by words that choose no case. */
    public String remedy(List<SuiteCase> cases) {
        List<String> known = new ArrayList<>(cases.stream().map(SuiteCase::file).flatMap(file -> Stream.of(file.split("/")))
                .map(part -> part.replaceFirst("[.](ya?ml|json)$", "")).distinct().toList());
        vocabulary.conclusions().modes().forEach(mode -> known.add(mode.node().id()));
        return Suggestions.didYouMean(String.join("-", words), known, "A word is looked for in the path and title of a case, in the modes it expects or observed, "
                + "and among the rules and caveats it expects.");
    }

    private boolean about(CaseStudy study, String word) {
        boolean named = study.header().title().toLowerCase(Locale.ROOT).contains(word);
        return named || modes(study).anyMatch(mode -> mode.node().id().contains(word) || mode.code().toLowerCase(Locale.ROOT).equals(word))
                || study.expected().stream().flatMap(expected -> Stream.of(expected.rules(), expected.caveats(), expected.caveatsExactly().orElse(List.of())))
                        .flatMap(List::stream).anyMatch(id -> id.toLowerCase(Locale.ROOT).equals(word));
    }

    private Stream<Term.Mode> modes(CaseStudy study) {
        Stream<String> expected = study.expected().stream().flatMap(e -> e.modes().entrySet().stream())
                .filter(entry -> !entry.getValue().equals(Verdict.NOT_SUPPORTED.word())).map(entry -> entry.getKey());
        return Stream.concat(expected, study.observed().stream().flatMap(observed -> observed.modes().stream()).flatMap(List::stream))
                .flatMap(id -> vocabulary.term(new NodeName(Kind.MODE, id)).stream()).map(Term.Mode.class::cast);
    }
}
