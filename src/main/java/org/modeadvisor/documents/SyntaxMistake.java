package org.modeadvisor.documents;

import java.util.Optional;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.SourceText;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** A mistake of syntax as a person who wrote the file understands it, in place of the parser's own words. */
record SyntaxMistake(Position at, String message, String remedy) {

    /** What the parser complains of, said plainly, at the place where it can be mended. */
    static SyntaxMistake of(MarkedYamlEngineException complaint, SourceText source) {
        String problem = Optional.ofNullable(complaint.getProblem()).orElse("");
        Position here = place(complaint.getProblemMark(), source);
        Position begun = complaint.getContextMark().map(mark -> Documents.at(source, mark)).orElse(here);
        if (problem.startsWith("mapping values are not allowed")) {
            return new SyntaxMistake(here, "A colon stands here where none can stand.",
                    "Put a text that holds a colon in quotes; else look on the line above for a missing colon, or a colon without a space "
                            + "after it, and begin the keys of one group in the same column.");
        }
        if (problem.contains("cannot start any token")) {
            return problem.contains("TAB") ? new SyntaxMistake(here, "A tab stands here; only spaces may stand before a key or a value.",
                    "Replace the tab by spaces.")
                    : new SyntaxMistake(here, "No value may begin with this character.", "Put the value in quotes.");
        }
        if (problem.contains("end of stream") || problem.contains("<stream end>")) {
            String context = Optional.ofNullable(complaint.getContext()).orElse("");
            boolean quote = context.contains("quoted");
            if (!quote && !context.contains("flow mapping") && !context.contains("flow sequence")) {
                return new SyntaxMistake(here, "The text ends here, before it is complete.", "Close every bracket and quote that was opened.");
            }
            return new SyntaxMistake(begun, "The " + (quote ? "quote" : "bracket") + " opened here is never closed.",
                    "Close it where its " + (quote ? "text" : "content") + " ends.");
        }
        if (problem.startsWith("expected ',' or")) {
            return new SyntaxMistake(here, "Before this place a comma or the closing bracket `" + (problem.contains("'}'") ? "}" : "]")
                    + "` is missing.", "Add it, or put the text that stands before in plain quotes (\").");
        }
        if (problem.startsWith("expected <block end>")) {
            return problem.contains("<scalar>")
                    ? new SyntaxMistake(here, "More text stands here, behind a value that has already ended.",
                            "Put the whole value in double quotes, and use single quotes inside it.")
                    : new SyntaxMistake(here, "This line does not begin in the same column as the lines it belongs with.",
                            "Begin the keys, or the hyphens, of one group in the same column.");
        }
        if (problem.startsWith("could not find expected ':'")) {
            return new SyntaxMistake(begun, "No colon follows this key.", "Write `key: value`, with a space after the colon.");
        }
        if (problem.contains("escape character")) {
            return new SyntaxMistake(here, "In double quotes a backslash before this character means nothing.",
                    "Write the backslash twice, or put the text in single quotes.");
        }
        return new SyntaxMistake(here, "The text cannot be read from here on.",
                "Check indentation, quotes and brackets here and on the line above.");
    }

    /** A text that cannot be a document at all, with the place of the character that spoils it. */
    static SyntaxMistake notText(SourceText source) {
        for (int line = 1; line <= source.lines().size(); line++) {
            int[] letters = source.line(line).codePoints().toArray();
            for (int i = 0; i < letters.length; i++) {
                if (!StreamReader.isPrintable(letters[i])) {
                    return new SyntaxMistake(source.at(line, i + 1), "A character that cannot be printed stands here.",
                            "Remove it, or check that this is a text file.");
                }
            }
        }
        return new SyntaxMistake(Position.of(source.file()), "This file is neither YAML nor JSON.",
                "Check that it is a text file in YAML or JSON.");
    }

    private static Position place(Optional<Mark> mark, SourceText source) {
        return mark.map(m -> Documents.at(source, m)).orElse(Position.of(source.file()));
    }
}
