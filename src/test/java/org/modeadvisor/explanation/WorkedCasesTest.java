package org.modeadvisor.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Term;

/** The six worked cases of the framework come out as published: every bound, status, form, caveat, combination, model and question. */
class WorkedCasesTest {

    private static final List<String> FILES = List.of("norrvik-precision-oncology", "linhe-tiered-care", "havn-chronic-care",
            "jade-lake-internet-hospital", "drystone-district", "port-sable-data-park");
    /** Two forces the framework counts one by one; here they are derivations of one mechanism. */
    private static final Map<String, String> FORCES = Map.of("CPT-ENT.pressure", "MEC-08a", "CPT-ENT.traction", "MEC-08b");
    private static final ModeAdvisor ADVISOR = Shipped.ADVISOR;
    private static final Map<String, NodeName> BY_CODE = ADVISOR.vocabulary().terms().values().stream()
            .collect(Collectors.toMap(Term::code, Term::node));

    static Stream<Arguments> cases() throws IOException {
        try (InputStream in = WorkedCasesTest.class.getResourceAsStream("/published/worked-cases.json")) {
            JsonNode published = new ObjectMapper().readTree(in);
            return IntStream.range(0, FILES.size()).mapToObj(i -> Arguments.of(FILES.get(i), published.get(i))).toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void comesOutAsPublished(String file, JsonNode published) {
        CaseStudy study = CaseStudy.read(Path.of("cases/worked/" + file + ".yaml"));
        Recommendation answer = ADVISOR.recommend(study);
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> actual = new TreeMap<>();
        facts(study, published.get("facts"), expected, actual);
        JsonNode figures = published.get("expected");
        figures.get("nodes").properties().forEach(node -> {
            expected.put("node " + node.getKey(), new Bounds(node.getValue().get(0).asInt(), node.getValue().get(1).asInt()).toString());
            actual.put("node " + node.getKey(), bounds(answer, node.getKey()).toString());
        });
        figures.get("status").properties().forEach(status -> {
            expected.put("status " + status.getKey(), status.getValue().asText());
            actual.put("status " + status.getKey(), answer.mode(BY_CODE.get(status.getKey()).id()).orElseThrow().verdict().name().replace('_', '-'));
        });
        for (String group : List.of("subforms", "caveats")) {
            figures.get(group).properties().forEach(state -> {
                String code = state.getKey().substring(0, state.getKey().indexOf(' '));
                expected.put(group + " " + code, state.getValue().asText());
                actual.put(group + " " + code, truth(answer.derivations().bounds(BY_CODE.get(code))));
            });
        }
        expected.put("combination", figures.get("combination").asText());
        actual.put("combination", answer.combination().id().orElse("open"));
        expected.put("primary", figures.get("primary").path(0).asText(""));
        actual.put("primary", answer.modes().stream().filter(ModeAnswer::primary).map(mode -> ADVISOR.vocabulary().term(mode.node()).orElseThrow().code())
                .findFirst().orElse(""));
        expected.put("model", figures.get("model").asText());
        actual.put("model", answer.developmentModel().model().orElse("UNDETERMINED"));
        List<String> questions = texts(figures.get("nextQuestions"));
        expected.put("questions", questions.toString());
        actual.put("questions", ADVISOR.questions(study).stream().map(NextQuestion::variable).toList().toString());
        assertEquals(lines(expected), lines(actual));
    }

    private static void facts(CaseStudy study, JsonNode facts, Map<String, String> expected, Map<String, String> actual) {
        facts.properties().forEach(fact -> expected.put("fact " + fact.getKey(), fact.getValue().isBoolean()
                ? fact.getValue().asBoolean() ? "yes" : "no" : fact.getValue().asText()));
        study.facts().values().forEach(fact -> actual.put("fact " + fact.variable(), fact.answer().toString()));
    }

    private static Bounds bounds(Recommendation answer, String code) {
        if (!FORCES.containsKey(code)) {
            return answer.derivations().bounds(BY_CODE.get(code));
        }
        return answer.derivations().node(BY_CODE.get("CPT-ENT")).orElseThrow().derivations().stream()
                .filter(derivation -> derivation.rule().id().equals(FORCES.get(code))).map(derivation -> derivation.bounds()).reduce(Bounds.NO, Bounds::max);
    }

    private static String truth(Bounds bounds) {
        return switch (bounds.truth()) {
            case TRUE -> "T";
            case FALSE -> "F";
            case OPEN -> "U";
        };
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).forEach(texts::add);
        return texts;
    }

    private static String lines(Map<String, String> values) {
        return values.entrySet().stream().map(entry -> entry.getKey() + " = " + entry.getValue()).collect(Collectors.joining("\n"));
    }
}
