package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.Tree;
import org.modeadvisor.explanation.NodeSentences;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.vocabulary.Basis;
import org.modeadvisor.vocabulary.Conclusions;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Step;
import org.modeadvisor.vocabulary.Term;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** The rules folder carries the whole framework: nothing of it is left out, and nothing stands there without a source. */
class KnowledgeTest {

    private static final RuleModel MODEL = Shipped.RULE_BASE.model();
    private static final Vocabulary VOCABULARY = Shipped.RULE_BASE.vocabulary();
    private static final Conclusions CONCLUSIONS = VOCABULARY.conclusions();

    @Test
    void theFrameworkIsThereInFull() {
        assertEquals(71, VOCABULARY.variables().size());
        assertEquals(59, VOCABULARY.variables().stream().filter(Variable::core).count());
        assertEquals(162, VOCABULARY.claims().size());
        assertEquals(15, CONCLUSIONS.ofKind(Kind.MECHANISM).size());
        assertEquals(3, CONCLUSIONS.ofKind(Kind.STAGE).size());
        assertEquals(3, CONCLUSIONS.modes().size());
        assertEquals(10, CONCLUSIONS.ofKind(Kind.FORM).size());
        assertEquals(5, CONCLUSIONS.ofKind(Kind.MODEL).size());
        assertEquals(27, CONCLUSIONS.ofKind(Kind.CAVEAT).size());
    }

    @Test
    void everyRuleOfTheFrameworkIsARuleOrAPolicy() {
        Set<String> carried = new HashSet<>(Shipped.frameworkIds());
        CONCLUSIONS.policies().forEach(policy -> carried.add(policy.id()));
        List<String> framework = Shipped.published("framework-ids.txt");
        assertEquals(97, framework.size());
        assertEquals(List.of(), framework.stream().filter(id -> !carried.contains(id)).toList());
    }

    @Test
    void everyRuleSaysWhyAndWhatItRestsOn() {
        for (Rule rule : MODEL.rules()) {
            assertTrue(rule.citation().because().endsWith("."), rule.id() + " gives no reason in a sentence");
            assertTrue(rule.citation().basis() == Basis.JUDGEMENT || !rule.citation().claims().isEmpty(),
                    rule.id() + " cites no claim");
        }
    }

    @Test
    void everyClaimIsCarried() {
        Map<String, String> elsewhere = new LinkedHashMap<>();
        for (String line : Shipped.published("claims-carried-elsewhere.txt")) {
            String[] claimAndReason = line.split("\\s+", 2);
            assertEquals(2, claimAndReason.length, "a reason is missing: " + line);
            elsewhere.put(claimAndReason[0], claimAndReason[1]);
        }
        Set<String> uncited = new TreeSet<>(VOCABULARY.claims().keySet());
        uncited.removeAll(cited());
        assertEquals(new TreeSet<>(elsewhere.keySet()), uncited, "one side is the list with reasons, the other what nothing cites");
    }

    /** The claims that a variable, rule, policy, model or step cites. */
    private static Set<String> cited() {
        Set<String> cited = new HashSet<>();
        VOCABULARY.variables().forEach(variable -> cited.addAll(variable.claims()));
        MODEL.rules().forEach(rule -> cited.addAll(rule.citation().claims()));
        CONCLUSIONS.policies().forEach(policy -> cited.addAll(policy.citation().claims()));
        CONCLUSIONS.all(Term.Model.class).forEach(model -> cited.addAll(model.citation().claims()));
        steps().forEach(step -> cited.addAll(step.citation().claims()));
        return cited;
    }

    private static Stream<Step> steps() {
        return Stream.of(CONCLUSIONS.all(Term.Mode.class).stream().flatMap(mode -> mode.firstSteps().stream()),
                CONCLUSIONS.all(Term.Form.class).stream().flatMap(form -> form.firstSteps().stream()),
                CONCLUSIONS.all(Term.Combination.class).stream().flatMap(combination -> combination.firstSteps().stream()),
                CONCLUSIONS.modelSteps().stream(),
                VOCABULARY.variables().stream().flatMap(variable -> variable.foundationStep().stream())).flatMap(each -> each);
    }

    @Test
    void everyConclusionHasARule() {
        assertEquals(List.of(), VOCABULARY.terms().keySet().stream().filter(name -> MODEL.concluding(name).isEmpty()).toList());
    }

    @Test
    void everyVariableIsReadByARule() {
        Set<NodeName> read = new HashSet<>();
        MODEL.rules().forEach(rule -> read.addAll(rule.reads()));
        assertEquals(List.of(),
                VOCABULARY.variables().stream().filter(variable -> !read.contains(variable.node())).map(Variable::id).toList());
    }

    /** Core variables can change a mode, a form, the model or a caveat; the others only describe the setting and are asked last. */
    @Test
    void contextVariablesChangeNoAdvice() {
        Set<NodeName> below = new HashSet<>();
        for (Kind advice : List.of(Kind.MODE, Kind.FORM, Kind.MODEL, Kind.CAVEAT)) {
            CONCLUSIONS.ofKind(advice).forEach(term -> restingOn(term.node(), below));
        }
        for (Variable variable : VOCABULARY.variables()) {
            assertEquals(variable.core(), below.contains(variable.node()), variable.id());
        }
    }

