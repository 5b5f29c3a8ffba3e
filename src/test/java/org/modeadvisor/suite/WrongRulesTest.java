package org.modeadvisor.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.inference.DroolsInference;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.mutation.Operator;
import org.modeadvisor.rulebase.RuleBase;

/** Ten rules made wrong on purpose, one by each kind of mistake: the shipped cases catch every one of them. */
class WrongRulesTest {

    private static final List<CaseStudy> CASES = Shipped.cases();

    @TempDir
    Path temporary;

    /** A mistake in a rule file. @param operator its kind, as {@code mutate} names it @param passage what stands there @param by what is written instead */
    record Wrong(String operator, String file, String passage, String by) {
        @Override
        public String toString() {
            return operator + " in " + file;
        }
    }

    static List<Wrong> wrongRules() {
        return List.of(
                new Wrong("drop-condition", "mechanisms/compulsory.drl", "  Driver( id == \"power-asymmetry\" )\n", ""),
                new Wrong("drop-alternative", "model/influence.drl", "id in ( \"enterprise-capital\", \"enterprise-human-capital\" )",
                        "id == \"enterprise-human-capital\""),
                new Wrong("invert-condition", "caveats/data-and-norms.drl", "\"data-legislation\", atMost( \"WEAK\" )", "\"data-legislation\", atLeast( 2 )"),
                new Wrong("shift-threshold", "modes/forms-process.drl", "\"data-linkage\", atLeast( \"STRONG\" )", "\"data-linkage\", atLeast( 4 )"),
                new Wrong("swap-all-any", "composites/market-forces.drl",
                        "  Composite( id == \"market-motivation\" )\n  Composite( id == \"market-capacity\" )\n",
                        "  ( Composite( id == \"market-motivation\" ) or Composite( id == \"market-capacity\" ) )\n"),
                new Wrong("drop-rule", "model/development-model.drl", rule("DEV-06"), ""),
                new Wrong("drop-step-down", "mechanisms/resistance.drl", rule("ADJ-01b"), ""),
                new Wrong("drop-cap", "mechanisms/imitation-government.drl", rule("MEC-10c"), ""),
                new Wrong("swap-conclusion", "stages/value-discovery.drl", "conclude( stage( \"value-discovery\" ) )", "conclude( stage( \"value-creation\" ) )"),
                new Wrong("exchange-variable", "modes/value-proposition.drl", "Driver( id == \"analytics-capability\" )", "Driver( id == \"emr-adoption\" )"));
    }

    /** The text of a rule of the shipped files. */
    private static String rule(String id) {
        return Shipped.RULE_BASE.sources().stream().map(source -> Pattern.compile("(?ms)^rule \"" + id + " .*?^end\n").matcher(source.text()))
                .flatMap(matcher -> matcher.results()).map(match -> match.group()).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("wrongRules")
    void isCaught(Wrong wrong) throws IOException {
        RuleBase rules = RuleBase.load(RulesCopy.in(temporary.resolve("rules")).replace(wrong.file(), wrong.passage(), wrong.by()).folder(), "rules");
        assertTrue(caught(rules).isPresent(), "no case notices");
    }

    @Test
    void theRulesAsTheyAreAreNotCaught() {
        assertEquals(Optional.empty(), caught(Shipped.RULE_BASE));
        assertEquals(Operator.ALL.stream().map(Operator::word).toList(), wrongRules().stream().map(Wrong::operator).toList(), "one by each kind");
        wrongRules().forEach(wrong -> assertTrue(Files.exists(Shipped.RULES.resolve(wrong.file())), wrong.file()));
    }

    /** The first case whose answer departs from what it expects. */
    private static Optional<String> caught(RuleBase rules) {
        DroolsInference inference = new DroolsInference(rules);
        return CASES.stream().filter(study -> study.expected().isPresent()).filter(study -> !Expectation.departures(study.expected().get(),
                inference.infer(Situation.of(rules.vocabulary(), rules.thresholds(), study))).isEmpty()).map(CaseStudy::id).findFirst();
    }
}
