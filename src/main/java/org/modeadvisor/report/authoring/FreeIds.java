package org.modeadvisor.report.authoring;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Term;

/** Ids that nothing in a rules folder has yet: the number after the highest one. Immutable and thread-safe. */
public final class FreeIds {

    private final RuleBase base;

    FreeIds(RuleBase base) {
        this.base = base;
    }

    /** Whether a rule, conclusion or variable has it. */
    public boolean taken(String id) {
        return taken().anyMatch(id::equals);
    }

    /** The letters that ids of rules begin with, in the order of the phases. */
    public List<String> prefixes() {
        return base.model().rules().stream().sorted(Comparator.comparingInt(Rule::phase)).map(rule -> letters(rule.id())).distinct().toList();
    }

    /** The rule nearest before one of that id, among those with the same letters. */
    Optional<Rule> like(String id) {
        return base.model().rules().stream().filter(rule -> letters(rule.id()).equals(letters(id))).reduce((one, next) -> next);
    }

    /** The next id of a rule with these letters. */
    public String rule(String letters) {
        return letters + "-" + String.format(Locale.ROOT, "%02d", 1 + highest(letters));
    }

    /** The next id of a caveat. */
    public String caveat() {
        return rule(letters(base.vocabulary().conclusions().ofKind(Kind.CAVEAT).get(0).node().id()));
    }

    /** That id, or the same with a number behind it. */
    public String named(String id) {
        return taken(id) ? IntStream.iterate(2, number -> number + 1).mapToObj(number -> id + "-" + number).filter(name -> !taken(name)).findFirst().orElseThrow() : id;
    }

    /** A mode's code: the first letters of its words. */
    String code(String id) {
        Set<String> codes = base.vocabulary().terms().values().stream().map(Term::code).collect(Collectors.toSet());
        String code = Arrays.stream(id.split("-")).map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)).collect(Collectors.joining());
        return codes.contains(code) ? IntStream.iterate(2, number -> number + 1).mapToObj(number -> code + number).filter(name -> !codes.contains(name)).findFirst().orElseThrow() : code;
    }

    private int highest(String letters) {
        return taken().filter(id -> id.matches(letters + "-[0-9]{1,6}[a-z]?")).mapToInt(id -> Integer.parseInt(id.replaceAll("[^0-9]", ""))).max().orElse(0);
    }

    private Stream<String> taken() {
        return Stream.of(base.model().rules().stream().map(Rule::id), base.vocabulary().terms().keySet().stream().map(name -> name.id()),
                base.vocabulary().variables().stream().map(variable -> variable.id()), base.vocabulary().conclusions().policies().stream().map(Term.Policy::id))
                .flatMap(ids -> ids);
    }

    static String letters(String id) {
        int hyphen = id.indexOf('-');
        return hyphen < 0 ? id : id.substring(0, hyphen);
    }
}
