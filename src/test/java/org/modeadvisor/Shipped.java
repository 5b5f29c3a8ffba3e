package org.modeadvisor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.rulebase.RuleBase;

/** The rules and cases this project ships, as tests read them. Loaded once, since nothing can change them. */
public final class Shipped {

    /** The folder of rules. */
    public static final Path RULES = Path.of("rules");
    /** The same, checked and compiled. */
    public static final RuleBase RULE_BASE = RuleBase.load(RULES, "rules");
    /** An advisor with these rules. */
    public static final ModeAdvisor ADVISOR = ModeAdvisor.load(RULES);

    private static final Set<String> REVIEWED = Set.of("xiamen-three-in-one", "uk-care-data", "il-clalit");

    private Shipped() {}

    /** Every published and every worked case, in the order of the paths; those made up to probe single rules are not among them. */
    public static List<CaseStudy> cases() {
        try (Stream<Path> walk = Files.walk(Path.of("cases"))) {
            return walk.filter(path -> path.toString().endsWith(".yaml") && !path.startsWith(Path.of("cases", "constructed"))).sorted()
                    .map(CaseStudy::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those whose printed answers a person reviewed line by line: the worked cases, and three published ones of different outcome. */
    public static List<CaseStudy> reviewed() {
        return cases().stream().filter(study -> study.text().orElseThrow().file().startsWith("cases/worked/") || REVIEWED.contains(study.id())).toList();
    }

    /** A worked case of the framework. */
    public static CaseStudy worked(String id) {
        return CaseStudy.read(Path.of("cases", "worked", id + ".yaml"));
    }

    /** The ids of the framework's rules that have a rule, without the letters behind them. */
    static Set<String> frameworkIds() {
        return RULE_BASE.model().rules().stream().map(rule -> rule.id().replaceAll("[a-z]$", "")).collect(Collectors.toSet());
    }

    /** The lines of a published list, without comments and blank lines. */
    static List<String> published(String file) {
        try (InputStream in = Shipped.class.getResourceAsStream("/published/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
