package org.modeadvisor.rulebase;

import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.rulebase.RuleText.Span;

/** One change to the text of a rule, as an editor would make it. @param span what is replaced @param by what stands there then */
public record RuleEdit(RuleText rule, Span span, String by) {

    /** The file as it reads then. */
    public SourceText edited() {
        String text = rule.source().text();
        return SourceText.of(rule.source().file(), text.substring(0, span.from()) + by + text.substring(span.to()));
    }

    /** What stood there. */
    public String before() {
        return rule.text(span);
    }

    /** Where it begins, blanks passed over. */
    public Position at() {
        String text = rule.source().text();
        int place = span.from();
        while (place < span.to() - 1 && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        int line = (int) text.substring(0, place).lines().count() + (place > 0 && text.charAt(place - 1) == '\n' ? 1 : 0);
        int start = Math.max(text.lastIndexOf('\n', place - 1), text.lastIndexOf('\r', place - 1)) + 1;
        return rule.source().at(Math.max(1, line), place - start + 1);
    }
}
