package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.internal.storage.dfs.DfsRepositoryDescription;
import org.eclipse.jgit.internal.storage.dfs.InMemoryRepository;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.rulebase.RuleBase;

/** Rules of a git revision are copied out as they stand there, and nothing else is. */
class RuleRevisionTest {

    private static final int LIMIT = 1 << 20;

    @TempDir
    private Path copy;

    private final InMemoryRepository repository = new InMemoryRepository(new DfsRepositoryDescription("rules"));

    /** A file of one letter takes a thousandth of its size in git. */
    @Test
    void aFileThatIsSmallInGitOnlyIsNotUnpackedWhole() throws IOException {
        assertEquals(1, RuleRevision.copy(repository, tree("vocabulary.yaml", FileMode.REGULAR_FILE, "x".repeat(40 << 20)), "rules", copy));
        assertEquals(LIMIT + 1, Files.size(copy.resolve("vocabulary.yaml")));
        ProblemException refused = assertThrows(ProblemException.class, () -> RuleBase.load(copy, "HEAD:rules"));
        assertTrue(refused.problems().stream().anyMatch(problem -> problem.code().equals("too-large")), refused.getMessage());
    }

    @Test
    void aLinkIsNotCopied() throws IOException {
        assertEquals(0, RuleRevision.copy(repository, tree("vocabulary.yaml", FileMode.SYMLINK, "/etc/hostname"), "rules", copy));
        assertFalse(Files.exists(copy.resolve("vocabulary.yaml")));
    }

    /** A tree with one file in its folder {@code rules}. */
    private ObjectId tree(String name, FileMode mode, String text) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            TreeFormatter folder = new TreeFormatter();
            folder.append(name, mode, inserter.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8)));
            TreeFormatter root = new TreeFormatter();
            root.append("rules", FileMode.TREE, inserter.insert(folder));
            ObjectId tree = inserter.insert(root);
            inserter.flush();
            return tree;
        }
    }
}
