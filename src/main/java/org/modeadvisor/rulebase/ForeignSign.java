package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.SourceText;

/**
 * A sign that a keyboard for another language or a word processor writes in place of the plain one, and that no rule is made of:
 * a Chinese comma, a curly quote mark, a space that does not break. In quotes and remarks any sign may stand.
 */
record ForeignSign(Position at, String sign) {

    private static final Map<String, String> PLAIN = Map.ofEntries(Map.entry("，", ","), Map.entry("、", ","), Map.entry("；", ";"), Map.entry("：", ":"),
            Map.entry("（", "("), Map.entry("）", ")"), Map.entry("【", "("), Map.entry("】", ")"), Map.entry("“", "\""), Map.entry("”", "\""),
            Map.entry("„", "\""), Map.entry("«", "\""), Map.entry("»", "\""), Map.entry("‘", "\""), Map.entry("’", "\""), Map.entry("＂", "\""),
            Map.entry("＝", "="), Map.entry("！", "!"), Map.entry("。", "."), Map.entry("＠", "@"), Map.entry("＄", "$"));

    private static final Pattern TOKEN = Pattern.compile("//.*|/\\*(?s:.*?)(?:\\*/|\\z)|\"(?:[^\"\\\\\\n]|\\\\.)*+\"?|(\\P{ASCII})");

    /** The first on each line that has one. */
    static List<ForeignSign> in(SourceText source) {
        List<ForeignSign> signs = new ArrayList<>();
        Cursor cursor = new Cursor(source);
        Matcher token = TOKEN.matcher(source.plain());
        while (token.find()) {
            if (token.group(1) != null) {
                Position here = cursor.at(token.start());
                if (signs.isEmpty() || signs.get(signs.size() - 1).at().line() != here.line()) {
                    signs.add(new ForeignSign(here, token.group(1)));
                }
            }
        }
        return signs;
    }

    String message() {
        return Character.isSpaceChar(sign.codePointAt(0)) ? "The space here is of another kind than the one a rule is written with."
                : "The sign `" + sign + "` is none that a rule is written with, outside of quotes and remarks.";
    }

    String remedy() {
        return Character.isSpaceChar(sign.codePointAt(0)) ? "Delete it and type a plain space." : PLAIN.containsKey(sign)
                ? "Write the plain `" + PLAIN.get(sign) + "`, here and wherever it stands on this line." : "Put it in quotes, or remove it.";
    }
}
