package planning;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.ModeAnswer;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.Verdict;

/** Somebody else's program: has the library and nothing else, asks for a recommendation, and fails if it gets none. */
public final class PlanningTool {

    private static final List<String> ENGINE_AND_LOGGING_API = List.of("mode-advisor", "drools-", "kie-", "antlr", "commons-codec-",
            "slf4j-api-");

    private static final List<String> NOT_FOR_EMBEDDERS = List.of("org.snakeyaml.engine.v2.api.Load",
            "com.fasterxml.jackson.databind.ObjectMapper", "com.fasterxml.jackson.core.JsonFactory", "picocli.CommandLine",
            "org.slf4j.simple.SimpleLogger");

    private PlanningTool() {}

    /** Ends with an exception, and so with an exit code other than 0, where the library is not what was promised. */
    public static void main(String[] arguments) {
        getsTheEngineAndNothingMore();
        getsARecommendation();
    }

    private static void getsTheEngineAndNothingMore() {
        List<File> jars = List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                .map(File::new).filter(File::isFile).toList();
        jars.forEach(jar -> System.out.printf("%,12d  %s%n", jar.length(), jar.getName()));
        System.out.printf("%,12d  bytes in %d jars%n", jars.stream().mapToLong(File::length).sum(), jars.size());
        for (File jar : jars) {
            check(ENGINE_AND_LOGGING_API.stream().anyMatch(jar.getName()::startsWith), "came along unasked: " + jar.getName());
        }
        for (String type : NOT_FOR_EMBEDDERS) {
            check(!isPresent(type), "is on the class path: " + type);
        }
    }

    private static void getsARecommendation() {
        CaseStudy county = CaseStudy.of("a-county", Map.of(
                "service-process-bottleneck", Answer.level(4),
                "internal-change-scope", Answer.level(3),
                "customer-means-change", Answer.level(0)));
        Recommendation answer = ModeAdvisor.loadDefault().recommend(county);
        for (ModeAnswer mode : answer.modes()) {
            System.out.println(mode.label() + ": " + mode.verdict().word());
            check(answer.explain(mode.mode()).isPresent(), "no explanation for " + mode.mode());
        }
        // Nothing changes for the customer, which alone rules the network out; what nobody stated must not.
        check(verdict(answer, "value-network-reconstruction") == Verdict.NOT_SUPPORTED, "the network is not ruled out");
        check(verdict(answer, "key-business-process-innovation") == Verdict.UNDETERMINED, "unknown facts are taken as known");
    }

    private static Verdict verdict(Recommendation answer, String mode) {
        return answer.mode(mode).orElseThrow().verdict();
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException(otherwise);
        }
    }
}
