package org.modeadvisor.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.modeadvisor.explanation.Leaning;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Recommendation.NextStep;
import org.modeadvisor.explanation.Verdict;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The words of one answer: sentences of the rules folder filled with its labels and levels. Immutable. */
public final class Words {

    /** {@code sha256:} and twelve digits, enough to tell the rule sets of one service apart. */
    private static final int SHORT_DIGEST = 19;

    private final Recommendation answer;
    private final Vocabulary vocabulary;

    /** @param answer whose case is spoken of */
    public Words(Recommendation answer) {
        this.answer = answer;
        this.vocabulary = answer.vocabulary();
    }

    /** Which rules answered, their digest cut short. */
    public String rules() {
        return say("line.rules", "rules", Integer.toString(answer.ruleSet().rules()), "digest", answer.ruleSet().digest().substring(0, SHORT_DIGEST) + "…");
    }

    /** The sentence with that key; names and values follow in pairs, and for a {@code label} there is a capital {@code Label} too. */
    public String say(String key, String... pairs) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            values.put(pairs[i], pairs[i + 1]);
            values.put(Sentences.capital(pairs[i]), Sentences.capital(pairs[i + 1]));
        }
        return vocabulary.sentences().say(key, values);
    }

    /** A number with the words for one or for several. @param key of the sentences that end in {@code .one} and {@code .some} */
    String count(String key, int count) {
        return say(key + (count == 1 ? ".one" : ".some"), "count", Integer.toString(count));
    }

    /** A driver or conclusion with its level, as it stands in a list. */
    public String withLevel(NodeName name) {
        String label = Sentences.inner(vocabulary.label(name));
        if (name.kind() == Kind.DRIVER) {
            Variable variable = vocabulary.variable(name.id()).orElseThrow();
            List<String> possible = answer.derivations().situation().possible(variable);
            boolean unknown = isUnknown(name.id());
            if (variable.scale() == Variable.Scale.CHOICE && !unknown) {
                return say("line.input.choice", "label", label, "answer", possible.get(0).replace('-', ' '));
            }
            String level = possible.size() == 1 ? possible.get(0) : possible.get(0) + "-" + possible.get(possible.size() - 1);
            return unknown ? say("line.input.unknown", "label", label) : say("line.input", "label", label, "level", level);
        }
        return say("line.input", "label", label, "level", answer.derivations().bounds(name).toString());
    }

    /** A conclusion at the beginning of a sentence. */
    public String subject(NodeName name) {
        String key = switch (name.kind()) {
            case CAVEAT, NOTE, FORM, COMBINATION -> name.kind().word();
            default -> "other";
        };
        return say("state.subject." + key, "label", vocabulary.label(name));
    }

    /** How a driver or conclusion stands, as it stands behind "it is". */
    public String present(NodeName name) {
        if (name.kind() == Kind.DRIVER) {
            Variable variable = vocabulary.variable(name.id()).orElseThrow();
            return answer.derivations().situation().known(variable)
                    .map(known -> variable.scale() == Variable.Scale.CHOICE ? known.replace('-', ' ') : known)
                    .orElseGet(() -> say("condition.present.unknown"));
        }
        Bounds bounds = answer.derivations().bounds(name);
        return name.kind().isTruth() ? say("condition." + bounds.truth().name().toLowerCase(Locale.ROOT)) : bounds.toString();
    }

    /** Whether nothing is known of it. */
    boolean isUnknown(String variable) {
        Variable asked = vocabulary.variable(variable).orElseThrow();
        return answer.derivations().situation().possible(asked).size() == asked.answers().size();
    }

    /** Whether the case states a range for it. */
    public boolean isRange(String variable) {
        Variable asked = vocabulary.variable(variable).orElseThrow();
        int possible = answer.derivations().situation().possible(asked).size();
        return possible > 1 && possible < asked.answers().size();
    }

    /** Inputs with their levels, joined. */
    public String inputs(List<String> variables) {
        return join(variables.stream().map(id -> withLevel(NodeName.driver(id))).toList());
    }

    /** The first of the inputs with their levels, and how many more there are. */
    public String someInputs(int most, List<String> variables) {
        if (variables.size() <= most + 1) {
            return inputs(variables);
        }
        List<String> parts = new ArrayList<>(first(most, variables).stream().map(id -> withLevel(NodeName.driver(id))).toList());
        parts.add(say("word.more", "count", Integer.toString(variables.size() - most)));
        return join(parts);
    }

    /** Names that may hold "and" themselves, as those of modes do. */
    public static String list(List<String> names) {
        return String.join("; ", names);
    }

    /** "a, b and c". */
    public String join(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        return String.join(", ", parts.subList(0, parts.size() - 1)) + " " + say("word.and") + " " + parts.get(parts.size() - 1);
    }

    /** The presumptions, joined. */
    public String presumptions(List<Leaning.Presumed> presumed) {
        return join(presumed.stream().map(p -> say("line.presumption", "label", label(p.variable()), "value", p.value())).toList());
    }

    /** A variable's name within a sentence. */
    public String label(String variable) {
        return Sentences.inner(vocabulary.label(NodeName.driver(variable)));
    }

    /** A mode's name, or the words for the model. */
    public String goal(String id) {
        NodeName mode = new NodeName(Kind.MODE, id);
        return vocabulary.term(mode).isPresent() ? vocabulary.label(mode) : say("word.development-model");
    }

    /** The verdict's name within a sentence. */
    public String verdict(Verdict verdict) {
        return Sentences.inner(verdictTerm(verdict).label());
    }

    /** What the knowledge says of a verdict. */
    Term.Verdict verdictTerm(Verdict verdict) {
        return vocabulary.conclusions().verdicts().stream().filter(v -> v.id().equals(verdict.word())).findFirst()
                .orElse(new Term.Verdict(verdict.word(), verdict.word(), ""));
    }

    /** The verdict's name within a sentence, by its word. */
    public String verdict(String word) {
        return vocabulary.conclusions().verdicts().stream().filter(v -> v.id().equals(word)).findFirst()
                .map(Term.Verdict::label).map(Sentences::inner).orElse(word);
    }

    /** Whether a caveat of that severity keeps a mode from being recommended. */
    boolean bars(String severity) {
        return vocabulary.conclusions().bars(severity);
    }

    /** What a step is for, as a heading of the steps alike. */
    public String purpose(NextStep step) {
        String label = vocabulary.label(step.node());
        if (step.variable().isPresent()) {
            return say("line.steps.foundation", "label", label);
        }
        return switch (step.node().kind()) {
            case MODEL -> say("line.steps.model");
            case COMBINATION -> say(answer.combination().nearest().isPresent() ? "line.steps.none" : "line.steps.plan");
            default -> say("line.steps.for", "label", label);
        };
    }

    /** Where a rule's knowledge comes from. */
    public String source(Rule rule) {
        return say("line.rule", "rule", rule.id(), "basis", say("line.basis." + rule.citation().basis().word()));
    }

    /** Some of a list, so that a line stays readable. */
    public static <T> List<T> first(int most, List<T> all) {
        return new ArrayList<>(all.subList(0, Math.min(most, all.size())));
    }
}
