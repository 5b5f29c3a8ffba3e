package org.modeadvisor.inference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.explanation.NodeSentences;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.rulebase.RuleBase;

/** An answer, proof and wording included, depends on the facts and the rules alone: not on any order, nor on the machine. */
class OrderTest {

    /** Has a dotted and a dotless i, and so breaks text that is turned to small or capital letters carelessly. */
    private static final Locale TURKISH = Locale.forLanguageTag("tr-TR");

    private static final DroolsInference DROOLS = new DroolsInference(Situations.RULES);
    private static final Adviser ADVISER = new Adviser(Situations.RULES);
    private static final Adviser LOADED_IN_TURKISH = in(TURKISH, () -> new Adviser(RuleBase.load(Path.of("rules"), "rules")));
    private static final Adviser FROM_LAST_FILE_TO_FIRST = fromCopy(Collections::reverse);

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void theOrderInWhichFactsAreStatedDoesNotShow(@ForAll("mostlyKnownCases") CaseStudy study, @ForAll long seed) {
        CaseStudy shuffled = new CaseStudy(study.header(), shuffled(study.facts(), seed), study.observed(), study.expected(), study.text());
        assertEquals(answer(ADVISER, study), answer(ADVISER, shuffled));
    }

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void theOrderInWhichFactsReachDroolsDoesNotShow(@ForAll("partialCases") CaseStudy study, @ForAll long seed) {
        Situation situation = Situations.of(study);
        Situation shuffled = new Situation(situation.vocabulary(), situation.thresholds(), shuffled(situation.facts(), seed));
        assertEquals(proof(DROOLS.infer(situation)), proof(DROOLS.infer(shuffled)));
    }

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void theLanguageOfTheMachineDoesNotShow(@ForAll("mostlyKnownCases") CaseStudy study) {
        assertEquals(answer(ADVISER, study), in(TURKISH, () -> answer(LOADED_IN_TURKISH, study)));
    }

    @Property(tries = 1_000, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void theOrderInWhichRuleFilesWereWrittenDoesNotShow(@ForAll("mostlyKnownCases") CaseStudy study) {
        assertEquals(answer(ADVISER, study), answer(FROM_LAST_FILE_TO_FIRST, study));
    }

    /** The whole answer as one text, in the order in which it gives its parts. */
    private static String answer(Adviser adviser, CaseStudy study) {
        Recommendation answer = adviser.recommend(study, true);
        NodeSentences sentences = new NodeSentences(study, answer.derivations());
        StringBuilder text = new StringBuilder().append(answer.ruleSet()).append('\n');
        Stream.of(answer.modes(), answer.mechanisms(), answer.stages(), answer.caveats(), answer.notes(),
                        answer.nextSteps(), answer.openQuestions())
                .flatMap(List::stream).forEach(part -> text.append(part).append('\n'));
        text.append(answer.combination()).append('\n').append(answer.developmentModel()).append('\n').append(proof(answer.derivations()));
        answer.derivations().nodes().keySet().forEach(name -> text.append(sentences.of(name)).append('\n'));
        answer.vocabulary().variables().forEach(variable -> text.append(sentences.of(variable.node())).append('\n'));
        return text.toString();
    }

    /** Every conclusion with its bounds, derivations, premises and adjustments. */
    private static String proof(Derivations derivations) {
        StringBuilder text = new StringBuilder();
        derivations.nodes().forEach((name, node) -> {
            text.append(name).append(' ').append(node.before()).append(" then ").append(node.bounds()).append('\n');
            node.derivations().forEach(derivation -> text.append("  ").append(derivation.rule().name())
                    .append(' ').append(derivation.rule().at()).append(' ')
                    .append(derivation.bounds()).append(' ').append(derivation.premises()).append('\n'));
            node.adjustments().forEach(adjustment -> text.append("  ").append(adjustment.rule().name())
                    .append(' ').append(adjustment.truth()).append(' ')
                    .append(adjustment.limit()).append(' ').append(adjustment.premises()).append('\n'));
        });
        return text.toString();
    }

    private static <T> Map<String, T> shuffled(Map<String, T> facts, long seed) {
        List<String> names = new ArrayList<>(facts.keySet());
        Collections.shuffle(names, new Random(seed));
        Map<String, T> shuffled = new LinkedHashMap<>();
        names.forEach(name -> shuffled.put(name, facts.get(name)));
        return shuffled;
    }

    private static <T> T in(Locale locale, Supplier<T> work) {
        Locale usual = Locale.getDefault();
        Locale.setDefault(locale);
        try {
            return work.get();
        } finally {
            Locale.setDefault(usual);
        }
    }

    /** Loads the rules from a copy whose files were written in another order, and removes the copy. */
    private static Adviser fromCopy(Consumer<List<Path>> order) {
        try {
            Path copy = Files.createTempDirectory("rules");
            try {
                write(Path.of("rules"), copy, order);
                return new Adviser(RuleBase.load(copy, "rules"));
            } finally {
                delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path rules, Path copy, Consumer<List<Path>> order) throws IOException {
        List<Path> files = new ArrayList<>(filesIn(rules, Comparator.naturalOrder()));
        order.accept(files);
        for (Path file : files) {
            Path target = copy.resolve(rules.relativize(file));
            if (Files.isRegularFile(file)) {
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : filesIn(folder, Comparator.reverseOrder())) {
            Files.delete(file);
        }
    }

    private static List<Path> filesIn(Path folder, Comparator<Path> order) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted(order).toList();
        }
    }

    @Provide
    Arbitrary<CaseStudy> partialCases() {
        return Situations.partial();
    }

    /** With something open for leanings and questions, yet not so much that these take long to work out. */
    @Provide
    Arbitrary<CaseStudy> mostlyKnownCases() {
        return Situations.nearlyComplete(20);
    }
}
