package org.modeadvisor.inference;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.rulebase.language.Choice;
import org.modeadvisor.rulebase.language.Driver;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/**
 * What is known of every variable, the unknown included.
 *
 * @param facts by variable id, one for each variable, in the vocabulary's order
 */
public record Situation(Vocabulary vocabulary, Thresholds thresholds, Map<String, Fact> facts) {

    /** The situation of a case whose facts were checked. */
    public static Situation of(Vocabulary vocabulary, Thresholds thresholds, CaseStudy study) {
        Map<String, Fact> facts = new LinkedHashMap<>(2 * vocabulary.variables().size());
        for (Variable variable : vocabulary.variables()) {
            CaseFact stated = study.facts().get(variable.id());
            facts.put(variable.id(), fact(variable, thresholds, stated == null ? new Answer.NotKnown() : stated.answer()));
        }
        return new Situation(vocabulary, thresholds, facts);
    }

    private static Fact fact(Variable variable, Thresholds thresholds, Answer answer) {
        if (answer instanceof Answer.NotApplicable) {
            return fact(variable, thresholds, variable.absent());
        }
        if (variable.scale() == Variable.Scale.CHOICE) {
            return answer instanceof Answer.Option option ? fact(variable, thresholds, option.id())
                    : new Choice(variable.id(), variable.answers().keySet());
        }
        if (answer instanceof Answer.YesNo yesNo) {
            return new Driver(variable.id(), yesNo.yes() ? Bounds.YES : Bounds.NO, thresholds);
        }
        return new Driver(variable.id(), answer instanceof Answer.Level level ? level.bounds() : Bounds.OPEN, thresholds);
    }

    /** The fact of a variable whose answer is settled. @param answer in the vocabulary's words */
    private static Fact fact(Variable variable, Thresholds thresholds, String answer) {
        return switch (variable.scale()) {
            case CHOICE -> new Choice(variable.id(), Set.of(answer));
            case BOOLEAN -> new Driver(variable.id(), answer.equals("yes") ? Bounds.YES : Bounds.NO, thresholds);
            case ORDINAL -> new Driver(variable.id(), Bounds.exactly(Integer.parseInt(answer)), thresholds);
        };
    }

    /** The same with one variable settled. @param answer in the vocabulary's words: a level, yes, no or an option */
    public Situation with(String variable, String answer) {
        return with(List.of(settled(variable, answer)));
    }

    /** The same with the given facts in place of those known. */
    public Situation with(Collection<Fact> settled) {
        Map<String, Fact> changed = new LinkedHashMap<>(facts);
        settled.forEach(fact -> changed.put(fact.node().id(), fact));
        return new Situation(vocabulary, thresholds, changed);
    }

    /** The fact that variable would be with a settled answer. */
    public Fact settled(String variable, String answer) {
        return fact(vocabulary.variable(variable).orElseThrow(), thresholds, answer);
    }

    /** Whether the variable is not settled. */
    public boolean open(Variable variable) {
        Fact fact = facts.get(variable.id());
        return fact instanceof Choice choice ? choice.possible().size() > 1 : !((Driver) fact).bounds().exact();
    }

    /** The variables that are not settled, in the vocabulary's order. */
    public List<Variable> open() {
        return vocabulary.variables().stream().filter(this::open).toList();
    }

    /** What is known of a variable: an answer, or a range such as {@code 2-3}; empty where nothing is. */
    public Optional<String> known(Variable variable) {
        List<String> possible = possible(variable);
        if (possible.size() == variable.answers().size()) {
            return Optional.empty();
        }
        String first = possible.get(0);
        return Optional.of(possible.size() == 1 ? first : first + "-" + possible.get(possible.size() - 1));
    }

    /** The answers not excluded, in the vocabulary's words and order. */
    public List<String> possible(Variable variable) {
        if (facts.get(variable.id()) instanceof Choice choice) {
            return variable.answers().keySet().stream().filter(choice.possible()::contains).toList();
        }
        Bounds bounds = ((Driver) facts.get(variable.id())).bounds();
        if (variable.scale() == Variable.Scale.BOOLEAN) {
            return bounds.exact() ? List.of(bounds.equals(Bounds.YES) ? "yes" : "no") : List.of("no", "yes");
        }
        return IntStream.rangeClosed(bounds.lo(), bounds.hi()).mapToObj(Integer::toString).toList();
    }

    /** What a case would state to be in this situation, by variable id in the vocabulary's order; what is unknown is left out. */
    public Map<String, Answer> answers() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Variable variable : vocabulary.variables()) {
            List<String> possible = possible(variable);
            if (possible.size() == 1) {
                answers.put(variable.id(), Answer.of(variable, possible.get(0)));
            } else if (possible.size() < variable.answers().size()) {
                answers.put(variable.id(), new Answer.Level(((Driver) facts.get(variable.id())).bounds()));
            }
        }
        return answers;
    }
}
