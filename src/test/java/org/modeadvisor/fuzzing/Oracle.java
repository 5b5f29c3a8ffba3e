package org.modeadvisor.fuzzing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.RulesCopy;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseReader;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.CaseText;
import org.modeadvisor.diagnostics.Problem;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.TextFiles;
import org.modeadvisor.documents.YamlLayout;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.JsonReport;
import org.modeadvisor.report.ProblemText;
import org.modeadvisor.report.TextReport;
import org.modeadvisor.report.page.HtmlReport;
import org.modeadvisor.rulebase.RuleReading;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.vocabulary.VocabularyReader;

/**
 * What holds of whatever bytes a file consists of: it is read without a crash; what is wrong with it has a place in it and a remedy, and
 * can be printed; and what is accepted can be used.
 */
final class Oracle {

    /** The files beside the rules. */
    static final List<String> SIDE_FILES = List.of("vocabulary.yaml", "conclusions.yaml", "parameters.yaml", "claims.yaml", "sentences.yaml");

    private static final long LONG = 10_000_000_000L;

    private Oracle() {}

    /** The bytes as a rule file. */
    static void rules(byte[] bytes) {
        text("rules/mechanisms/fuzzed.drl", bytes).ifPresent(source -> told(RuleReading.of(source, one(3, bytes)), source));
    }

    /** The bytes as a case. What is accepted is answered. */
    static void cases(byte[] bytes) {
        text("fuzzed", bytes).ifPresent(source -> {
            ProblemLog log = new ProblemLog();
            Optional<CaseStudy> study = Documents.parse(source, log).flatMap(document -> new CaseReader(document, log).read());
            study.ifPresent(read -> log.addAll(Shipped.ADVISOR.check(read)));
            told(log.problems(), source);
            if (!log.hasErrors()) {
                print(Shipped.ADVISOR.recommend(study.orElseThrow(), false));
            }
        });
    }

    /** The bytes as a YAML file to be laid out. */
    static void layout(byte[] bytes) {
        text("fuzzed", bytes).ifPresent(source -> {
            ProblemLog log = new ProblemLog();
            Optional<String> laid = YamlLayout.of(source, CaseText.TABLES, log);
            told(log.problems(), source);
            assertEquals(laid.isEmpty(), log.hasErrors());
            laid.ifPresent(once -> assertEquals(laid, YamlLayout.of(SourceText.of("fuzzed", once), CaseText.TABLES, log), source::text));
        });
    }

    /** The bytes as one of the files beside the rules. Of what is accepted, one of so many serves for an answer. */
    static void sideFile(String name, byte[] bytes, int answered) {
        text("rules/" + name, bytes).ifPresent(source -> {
            ProblemLog log = new ProblemLog();
            with(Folder.EMPTY.resolve(name), bytes, () -> new VocabularyReader(RuleBase.read(Folder.EMPTY, "rules"), log, false).read());
            told(log.problems(), source);
            boolean accepted = log.problems().stream().noneMatch(problem -> problem.position().file().equals(source.file()));
            if (accepted && one(answered, bytes)) {
                with(Folder.RULES.resolve(name), bytes, () -> answer(source));
            }
        });
    }

    private static void answer(SourceText source) {
        try {
            print(ModeAdvisor.load(Folder.RULES).recommend(CaseStudy.of("nothing-known", Map.of())));
        } catch (ProblemException e) {
            // What one file may say may still not fit to what another says; that is told like all else.
            told(e.problems(), source);
        }
    }

    /** While the bytes stand in the file. */
    private static void with(Path file, byte[] bytes, Runnable reading) {
        try {
            Optional<byte[]> before = Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
            Files.write(file, bytes);
            try {
                reading.run();
            } finally {
                if (before.isPresent()) {
                    Files.write(file, before.get());
                } else {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads what all readings need. */
    static void load() {
        print(Shipped.ADVISOR.recommend(Shipped.worked("linhe-tiered-care")));
    }

    /** For long runs only: nothing that stands in a file keeps a reader busy for long. */
    static void inTime(Runnable reading) {
        long start = System.nanoTime();
        reading.run();
        assertTrue(System.nanoTime() - start < LONG, "the reader was busy for ten seconds");
    }

    /** Whether these are one of so many; for what takes too long to be done for each. */
    private static boolean one(int of, byte[] bytes) {
        return Math.floorMod(Arrays.hashCode(bytes), of) == 0;
    }

    private static void print(Recommendation answer) {
        assertFalse(TextReport.of(answer, false).isBlank());
        assertFalse(JsonReport.line(answer).isBlank());
        assertFalse(HtmlReport.of(answer).isBlank());
    }

    private static Optional<SourceText> text(String name, byte[] bytes) {
        try {
            ProblemLog log = new ProblemLog();
            Optional<SourceText> source = TextFiles.read(new ByteArrayInputStream(bytes), name, log);
            assertEquals(source.isEmpty(), log.hasErrors());
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void told(List<Problem> problems, SourceText source) {
        for (Problem problem : problems) {
            assertFalse(problem.message().isBlank() || problem.remedy().isBlank() || problem.code().isBlank(), problem::toString);
            if (problem.position().file().equals(source.file()) && problem.position().line() > 0) {
                int line = problem.position().line();
                assertTrue(line <= Math.max(1, source.lines().size() + 1), problem::toString);
                assertTrue(problem.position().column() >= 0 && problem.position().column() <= source.line(line).length() + 1, problem::toString);
                assertTrue(problem.quote().isEmpty() || problem.quote().equals(source.line(line)), problem::toString);
            }
        }
        if (!problems.isEmpty()) {
            String printed = ProblemText.of(problems, false);
            assertTrue(printed.chars().allMatch(letter -> letter == '\n' || !Character.isISOControl(letter)), printed);
            assertFalse(JsonReport.unreadable(source.file(), problems, false).isBlank());
        }
    }

    /** Folders that one reading after the other may change. Made once, since most of a reading would be copying. */
    private static final class Folder {

        private static final Path RULES = temporary();
        private static final Path EMPTY = temporary();

        static {
            try {
                Files.delete(RULES);
                RulesCopy.in(RULES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path temporary() {
            try {
                Path folder = Files.createTempDirectory("fuzzed");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder.toFile())));
                return folder;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(File file) {
            Optional.ofNullable(file.listFiles()).stream().flatMap(Arrays::stream).forEach(Folder::delete);
            file.delete();
        }
    }
}
