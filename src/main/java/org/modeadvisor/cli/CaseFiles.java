package org.modeadvisor.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.CaseReader;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.FolderFiles;
import org.modeadvisor.documents.TextFiles;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Finds and reads the case files named on the command line. */
final class CaseFiles {

    /** Files and folders looked at below a folder that is named. */
    static final int MOST = 100_000;
    /** Letters that the cases of a folder hold together, where they are kept: 64 million. */
    static final int LETTERS = 64 << 20;

    private static final String USUAL = "cases";

    private final Function<CaseStudy, List<Problem>> check;
    private final InputStream standardInput;
    private final Set<String> closed = new HashSet<>();
    /** What stands in a folder and may not be read as part of it. */
    private final Map<String, Problem> refused = new HashMap<>();

    CaseFiles(ModeAdvisor advisor, InputStream standardInput) {
        this(advisor::check, standardInput);
    }

    /** @param check tells what keeps a case from being answered */
    CaseFiles(Function<CaseStudy, List<Problem>> check, InputStream standardInput) {
        this.check = check;
        this.standardInput = standardInput;
    }

    /** One file: the case, or what keeps it from being answered. */
    record Read(String file, Optional<CaseStudy> study, List<Problem> problems) {}

    /**
     * The paths, or the usual folder where none is named.
     *
     * @param purpose what the verb wants files for
     * @throws ParameterException where none is named and there is no such folder
     */
    static List<String> orUsual(List<String> paths, CommandSpec verb, String purpose) {
        if (!paths.isEmpty()) {
            return paths;
        }
        if (!Files.isDirectory(Path.of(USUAL))) {
            throw new ParameterException(verb.commandLine(), "There is no folder `" + USUAL + "` here; name the case files or folders " + purpose + ".");
        }
        return List.of(USUAL);
    }

    /** Every case file under the paths, sorted by path, each once however it is named; a folder without cases and a missing path are told as problems. */
    List<Read> read(List<String> paths) {
        Set<String> met = new HashSet<>();
        return paths.stream().flatMap(this::find).distinct().sorted().filter(file -> met.add(real(file))).map(this::one).toList();
    }

    /**
     * The one case of a file.
     *
     * @param path {@code -} for standard input
     * @throws ProblemException with everything that keeps it from being answered
     */
    CaseStudy read(String path) {
        if (!path.equals("-") && Files.isDirectory(Path.of(path))) {
            ProblemLog log = new ProblemLog();
            log.error("folder", path, "This is a folder, but one case is wanted.", "Name a case file, or - for standard input.");
            throw new ProblemException(log.problems());
        }
        Read read = one(path);
        return read.study().orElseThrow(() -> new ProblemException(read.problems()));
    }

    /** The file itself, whichever way leads to it. */
    private static String real(String file) {
        try {
            return file.equals("-") ? file : Path.of(file).toRealPath().toString();
        } catch (IOException e) {
            return file;
        }
    }

    /** Whether a file with that name is one of the case files of its folder. */
    static boolean holdsCases(String name) {
        return name.matches(".*\\.(ya?ml|json)");
    }

    private Stream<String> find(String path) {
        if (path.equals("-") || !Files.isDirectory(Path.of(path))) {
            return Stream.of(path);
        }
        ProblemLog log = new ProblemLog();
        try {
            Path folder = Path.of(path);
            List<String> found = new ArrayList<>(FolderFiles.below(folder, CaseFile.name(folder), CaseFiles::holdsCases, MOST, log)
                    .stream().map(CaseFile::name).toList());
            log.problems().forEach(problem -> refused.put(problem.position().file(), problem));
            log.problems().forEach(problem -> found.add(problem.position().file()));
            return found.isEmpty() ? Stream.of(path) : found.stream();
        } catch (IOException | UncheckedIOException e) {
            closed.add(path);
            return Stream.of(path);
        }
    }

    private Read one(String file) {
        if (refused.containsKey(file)) {
            return new Read(file, Optional.empty(), List.of(refused.get(file)));
        }
        ProblemLog log = new ProblemLog();
        Optional<CaseStudy> study = text(file, log).flatMap(source -> Documents.parse(source, log))
                .flatMap(document -> new CaseReader(document, log).read());
        study.ifPresent(s -> log.addAll(check.apply(s)));
        return new Read(file, log.hasErrors() ? Optional.empty() : study, log.problems());
    }

    private Optional<SourceText> text(String file, ProblemLog log) {
        if (file.equals("-")) {
            try {
                return TextFiles.read(standardInput, file, log);
            } catch (IOException e) {
                log.error("unreadable-file", file, "Standard input cannot be read: " + e.getMessage() + ".", "Name a file instead.");
                return Optional.empty();
            }
        }
        if (Files.isDirectory(Path.of(file))) {
            if (closed.contains(file)) {
                log.error("unreadable-folder", file, "This folder, or one in it, cannot be read.", "Check who may read it.");
            } else {
                log.error("no-cases", file, "There is no case file (*.yaml, *.yml or *.json) in this folder.",
                        "Name a folder that holds cases, or a file.");
            }
            return Optional.empty();
        }
        return TextFiles.read(Path.of(file), file, log);
    }
}
