package org.modeadvisor.cases;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Tree;
import org.modeadvisor.vocabulary.Bounds;

/** Reads the value of a fact as written, before it is known what the variable asks for. */
final class AnswerReader {

    private static final String REMEDY = "Write a level 0 to 4, a range such as [2, 3], yes or no, an option, not-known or not-applicable.";

    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]*)?(e[0-9]+)?");

    private final SourceText source;
    private final ProblemLog log;

    AnswerReader(SourceText source, ProblemLog log) {
        this.source = source;
        this.log = log;
    }

    Optional<Answer> read(String variable, Tree tree) {
        if (tree instanceof Tree.Refused) {
            return Optional.empty();
        }
        if (tree instanceof Tree.Sequence sequence) {
            return range(variable, sequence);
        }
        if (!(tree instanceof Tree.Scalar scalar)) {
            return refuse("wrong-shape", tree, "The value of `" + variable + "` must be an answer; " + tree.kind() + " stands here.", REMEDY);
        }
        if (scalar.isNull() || scalar.text().isBlank()) {
            return refuse("missing-value", tree, "No value is given for `" + variable + "`.", REMEDY);
        }
        if (NUMBER.matcher(scalar.text()).matches()) {
            return level(variable, scalar, scalar.text()).map(level -> new Answer.Level(Bounds.exactly(level)));
        }
        if (scalar.bool().isPresent()) {
            return Optional.of(new Answer.YesNo(scalar.bool().get()));
        }
        return switch (scalar.text()) {
            case "not-known" -> Optional.of(new Answer.NotKnown());
            case "not-applicable" -> Optional.of(new Answer.NotApplicable());
            default -> Optional.of(new Answer.Option(scalar.text()));
        };
    }

    private Optional<Answer> range(String variable, Tree.Sequence sequence) {
        List<Tree> items = sequence.items();
        if (items.size() != 2) {
            return refuse("wrong-shape", sequence, "A range has two levels; for `" + variable + "` " + items.size() + " stand here.",
                    "Write [lowest, highest], such as [2, 3].");
        }
        Optional<Integer> lo = bound(variable, items.get(0));
        Optional<Integer> hi = bound(variable, items.get(1));
        if (lo.isEmpty() || hi.isEmpty()) {
            return Optional.empty();
        }
        if (lo.get() > hi.get()) {
            return refuse("inverted-range", sequence, "The range of `" + variable + "` begins at " + lo.get() + " and ends at " + hi.get()
                    + ", which is lower.", "Write [" + hi.get() + ", " + lo.get() + "].");
        }
        return Optional.of(new Answer.Level(new Bounds(lo.get(), hi.get())));
    }

    private Optional<Integer> bound(String variable, Tree item) {
        if (item instanceof Tree.Scalar scalar) {
            return level(variable, scalar, scalar.text());
        }
        refuse("wrong-shape", item, "A range has two levels; " + item.kind() + " stands here.", "Write [lowest, highest], such as [2, 3].");
        return Optional.empty();
    }

    private Optional<Integer> level(String variable, Tree at, String text) {
        if (text.length() == 1 && text.charAt(0) >= '0' + Bounds.LOWEST && text.charAt(0) <= '0' + Bounds.HIGHEST) {
            return Optional.of(text.charAt(0) - '0');
        }
        refuse("out-of-range", at, "Levels are whole numbers from 0 (absent) to 4 (very strong); `" + variable + "` has " + text + ".",
                "Write 0, 1, 2, 3 or 4.");
        return Optional.empty();
    }

    private Optional<Answer> refuse(String code, Tree tree, String message, String remedy) {
        log.error(code, source, tree.at(), message, remedy);
        return Optional.empty();
    }
}
