package org.modeadvisor.rulebase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.modeadvisor.Shipped;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.rulebase.RuleFiles.RuleFile;
import org.modeadvisor.rulebase.RuleReader.ParsedFile;

/** The reading of single rule files, as a folder's reading does it, but without the folder, so that many can be read in little time. */
public final class RuleReading {

    private RuleReading() {}

    /** Reads a rule file among the words of the shipped rules. @param compile whether Drools compiles it where it is accepted @return what is wrong with it */
    public static List<Problem> of(SourceText source, boolean compile) {
        ProblemLog log = new ProblemLog();
        Optional<ParsedFile> parsed = new RuleReader(new RuleFile("mechanisms", source), log).read();
        parsed.ifPresent(file -> {
            RuleGrounding grounding = new RuleGrounding(Shipped.RULE_BASE.vocabulary(), Shipped.RULE_BASE.thresholds(), log);
            List<Rule> rules = file.drafts().stream().map(grounding::ground).flatMap(Optional::stream).sorted(Comparator.comparing(Rule::id)).toList();
            new RuleOrder(rules, Shipped.RULE_BASE.vocabulary(), List.of(source), log).order();
        });
        if (compile && !log.hasErrors()) {
            DroolsCompiler.compile(List.of(parsed.orElseThrow().tree()));
            DroolsNetwork.of(parsed.orElseThrow().drafts().stream().collect(Collectors.toMap(RuleDraft::name, Function.identity(), (first, second) -> first)),
                    Shipped.RULE_BASE.thresholds());
        }
        return log.problems();
    }
}
