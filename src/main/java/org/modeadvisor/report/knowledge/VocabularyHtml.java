package org.modeadvisor.report.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.modeadvisor.report.knowledge.RulesPage.Link;
import org.modeadvisor.report.knowledge.VocabularyPage.Asked;
import org.modeadvisor.report.knowledge.VocabularyPage.Concluded;
import org.modeadvisor.report.knowledge.VocabularyPage.Group;
import org.modeadvisor.report.knowledge.VocabularyPage.Option;
import org.modeadvisor.report.page.Templates;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The vocabulary as one page that needs nothing from elsewhere; its filter is made of style alone. Not thread-safe: one for one page. */
public final class VocabularyHtml {

    private final Vocabulary vocabulary;
    private final String word;
    private int number;

    private VocabularyHtml(Vocabulary vocabulary, String word) {
        this.vocabulary = vocabulary;
        this.word = word.toLowerCase(Locale.ROOT);
    }

    /** The whole page. @param word only what has it in id or name; empty for all */
    public static String of(Vocabulary vocabulary, String word) {
        return Templates.page("vocabulary", vocabulary, Map.of("page", new VocabularyHtml(vocabulary, word).page()));
    }

    private VocabularyPage page() {
        List<Group> groups = new ArrayList<>();
        Set<String> cited = new TreeSet<>();
        vocabulary.groups().forEach((group, title) -> {
            List<Variable> variables = vocabulary.variables().stream().filter(v -> v.group().equals(group) && has(v.id() + " " + v.name())).toList();
            if (!variables.isEmpty()) {
                variables.forEach(variable -> cited.addAll(variable.claims()));
                groups.add(new Group(++number, title, variables.stream().map(this::asked).toList()));
            }
        });
        List<VocabularyPage.Kind> kinds = new ArrayList<>();
        Arrays.stream(Kind.values()).forEach(kind -> {
            List<Concluded> terms = vocabulary.conclusions().ofKind(kind).stream()
                    .filter(term -> has(term.node().id() + " " + term.label() + " " + term.code())).map(VocabularyHtml::concluded).toList();
            if (!terms.isEmpty()) {
                kinds.add(new VocabularyPage.Kind(++number, vocabulary.sentences().say("rules.kinds." + kind.word()), terms));
            }
        });
        return new VocabularyPage(groups, kinds, vocabulary.claims().values().stream().filter(claim -> cited.contains(claim.id())).toList());
    }

    private boolean has(String names) {
        return names.toLowerCase(Locale.ROOT).contains(word);
    }

    private Asked asked(Variable v) {
        Sentences say = vocabulary.sentences();
        String lever = v.lever().pullable() ? say.say("vocabulary.page.lever", Map.of("owner", v.lever().owner(), "effort", Integer.toString(v.lever().effort()),
                "because", v.lever().because())) : say.say("vocabulary.page.fixed", Map.of("because", v.lever().because()));
        return new Asked("driver-" + v.id(), v.id(), v.name(), v.question(), v.answers().entrySet().stream().map(e -> new Option(e.getKey(), e.getValue())).toList(),
                v.indicator(), say.say("line.basis." + v.basis().word()), v.claims().stream().map(claim -> new Link("claim-" + claim, claim)).toList(),
                v.presumed().map(p -> say.say("vocabulary.page.presumed", Map.of("value", p.value(), "because", p.because()))), lever.strip(), !v.lever().pullable(),
                v.core());
    }

    private static Concluded concluded(Term term) {
        return new Concluded(term.node().kind().word() + "-" + term.node().id(), term.node().toString(), term.code(), Sentences.capital(term.label()),
                term.meaning());
    }
}
