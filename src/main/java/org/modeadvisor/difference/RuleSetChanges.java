package org.modeadvisor.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modeadvisor.difference.RuleChange.Part;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.Test;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Parameter;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;

/**
 * What two rule sets say differently; each list in the order of ids.
 *
 * @param entries variables, conclusions and parameters; of sentences only how many differ is told, since no answer rests on them
 * @param sentences how many printed sentences differ
 */
public record RuleSetChanges(List<Rule> added, List<Rule> removed, List<RuleChange> changed, List<Entry> entries, int sentences) {

    /** What can be listed beside the rules. */
    public enum Sort {
        VARIABLE,
        CONCLUSION,
        PARAMETER
    }

    /**
     * An entry that was added, removed or changed.
     *
     * @param before of a parameter its value, else the name; empty where it was added
     * @param after empty where it was removed
     */
    public record Entry(Sort sort, String id, Optional<String> before, Optional<String> after) {}

    /** Whether nothing differs. */
    public boolean none() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty() && entries.isEmpty() && sentences == 0;
    }

    static RuleSetChanges of(RuleBase before, RuleBase after) {
        Map<String, Rule> old = byId(before);
        Map<String, Rule> now = byId(after);
        List<RuleChange> changed = new ArrayList<>();
        for (Rule rule : old.values()) {
            if (now.containsKey(rule.id())) {
                List<Part> parts = parts(rule, now.get(rule.id()));
                if (!parts.isEmpty()) {
                    changed.add(new RuleChange(rule, now.get(rule.id()), parts, RuleTexts.compare(before, rule, after, now.get(rule.id()))));
                }
            }
        }
        List<Entry> entries = new ArrayList<>();
        entries(entries, Sort.VARIABLE, index(before.vocabulary().variables(), Variable::id), index(after.vocabulary().variables(), Variable::id), Variable::name);
        entries(entries, Sort.CONCLUSION, terms(before), terms(after), Term::label);
        entries(entries, Sort.PARAMETER, before.vocabulary().parameters(), after.vocabulary().parameters(), (Parameter p) -> Integer.toString(p.value()));
        Map<String, String> words = before.vocabulary().sentences().templates();
        Map<String, String> wordsNow = after.vocabulary().sentences().templates();
        TreeSet<String> keys = new TreeSet<>(words.keySet());
        keys.addAll(wordsNow.keySet());
        int sentences = (int) keys.stream().filter(key -> !Optional.ofNullable(words.get(key)).equals(Optional.ofNullable(wordsNow.get(key)))).count();
        return new RuleSetChanges(now.values().stream().filter(rule -> !old.containsKey(rule.id())).toList(),
                old.values().stream().filter(rule -> !now.containsKey(rule.id())).toList(), List.copyOf(changed), List.copyOf(entries), sentences);
    }

    private static List<Part> parts(Rule before, Rule after) {
        List<Part> parts = new ArrayList<>();
        note(parts, Part.TITLE, before.title(), after.title());
        note(parts, Part.GROUNDS, before.citation(), after.citation());
        note(parts, Part.CONDITIONS, conditions(before), conditions(after));
        note(parts, Part.CONCLUSION, before.consequence(), after.consequence());
        return parts;
    }

    private static void note(List<Part> parts, Part part, Object before, Object after) {
        if (!before.equals(after)) {
            parts.add(part);
        }
    }

    /** What is asked, wherever it stands in the file and whatever the level of a parameter is, which is told with the parameter. */
    private static List<List<List<String>>> conditions(Rule rule) {
        return rule.instances().stream().map(Instance::premises).map(premises -> premises.stream()
                .map(premise -> List.of(premise.node().toString(), premise.test().map(test -> test instanceof Test.Against against
                        ? against.comparison().word() + " " + against.written() : test.text()).orElse(""))).toList()).toList();
    }

    private static <T> void entries(List<Entry> entries, Sort sort, Map<String, T> before, Map<String, T> after, Function<T, String> said) {
        TreeSet<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        for (String id : ids) {
            Optional<T> old = Optional.ofNullable(before.get(id));
            Optional<T> now = Optional.ofNullable(after.get(id));
            if (!old.equals(now)) {
                entries.add(new Entry(sort, id, old.map(said), now.map(said)));
            }
        }
    }

    private static Map<String, Rule> byId(RuleBase rules) {
        return index(rules.model().rules(), Rule::id);
    }

    private static Map<String, Term> terms(RuleBase rules) {
        return rules.vocabulary().terms().entrySet().stream().collect(Collectors.toMap(e -> e.getKey().toString(), Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static <T> Map<String, T> index(List<T> items, Function<T, String> id) {
        return items.stream().collect(Collectors.toMap(id, Function.identity(), (a, b) -> a, TreeMap::new));
    }
}
