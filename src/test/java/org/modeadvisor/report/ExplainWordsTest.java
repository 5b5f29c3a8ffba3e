package org.modeadvisor.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.explanation.Justifications;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.TreeWalk;
import org.modeadvisor.inference.Situations;
import org.modeadvisor.vocabulary.NodeName;

/** Explanations in words: nothing of the tree is lost on the way, whatever the case. */
class ExplainWordsTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.ofExplanation(), InputFormat.JSON);
    private static final Adviser ADVISER = new Adviser(Situations.RULES);

    @Property(tries = 100, seed = Situations.SEED, edgeCases = EdgeCasesMode.NONE)
    void everyRuleAndEverySentenceOfTheTreeIsSaid(@ForAll("cases") CaseStudy study, @ForAll("depths") OptionalInt depth) {
        Recommendation answer = ADVISER.recommend(study, false);
        Justifications explained = answer.justify(Optional.empty(), depth);
        String text = ExplainText.of(answer, explained, false).replaceAll("[│├└─\\s]+", " ");
        String markdown = ExplainMarkdown.of(answer, explained).replace("\\", "");
        TreeWalk.rules(explained).forEach(rule -> {
            assertTrue(text.contains("[" + rule + ", "), rule);
            assertTrue(markdown.contains("[" + rule + ", "), rule);
        });
        TreeWalk.drawn(explained).forEach(node -> {
            assertTrue(text.contains(node.sentence()), node.sentence());
            assertTrue(markdown.contains(node.sentence()), node.sentence());
        });
        assertEquals(List.of(), SCHEMA.validate(ExplainJson.pretty(answer, explained), InputFormat.JSON));
    }

    @Provide
    Arbitrary<CaseStudy> cases() {
        return Situations.partial();
    }

    @Provide
    Arbitrary<OptionalInt> depths() {
        return Arbitraries.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(3));
    }

    @Test
    void everyExplanationOfAShippedCaseIsAsTheSchemaSays() {
        for (CaseStudy study : Shipped.reviewed()) {
            Recommendation answer = Shipped.ADVISOR.recommend(study, false);
            answer.vocabulary().terms().keySet().forEach(name -> valid(answer, answer.justify(Optional.of(name), OptionalInt.of(2))));
            answer.vocabulary().variables().forEach(variable ->
                    valid(answer, answer.justify(Optional.of(variable.node()), OptionalInt.empty())));
        }
    }

    private static void valid(Recommendation answer, Justifications explained) {
        assertEquals(List.of(), SCHEMA.validate(ExplainJson.pretty(answer, explained), InputFormat.JSON), explained.asked().toString());
    }

    @Test
    void theSchemaRefusesWhatIsNoExplanation() {
        Recommendation answer = Shipped.ADVISOR.recommend(Shipped.worked("havn-chronic-care"), false);
        String json = ExplainJson.pretty(answer, answer.justify(Optional.empty(), OptionalInt.empty()));
        Map.of("\"shown\" : \"above\"", "\"shown\" : \"elsewhere\"", "\"fruitless\" : 0", "\"fruitless\" : -1",
                "\"role\" : \"gate\"", "\"role\" : \"door\"", "\"link\" : \"weakest\"", "\"link\" : \"rusty\"").forEach((right, wrong) -> {
                    assertTrue(json.contains(right), right);
                    assertFalse(SCHEMA.validate(json.replaceFirst(right, wrong), InputFormat.JSON).isEmpty(), wrong);
                });
    }

    /** What somebody wrote into a case is text, whatever it looks like. */
    @Test
    void evidenceIsNeverReadAsMarkup() {
        String evidence = "<b>*loud*</b> [here](javascript:alert) `code` a|b";
        CaseFact fact = new CaseFact("emr-adoption", Answer.level(3), Optional.of(evidence), Optional.of("https://example.org/a_b*c"),
                Optional.empty(), Optional.empty(), Optional.empty(), Position.of(""), Position.of(""));
        CaseStudy bare = CaseStudy.of("loud", Map.of());
        CaseStudy study = new CaseStudy(bare.header(), Map.of(fact.variable(), fact), bare.observed(), bare.expected(), bare.text());
        Recommendation answer = Shipped.ADVISOR.recommend(study, false);
        Optional<NodeName> asked = Optional.of(NodeName.driver(fact.variable()));
        String markdown = ExplainMarkdown.of(answer, answer.justify(asked, OptionalInt.empty()));
        assertTrue(markdown.contains("\\<b\\>\\*loud\\*\\</b\\> \\[here\\](javascript:alert) \\`code\\` a\\|b"), markdown);
        assertTrue(markdown.contains("<https://example.org/a_b*c>"), markdown);
    }
}
