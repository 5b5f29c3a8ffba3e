package org.modeadvisor.rulebase;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.antlr.runtime.RecognitionException;
import org.antlr.runtime.Token;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRLParser;
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
    Optional<PackageDescr> parse() {
        List<ForeignSign> foreign = ForeignSign.in(source);
        if (!foreign.isEmpty()) {
            foreign.forEach(sign -> log.error("foreign-sign", source, sign.at(), sign.message(), sign.remedy()));
            return Optional.empty();
        }
        DrlTokens tokens = new DrlTokens(source.plain());
        if (!tokens.cut()) {
            tell(Math.max(1, tokens.lexer().getLine()), Math.max(0, tokens.lexer().getCharPositionInLine()) + 1);
            return Optional.empty();
        }
        Optional<Token> tooDeep = tokens.tooDeep();
        if (tooDeep.isPresent()) {
            tangled(tooDeep.get(), "More than " + Limits.BRACKETS + " brackets stand open here, one in another.");
            return Optional.empty();
        }
        try {
            DRLParser parser = DRLFactory.getDRLParser(tokens, LanguageLevelOption.DRL6);
            PackageDescr tree = parser.compilationUnit();
            List<DroolsParserException> complaints = Stream.concat(tokens.complaints().stream(), parser.getErrors().stream()).toList();
            if (tokens.exhausted().isEmpty() && complaints.isEmpty()) {
                return Optional.ofNullable(tree);
            }
            tokens.exhausted().ifPresentOrElse(this::tangled,
                    () -> tell(complaints.stream().min(Comparator.comparingInt(DroolsParserException::getLineNumber)).orElseThrow()));
        } catch (RecognitionException | RuntimeException e) {
            // A file that makes the parser itself stumble is no rule file, whatever the parser says of it.
            tangled(tokens.LT(1));
        } catch (StackOverflowError e) {
            // What is nested without brackets: every frame is gone by now, and the tree with it.
            tangled(tokens.exhausted().orElseGet(() -> tokens.LT(1)));
        }
        return Optional.empty();
    }

    private void tangled(Token at) {
        tangled(at, "This is nested or repeated beyond what can be read.");
    }

    private void tangled(Token at, String message) {
        log.error("too-tangled", source, source.at(Math.max(1, at.getLine()), Math.max(0, at.getCharPositionInLine()) + 1), message,
                "Write it plainly; a pattern needs two brackets, one for itself and one for its test.");
    }

    private void tell(DroolsParserException complaint) {
        tell(Math.max(1, complaint.getLineNumber()), Math.max(0, complaint.getColumn()) + 1);
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
