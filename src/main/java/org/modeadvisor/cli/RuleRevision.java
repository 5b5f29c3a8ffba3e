package org.modeadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.documents.TextFiles;
import org.modeadvisor.rulebase.RuleBase;

/**
 * Rules as a person names them where two sets are compared: a folder, or a git revision such as {@code HEAD~1}, with the folder behind a
 * colon where it is not {@code rules}.
 */
final class RuleRevision {

    private static final String FOLDER = "rules";
    private static final int MOST_FILES = 2_000;

    private RuleRevision() {}

    /** @throws ProblemException where there is neither such a folder nor such a revision, or its rules cannot be used */
    static RuleBase load(String named) {
        return Files.isDirectory(Path.of(named)) ? RuleBase.load(Path.of(named), named.replace('\\', '/')) : revision(named);
    }

    private static RuleBase revision(String named) {
        int colon = named.indexOf(':');
        String revision = colon < 0 ? named : named.substring(0, colon);
        String folder = colon < 0 ? FOLDER : named.substring(colon + 1).replaceAll("/+$", "");
        try (Repository repository = repository(named); RevWalk commits = new RevWalk(repository)) {
            ObjectId commit = resolve(repository, revision);
            if (commit == null) {
                throw unknown(named, "There is neither a folder nor a git revision `" + revision + "`.",
                        "Name a folder of rules, or a revision as git knows it, such as HEAD~1 or main:rules.");
            }
            Path copy = Files.createTempDirectory("mode-advisor");
            try {
                int files = copy(repository, commits.parseCommit(commit).getTree(), folder, copy);
                if (files == 0) {
                    throw unknown(named, "The revision `" + revision + "` has no folder `" + folder + "`.", "Name the folder behind a colon: " + revision + ":FOLDER.");
                }
                return RuleBase.loadOtherVersion(copy, revision + ":" + folder);
            } finally {
                delete(copy);
            }
        } catch (IOException e) {
            throw unknown(named, "The repository cannot be read: " + e.getMessage() + ".", "Check it with git, or name a folder.");
        }
    }

    private static Repository repository(String named) throws IOException {
        FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(Path.of("").toAbsolutePath().toFile());
        if (builder.getGitDir() == null) {
            throw unknown(named, "There is no such folder, and this is no git repository in which it could be a revision.", "Name a folder of rules.");
        }
        return builder.build();
    }

    private static ObjectId resolve(Repository repository, String revision) throws IOException {
        try {
            return repository.resolve(revision + "^{commit}");
        } catch (RevisionSyntaxException e) {
            return null;
        }
    }

    /** Copies plain files only: no link of a repository leads out of the copy. @return how many */
    static int copy(Repository repository, ObjectId tree, String folder, Path to) throws IOException {
        int files = 0;
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            walk.setRecursive(true);
            walk.setFilter(PathFilter.create(folder));
            while (walk.next()) {
                boolean plain = walk.getFileMode(0) == FileMode.REGULAR_FILE || walk.getFileMode(0) == FileMode.EXECUTABLE_FILE;
                if (plain && walk.getPathString().startsWith(folder + "/")) {
                    Path file = to.resolve(walk.getPathString().substring(folder.length() + 1)).normalize();
                    if (file.startsWith(to)) {
                        Files.createDirectories(file.getParent());
                        write(repository.open(walk.getObjectId(0)), file);
                        if (++files > MOST_FILES) {
                            throw new IOException("more than " + MOST_FILES + " files below " + folder);
                        }
                    }
                }
            }
        }
        return files;
    }

    /** No more of a file than is enough to tell that it is too large: what git keeps small may be huge. */
    private static void write(ObjectLoader content, Path file) throws IOException {
        try (InputStream in = content.openStream()) {
            Files.write(file, in.readNBytes(TextFiles.LIMIT + 1));
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> all = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : all) {
                Files.delete(path);
            }
        }
    }

    private static ProblemException unknown(String named, String message, String remedy) {
        ProblemLog log = new ProblemLog();
        log.error("no-rule-set", named, message, remedy);
        return new ProblemException(log.problems());
    }
}
