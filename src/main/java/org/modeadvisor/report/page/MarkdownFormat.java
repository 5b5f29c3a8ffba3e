package org.modeadvisor.report.page;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;

/** Markdown as a form of output: every text a template prints is escaped, so that nothing in it is read as markup. Stateless. */
public final class MarkdownFormat extends CommonMarkupOutputFormat<MarkdownFormat.Escaped> {

    public static final MarkdownFormat INSTANCE = new MarkdownFormat();

    private static final String TURNING = "[\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]";
    private static final String SPECIAL = "\\`*_[]<>|~&$#";

    private MarkdownFormat() {}

    @Override
    public String getName() {
        return "Markdown";
    }

    @Override
    public String getMimeType() {
        return "text/markdown";
    }

    /** On one line; controls that turn the direction of writing are left out, since Markdown has nothing to confine them with. */
    @Override
    public String escapePlainText(String text) {
        String line = text.strip().replaceAll("\\s+", " ").replaceAll(TURNING, "");
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            boolean opens = i == 0 && "-+=".indexOf(letter) >= 0 || (letter == '.' || letter == ')')
                    && line.substring(0, i).matches("[0-9]{1,9}");
            escaped.append(SPECIAL.indexOf(letter) >= 0 || opens ? "\\" : "").append(letter);
        }
        return escaped.toString();
    }

    @Override
    public void output(String text, Writer out) throws IOException {
        out.write(escapePlainText(text));
    }

    @Override
    public boolean isLegacyBuiltInBypassed(String builtIn) {
        return false;
    }

    @Override
    protected Escaped newTemplateMarkupOutputModel(String plain, String markup) {
        return new Escaped(plain, markup);
    }

    /** A text that is Markdown already, or is escaped when it is printed. */
    static final class Escaped extends CommonTemplateMarkupOutputModel<Escaped> {
        private Escaped(String plain, String markup) {
            super(plain, markup);
        }

        @Override
        public MarkdownFormat getOutputFormat() {
            return INSTANCE;
        }
    }
}