    private static void restingOn(NodeName name, Set<NodeName> met) {
        if (met.add(name)) {
            MODEL.targeting(name).forEach(rule -> rule.reads().forEach(read -> restingOn(read, met)));
        }
    }

    /** Read from the files themselves, because an entry without a basis is taken for a judgement when it is loaded. */
    @Test
    void everyStepParameterAndPolicyHasABasisAndAReason() {
        List<String> silent = new ArrayList<>();
        List<Tree.Mapping> entries = new ArrayList<>();
        for (SourceText source : VOCABULARY.sources()) {
            Tree root = Documents.parse(source, new ProblemLog()).orElseThrow().root();
            Set.of("foundation-step", "first-steps", "model-steps", "parameters", "policies", "models")
                    .forEach(key -> under(key, root, entries));
        }
        for (Tree.Mapping entry : entries) {
            if (value(entry, "basis").isEmpty() || !value(entry, "because").endsWith(".")) {
                silent.add(entry.at().toString());
            }
        }
        assertEquals(steps().count() + VOCABULARY.parameters().size() + CONCLUSIONS.policies().size()
                + CONCLUSIONS.ofKind(Kind.MODEL).size(), entries.size(), "not all entries were met");
        assertEquals(List.of(), silent);
    }

    @Test
    void stepsAreToldApartByTheirIds() {
        List<String> ids = steps().map(Step::id).toList();
        assertEquals(ids.stream().distinct().toList(), ids);
    }

    @Test
    void everyPresumptionAndLeverHasAReason() {
        for (Variable variable : VOCABULARY.variables()) {
            assertFalse(variable.lever().because().isBlank(), variable.id() + " has a lever without a reason");
            variable.presumed().ifPresent(presumed -> assertFalse(presumed.because().isBlank(),
                    variable.id() + " is presumed without a reason"));
        }
    }

    /** The mappings that stand under that key, be it one or a list. */
    private static void under(String key, Tree tree, List<Tree.Mapping> found) {
        if (tree instanceof Tree.Sequence sequence) {
            sequence.items().forEach(item -> under(key, item, found));
        } else if (tree instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                Stream<Tree> values = entry.value() instanceof Tree.Sequence list ? list.items().stream() : Stream.of(entry.value());
                if (entry.key().equals(key)) {
                    values.filter(Tree.Mapping.class::isInstance).map(Tree.Mapping.class::cast).forEach(found::add);
                }
                under(key, entry.value(), found);
            }
        }
    }

    private static String value(Tree.Mapping mapping, String key) {
        return mapping.entries().stream().filter(entry -> entry.key().equals(key)).map(Tree.Entry::value)
                .filter(Tree.Scalar.class::isInstance).map(tree -> ((Tree.Scalar) tree).text().strip()).findFirst().orElse("");
    }

    /** A placeholder of a note names a driver, a conclusion or one of two lines of the case's header. */
    @Test
    void placeholdersOfNotesAreKnown() {
        Set<String> header = Set.of("case:application-field", "case:decision-users");
        int met = 0;
        for (Term.Note note : CONCLUSIONS.all(Term.Note.class)) {
            for (String placeholder : Sentences.placeholders(note.text())) {
                String[] kindAndId = placeholder.split(":", 2);
                NodeName name = header.contains(placeholder) ? null : new NodeName(Kind.of(kindAndId[0]).orElseThrow(), kindAndId[1]);
                assertTrue(name == null || VOCABULARY.terms().containsKey(name) || VOCABULARY.variable(name.id()).isPresent(),
                        note.code() + " prints {" + placeholder + "}, which nothing fills");
                met++;
            }
        }
        assertTrue(met >= 4, "the placeholders were not met");
    }

    /** What fills a placeholder is named in Java, so a name that is no literal there is never filled. */
    @Test
    void placeholdersOfSentencesAreFilledSomewhere() {
        Set<String> named = new HashSet<>();
        JavaLiterals.below(Path.of("src", "main", "java")).forEach(literal -> named.add(literal.text()));
        List<String> unknown = new ArrayList<>();
        VOCABULARY.sentences().templates().forEach((key, template) -> Sentences.placeholders(template).stream()
                .filter(placeholder -> !named.contains(placeholder)).forEach(placeholder -> unknown.add(key + ": {" + placeholder + "}")));
        assertEquals(List.of(), unknown.stream().sorted().toList());
    }

    /** Where a sentence or one of its values were missing, saying it would fail. */
    @Test
    void everyDriverAndConclusionOfEveryCaseCanBeSaid() {
        for (CaseStudy study : Shipped.reviewed()) {
            Recommendation answer = Shipped.ADVISOR.recommend(study, false);
            NodeSentences sentences = new NodeSentences(study, answer.derivations());
            Stream.concat(VOCABULARY.variables().stream().map(Variable::node), answer.derivations().nodes().keySet().stream())
                    .forEach(name -> assertFalse(sentences.of(name).isBlank(), study.id() + " has nothing to say about " + name));
        }
    }
}
