package org.modeadvisor.documents;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        Optional<SyntaxMistake> nearer = colon(here, source).or(() -> colon(begun, source))
                .or(() -> problem.startsWith("expected ',' or") ? open(here, begun, source) : Optional.empty());
        if (nearer.isPresent()) {
            return nearer.get();
        }
        if (problem.startsWith("mapping values are not allowed")) {
            Optional<SyntaxMistake> above = unspaced(source, here.line() - 1).or(() -> deeper(source, here.line()));
            if (above.isPresent()) {
                return above.get();
            }
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

    /** A colon of another keyboard behind a key. */
    private static Optional<SyntaxMistake> colon(Position at, SourceText source) {
        Matcher found = Pattern.compile("^[ -]*[A-Za-z][\\w-]*(：)").matcher(source.line(at.line()));
        return found.find() ? Optional.of(new SyntaxMistake(source.at(at.line(), found.start(1) + 1), "The colon behind this key is one of another keyboard.",
                "Write the plain `:`, with a space after it.")) : Optional.empty();
    }

    /** A bracket or quote opened on an earlier line, where all else in the file is written in lines. */
    private static Optional<SyntaxMistake> open(Position here, Position begun, SourceText source) {
        if (begun.line() >= here.line() || source.text().stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        String line = source.line(begun.line());
        boolean quote = line.chars().filter(letter -> letter == '"').count() % 2 == 1;
        boolean bracket = line.chars().filter(letter -> letter == '[' || letter == '{').count() > line.chars().filter(letter -> letter == ']' || letter == '}').count();
        if (quote) {
            return Optional.of(new SyntaxMistake(source.at(begun.line(), line.lastIndexOf('"') + 1), "A quote on this line has no partner.",
                    "Close it where its text ends, on this line."));
        }
        return bracket ? Optional.of(new SyntaxMistake(begun, "The bracket opened here is not closed on its line.", "Close it where its content ends."))
                : Optional.empty();
    }

    /** A key whose colon has no space behind it. */
    private static Optional<SyntaxMistake> unspaced(SourceText source, int line) {
        Matcher found = Pattern.compile("^[ -]*([A-Za-z][\\w-]*):([^\\s:/].*)$").matcher(source.line(line));
        return found.find() ? Optional.of(new SyntaxMistake(source.at(line, found.end(1) + 1), "No space stands behind this colon.",
                "Write `" + found.group(1) + ": " + found.group(2).strip() + "`.")) : Optional.empty();
    }

    /** A key that begins further right than the key above it, which has a value already. */
    private static Optional<SyntaxMistake> deeper(SourceText source, int line) {
        Pattern key = Pattern.compile("^([ -]*)[A-Za-z][\\w-]*:( +\\S.*)?$");
        Matcher here = key.matcher(source.line(line));
        Matcher above = key.matcher(source.line(line - 1));
        boolean deeper = here.find() && above.find() && above.group(2) != null && here.group(1).length() > above.group(1).length();
        return deeper ? Optional.of(new SyntaxMistake(source.at(line, here.group(1).length() + 1), "This line begins further right than the one above, which has a value already.",
                "Begin it in column " + (above.group(1).length() + 1) + ", as the keys beside it.")) : Optional.empty();
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
