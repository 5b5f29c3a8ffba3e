package org.modeadvisor.report.coverage;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.coverage.Probe;
import org.modeadvisor.report.Layout;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * A made-up case as a case file, pinned to what the rules it was made for come to; to be read before it is kept. Equal probes give
 * equal bytes. Stateless.
 */
public final class ProbeFile {

    /** What every fact of a made-up case rests on. */
    private static final String SOURCE = "stipulated";

    /** What fits on a line behind its indent. */
    private static final int WIDTH = 96;

    private ProbeFile() {}

    /** The files by name. */
    public static Map<String, String> of(List<Probe> probes, Vocabulary vocabulary) {
        Map<String, String> files = new LinkedHashMap<>();
        probes.forEach(probe -> files.put(probe.id() + ".yaml", of(probe, vocabulary)));
        return files;
    }

    /** The text of the file. */
    public static String of(Probe probe, Vocabulary vocabulary) {
        ProbeWords words = new ProbeWords(new CoverageWords(vocabulary), probe);
        Layout layout = new Layout(false);
        layout.literal(0, Layout.Ink.PLAIN, "id: " + probe.id());
        layout.literal(0, Layout.Ink.PLAIN, "title: " + quoted(words.title()));
        layout.literal(0, Layout.Ink.PLAIN, "summary: >");
        layout.line(2, words.summary());
        layout.literal(0, Layout.Ink.PLAIN, probe.answers().isEmpty() ? "facts: {}" : "facts:");
        int wide = probe.answers().keySet().stream().mapToInt(String::length).max().orElse(0) + 1;
        probe.answers().forEach((variable, answer) -> layout.literal(2, Layout.Ink.PLAIN, variable + ":" + " ".repeat(wide - variable.length())
                + "{value: " + value(answer) + ", source: " + SOURCE + "}"));
        expected(probe, layout);
        return layout.toString();
    }

    /** What each rule's conclusion comes to, and the rules by which something holds. */
    private static void expected(Probe probe, Layout layout) {
        layout.literal(0, Layout.Ink.PLAIN, "expected:");
        layout.literal(2, Layout.Ink.PLAIN, "nodes:");
        Map<Kind, List<NodeName>> targets = probe.rules().stream().map(rule -> rule.consequence().target()).distinct().sorted()
                .collect(Collectors.groupingBy(NodeName::kind, LinkedHashMap::new, Collectors.toList()));
        targets.forEach((kind, names) -> {
            List<String> pinned = names.stream().map(name -> name.id() + ": " + bounds(name, probe.derivations().bounds(name))).toList();
            String line = kind.word() + ": {" + String.join(", ", pinned) + "}";
            layout.literal(4, Layout.Ink.PLAIN, line.length() <= WIDTH ? line : kind.word() + ":");
            pinned.stream().filter(each -> line.length() > WIDTH).forEach(each -> layout.literal(6, Layout.Ink.PLAIN, each));
        });
        TreeSet<String> holding = probe.rules().stream().filter(probe::holds).map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        if (!holding.isEmpty()) {
            layout.line(2, 4, Layout.Ink.PLAIN, "rules: [" + String.join(", ", holding) + "]");
        }
    }

    private static String bounds(NodeName name, Bounds bounds) {
        if (name.kind().isTruth()) {
            return switch (bounds.truth()) {
                case TRUE -> "yes";
                case FALSE -> "no";
                case OPEN -> "open";
            };
        }
        return range(bounds);
    }

    private static String value(Answer answer) {
        return answer instanceof Answer.Level level ? range(level.bounds()) : answer.toString();
    }

    private static String range(Bounds bounds) {
        return bounds.exact() ? Integer.toString(bounds.lo()) : "[" + bounds.lo() + ", " + bounds.hi() + "]";
    }

    /** In double quotes as JSON writes them, which YAML reads alike. */
    private static String quoted(String text) {
        return JsonNodeFactory.instance.textNode(text).toString();
    }
}
