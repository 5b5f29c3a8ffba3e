package org.modeadvisor.report.mutation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseText;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.YamlLayout;
import org.modeadvisor.mutation.Probe;
import org.modeadvisor.report.Layout;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Vocabulary;

/** A proposed case as a file: a title in words, in which rules it notices mistakes, the facts, and what it is pinned to. */
public final class ProbeText {

    private static final int MOST_NAMED = 2;

    private ProbeText() {}

    /** The text of the file. @param id of the case, which is the file's name */
    public static String of(String id, Probe probe, Vocabulary vocabulary) {
        MutantWords words = new MutantWords(vocabulary.sentences());
        String head = comment(words.say("mutate.probe.comment", Map.of())) + comment(words.say("mutate.probe.comment.kills", Map.of("rules", rules(probe, words))))
                + "id: " + id + "\ntitle: \"" + title(probe, vocabulary, words) + "\"\nsummary: >-\n  " + words.say("mutate.probe.summary", Map.of()).strip()
                + "\nfacts: {}\n";
        CaseText text = CaseText.of(SourceText.of(id + ".yaml", head));
        for (Map.Entry<String, Answer> fact : probe.situation().answers().entrySet()) {
            text = text.with(CaseFact.of(fact.getKey(), fact.getValue()));
        }
        SourceText whole = text.expecting(new Expected(Map.of(), Optional.empty(), Map.of(), List.of(), Optional.empty(), List.of(), probe.pins(),
                Optional.empty())).source();
        return YamlLayout.of(whole, CaseText.TABLES, new ProblemLog()).orElseThrow();
    }

    private static String comment(String text) {
        Layout layout = new Layout(false);
        layout.line(0, text);
        return layout.toString().lines().map(line -> "# " + line + "\n").collect(Collectors.joining());
    }

    private static String rules(Probe probe, MutantWords words) {
        Map<String, Long> counts = probe.kills().stream().collect(Collectors.groupingBy(mutant -> mutant.rule().id(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream().map(rule -> words.say("mutate.probe.comment.rule", Map.of("rule", rule.getKey(), "count", rule.getValue().toString())))
                .collect(Collectors.joining(", "));
    }

    /** Names the conclusions about which it notices most. */
    private static String title(Probe probe, Vocabulary vocabulary, MutantWords words) {
        Map<NodeName, Long> counts = probe.kills().stream().map(mutant -> mutant.rule().consequence().target()).filter(probe.pins()::containsKey)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        List<String> labels = (counts.isEmpty() ? probe.pins().keySet().stream() : counts.keySet().stream().sorted(Comparator.comparing(counts::get).reversed()))
                .map(vocabulary::label).map(Sentences::inner).distinct().limit(MOST_NAMED).toList();
        return words.say("mutate.probe.title", Map.of("conclusions", String.join("; ", labels))).replace("\"", "'");
    }
}
