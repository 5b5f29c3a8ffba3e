package org.modeadvisor.suite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.modeadvisor.cases.LabelPlaces;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.Severity;
import org.modeadvisor.diagnostics.SourceText;

/** Finds cases that have the same id, by which answers could not be told apart. */
final class SameIds {

    private SameIds() {}

    /** What to say of each file but the first that uses an id, by file. */
    static Map<String, Problem> of(List<SuiteCase> cases) {
        Map<String, SuiteCase> first = new HashMap<>();
        Map<String, Problem> problems = new TreeMap<>();
        for (SuiteCase input : cases) {
            input.study().ifPresent(study -> {
                SuiteCase other = first.putIfAbsent(study.id(), input);
                if (other != null) {
                    problems.put(input.file(), problem(input, other, study.id()));
                }
            });
        }
        return problems;
    }

    private static Problem problem(SuiteCase input, SuiteCase other, String id) {
        SourceText source = input.study().flatMap(study -> study.text()).orElseGet(() -> SourceText.of(input.file(), ""));
        Position at = LabelPlaces.of(source).find("id", id);
        return new Problem("duplicate-id", Severity.ERROR, at, source.line(at.line()), "The id `" + id + "` is taken: the case in " + other.file()
                + " has it too.", "Give one of them another id and file name, or leave one of the two out.");
    }
}
