package org.modeadvisor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.Tree;

/**
 * An edit of the rules folder as an expert would make it, read from a list in YAML, and what a check is to say of it.
 *
 * @param changes made together
 * @param code of the finding; empty where a reviewed text says it
 * @param at a passage of the edited folder on whose line the finding is to stand; empty where that is a line the first change changed
 * @param messages how many messages are due; one, unless several mistakes were made at once
 */
public record Edit(String name, List<Change> changes, Optional<String> code, Optional<String> at, int messages) {

    /** What stands in place of a passage. @param find empty for a new file, or for the end of one */
    public record Change(String file, String find, String replace) {}

    /** All edits of a list below the test resources. */
    public static List<Edit> list(String resource) {
        ProblemLog log = new ProblemLog();
        Path file = Path.of("src", "test", "resources", resource);
        Tree root = Documents.read(file, resource, log).orElseThrow(() -> new IllegalStateException(log.problems().toString())).root();
        log.throwIfErrors();
        return ((Tree.Sequence) root).items().stream().map(item -> edit((Tree.Mapping) item)).toList();
    }

    private static Edit edit(Tree.Mapping item) {
        List<Change> changes = new ArrayList<>(List.of(change(item)));
        value(item, "also").ifPresent(also -> ((Tree.Sequence) also).items().forEach(change -> changes.add(change((Tree.Mapping) change))));
        return new Edit(text(item, "name").orElseThrow(), changes, text(item, "code"), text(item, "at"), text(item, "messages").map(Integer::valueOf).orElse(1));
    }

    private static Change change(Tree.Mapping item) {
        return new Change(text(item, "file").orElseThrow(), text(item, "find").orElse(""), text(item, "replace").orElseThrow());
    }

    private static Optional<String> text(Tree.Mapping item, String key) {
        return value(item, key).map(tree -> ((Tree.Scalar) tree).text());
    }

    private static Optional<Tree> value(Tree.Mapping item, String key) {
        return item.entries().stream().filter(entry -> entry.key().equals(key)).map(Tree.Entry::value).findFirst();
    }

    /** Makes the edit in a copy of the shipped rules. */
    public RulesCopy in(Path folder) throws IOException {
        return in(RulesCopy.in(folder));
    }

    /** Makes the edit in a copy that may have been edited before. */
    public RulesCopy in(RulesCopy copy) throws IOException {
        for (Change change : changes) {
            if (!change.find().isEmpty()) {
                copy.replace(change.file(), change.find(), change.replace());
            } else if (Files.exists(copy.folder().resolve(change.file()))) {
                copy.append(change.file(), change.replace());
            } else {
                copy.ruleFile(change.file(), change.replace());
            }
        }
        return copy;
    }

    /** Whether that is a line on which the finding may stand. @param folder with the edit made */
    public boolean allows(Path folder, String file, int line) {
        if (at.isPresent()) {
            List<String> lines = lines(folder.resolve(file));
            return line >= 1 && line <= lines.size() && lines.get(line - 1).contains(at.get());
        }
        String edited = changes.get(0).file();
        List<String> now = lines(folder.resolve(edited));
        Path original = Shipped.RULES.resolve(edited);
        List<String> before = Files.exists(original) ? lines(original) : List.of();
        int same = 0;
        while (same < Math.min(now.size(), before.size()) && now.get(same).equals(before.get(same))) {
            same++;
        }
        int sameBehind = 0;
        while (sameBehind < Math.min(now.size(), before.size()) - same
                && now.get(now.size() - 1 - sameBehind).equals(before.get(before.size() - 1 - sameBehind))) {
            sameBehind++;
        }
        return file.equals(edited) && line > same && line <= Math.max(same + 1, now.size() - sameBehind);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readString(file).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
