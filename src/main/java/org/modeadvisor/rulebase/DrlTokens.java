package org.modeadvisor.rulebase;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.antlr.runtime.CommonTokenStream;
import org.antlr.runtime.Lexer;
import org.antlr.runtime.Token;
import org.drools.drl.parser.DRLFactory;
import org.drools.drl.parser.DroolsParserException;
import org.drools.drl.parser.lang.DRLLexer;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * The words of a rule file as Drools' parser gets them, no more of them than it can bear. That parser goes back and tries again
 * where it is in doubt, twice as often for each bracket more, and calls itself for each: thirty brackets keep it busy for hours, a
 * thousand end its stack. So its looks are counted, and when too many were taken the file seems to end, which it takes for a
 * mistake of syntax. Counted and not timed, so that a file is refused on every machine or on none.
 */
final class DrlTokens extends CommonTokenStream {

    private static final Set<String> OPENING = Set.of("(", "[", "{");
    private static final Set<String> CLOSING = Set.of(")", "]", "}");

    private final DRLLexer lexer;
    private long most;
    private long looks;
    private Token last;

    DrlTokens(String text) {
        this(DRLFactory.buildLexer(text, LanguageLevelOption.DRL6));
    }

    private DrlTokens(DRLLexer lexer) {
        super(lexer);
        this.lexer = lexer;
    }

    /** Cuts the text into words. @return whether that could be done; some letters make Drools' lexer stumble itself */
    boolean cut() {
        try {
            fill();
        } catch (RuntimeException e) {
            return false;
        }
        most = Math.max(Limits.LOOKS_AT_LEAST, (long) size() * Limits.LOOKS);
        return true;
    }

    /** How far the text was cut. */
    Lexer lexer() {
        return (Lexer) lexer;
    }

    /** What the lexer complained of. */
    List<DroolsParserException> complaints() {
        return lexer.getErrors();
    }

    /** The first bracket that is too deep inside others. */
    Optional<Token> tooDeep() {
        int open = 0;
        for (Token token : tokens) {
            if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                open += OPENING.contains(token.getText()) ? 1 : CLOSING.contains(token.getText()) && open > 0 ? -1 : 0;
                if (open > Limits.BRACKETS) {
                    return Optional.of(token);
                }
            }
        }
        return Optional.empty();
    }

    /** The word at which too many looks had been taken; empty while they suffice. */
    Optional<Token> exhausted() {
        return Optional.ofNullable(last);
    }

    @Override
    public Token LT(int distance) {
        Token token = super.LT(distance);
        if (last == null && ++looks > most) {
            last = token;
        }
        return last == null ? token : tokens.get(tokens.size() - 1);
    }
}
