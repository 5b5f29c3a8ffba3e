package org.modeadvisor.rulebase;

import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.ParserError;
import org.kie.internal.builder.conf.LanguageLevelOption;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;

/** Has Drools' parser read a rule file, and says its complaints in the expert's terms, one for each place. */
final class DrlText {

    private final SourceText source;
    private final ProblemLog log;

    DrlText(SourceText source, ProblemLog log) {
        this.source = source;
        this.log = log;
    }

    /** The tree, or empty where the text has an error of syntax; only the first is told, since later ones are its echoes. */
    Optional<PackageDescr> parse() throws DroolsParserException {
        List<ForeignSign> foreign = ForeignSign.in(source);
        if (!foreign.isEmpty()) {
            foreign.forEach(sign -> log.error("foreign-sign", source, sign.at(), sign.message(), sign.remedy()));
            return Optional.empty();
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr tree = parser.parse(false, source.text());
        if (!parser.hasErrors()) {
            return Optional.ofNullable(tree);
        }
        parser.getErrors().stream().filter(ParserError.class::isInstance).map(ParserError.class::cast)
                .min((a, b) -> Integer.compare(a.getRow(), b.getRow()))
                .ifPresentOrElse(this::tell, () -> tell(1, 1));
        return Optional.empty();
    }

    private void tell(ParserError error) {
        tell(Math.max(1, error.getRow()), Math.max(0, error.getCol()) + 1);
    }

    /** A slip behind the place where the parser stumbled cannot be its cause. */
    private void tell(int line, int column) {
        Position stumbled = source.at(Math.min(line, Math.max(1, source.lines().size())), column);
        DrlSlip slip = DrlSlip.first(source).filter(found -> found.at().line() <= stumbled.line())
                .orElseGet(() -> new DrlSlip(stumbled, "The rule cannot be read from here on.",
                        "Check this line and the one above for a missing bracket, comma or quote, and that the rule has `when`, `then` and `end`."));
        log.error("syntax", source, slip.at(), slip.message(), slip.remedy());
    }
}
