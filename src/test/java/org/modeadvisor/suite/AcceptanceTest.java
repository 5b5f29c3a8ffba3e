package org.modeadvisor.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.CaseText;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.inference.Derivations;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/** An accepted answer is expected from then on, under the keys there were, and the file says the same of everything else. */
class AcceptanceTest {

    private static final DroolsInference INFERENCE = new DroolsInference(Situations.RULES);

    @Property(tries = 120, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whateverWasExpectedAndWhateverIsAnsweredCanBeAccepted(@ForAll("shipped") CaseStudy file, @ForAll("cases") CaseStudy pinned,
            @ForAll("cases") CaseStudy other, @ForAll Random random) {
        Expected before = some(Pinning.of(derived(pinned)), random);
        Derivations now = derived(other);
        CaseText unpinned = CaseText.of(file.text().orElseThrow());
        Expected first = file.expected().isPresent() ? file.expected().get() : before;
        CaseText text = file.expected().isPresent() ? unpinned : unpinned.expecting(before);
        Expected accepted = Acceptance.of(text.study(), now);
        assertEquals(List.of(), Expectation.departures(accepted, now));
        assertEquals(first.modes().keySet(), accepted.modes().keySet());
        assertEquals(first.developmentModel().isPresent(), accepted.developmentModel().isPresent());
        assertEquals(first.caveatsExactly().isPresent(), accepted.caveatsExactly().isPresent());
        assertEquals(first.nodesExactly().isPresent(), accepted.nodesExactly().isPresent());
        CaseText written = text.expecting(accepted);
        assertEquals(Optional.of(accepted), CaseText.of(written.source()).study().expected());
        assertEquals(outside(text), outside(written));
        assertEquals(written.source().text(), written.expecting(Acceptance.of(written.study(), now)).source().text(), "nothing is left to accept");
    }

    @Property(tries = 40, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void whatDoesNotDifferIsLeftAlone(@ForAll("shipped") CaseStudy file, @ForAll("cases") CaseStudy pinned) {
        Derivations derived = derived(pinned);
        CaseText text = CaseText.of(file.text().orElseThrow());
        CaseText accepted = text.expecting(Acceptance.of(text.study(), derived));
        assertEquals(accepted.source().text(), accepted.expecting(Acceptance.of(accepted.study(), derived)).source().text());
        assertTrue(Expectation.departures(accepted.study().expected().orElseThrow(), derived).isEmpty());
    }

    /** The lines that do not belong to what is expected. */
    private static String outside(CaseText text) {
        String all = text.source().text();
        int from = all.indexOf("\nexpected:");
        String rest = all.substring(from + 1);
        return all.substring(0, from) + rest.lines().skip(1).filter(line -> !line.startsWith(" ")).collect(Collectors.joining("\n"));
    }

    /** Only part of it, as a person writes. */
    private static Expected some(Expected all, Random random) {
        Optional<Map<NodeName, Bounds>> exactly = all.nodesExactly().filter(nodes -> random.nextBoolean());
        return new Expected(some(all.modes(), random), all.developmentModel(), some(all.mechanisms(), random), List.of(),
                all.caveatsExactly().filter(caveats -> random.nextBoolean()), all.rules(),
                exactly.isEmpty() ? some(all.nodesExactly().orElseThrow(), random) : Map.of(), exactly);
    }

    private static <K, V> Map<K, V> some(Map<K, V> all, Random random) {
        Map<K, V> some = new LinkedHashMap<>();
        all.forEach((key, value) -> {
            if (random.nextInt(3) > 0) {
                some.put(key, value);
            }
        });
        return some;
    }

    @Provide
    Arbitrary<CaseStudy> shipped() {
        return Arbitraries.of(Shipped.cases());
    }

    @Provide
    Arbitrary<CaseStudy> cases() {
        return Situations.partial();
    }

    private static Derivations derived(CaseStudy study) {
        return INFERENCE.infer(Situations.of(study));
    }
}
