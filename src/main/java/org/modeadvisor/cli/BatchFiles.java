package org.modeadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.modeadvisor.batch.RowFormat;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** From which file to which, and in which form each is. */
final class BatchFiles {

    /** Stands for standard input or output. */
    private static final String STREAM = "-";

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "INPUT", description = "File with one case a row: .jsonl, .csv or .parquet; - reads standard input.")
    private String input;

    @Parameters(index = "1", paramLabel = "OUTPUT", description = "File for the answers: .jsonl, .csv or .parquet; - prints them.")
    private String output;

    @Option(names = "--input-format", paramLabel = "FORMAT", description = "jsonl, csv or parquet, where the name does not say so.")
    private RowFormat inputFormat;

    @Option(names = "--output-format", paramLabel = "FORMAT", description = "jsonl, csv or parquet, where the name does not say so.")
    private RowFormat outputFormat;

    @Option(names = "--rejected", paramLabel = "FILE", description = "Where to set aside rows that cannot be read, as JSON Lines; default: OUTPUT.rejected.jsonl, "
            + "or standard error where the answers are printed.")
    private Path rejected;

    /** Empty for standard input. */
    Optional<Path> input() {
        return input.equals(STREAM) ? Optional.empty() : Optional.of(Path.of(input));
    }

    /** Empty for standard output. */
    Optional<Path> output() {
        return output.equals(STREAM) ? Optional.empty() : Optional.of(Path.of(output));
    }

    /** Where rows are set aside; empty for standard error. */
    Optional<Path> rejected() {
        return Optional.ofNullable(rejected).or(() -> output().map(file -> file.resolveSibling(file.getFileName() + ".rejected.jsonl")));
    }

    RowFormat inputFormat() {
        return format(input, inputFormat, "--input-format");
    }

    RowFormat outputFormat() {
        return format(output, outputFormat, "--output-format");
    }

    private RowFormat format(String file, RowFormat given, String option) {
        RowFormat format = Optional.ofNullable(given).or(() -> RowFormat.of(file)).orElseThrow(() -> new ParameterException(spec.commandLine(),
                (file.equals(STREAM) ? "What goes through a pipe has no name to tell its form" : "`" + file + "` does not tell its form by its name")
                        + "; add " + option + " with one of " + String.join(", ", Arrays.stream(RowFormat.values()).map(RowFormat::word).toList()) + "."));
        if (file.equals(STREAM) && !format.text()) {
            throw new ParameterException(spec.commandLine(), "Parquet cannot go through a pipe, since it is read from its end; name a file.");
        }
        return format;
    }

    /** @throws ParameterException where one file would be read and written, or what is no file would be replaced by one */
    void check() {
        Stream.of(output(), rejected()).flatMap(Optional::stream).filter(file -> Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file))
                .findFirst().ifPresent(device -> {
                    throw new ParameterException(spec.commandLine(), "`" + device + "` is a device or a pipe, and would be replaced by a file; name a file, or print by -.");
                });
        Path in = input().map(BatchFiles::real).orElse(null);
        boolean same = in != null && (output().map(BatchFiles::real).filter(in::equals).isPresent() || rejected().map(BatchFiles::real).filter(in::equals).isPresent());
        if (same || output().isPresent() && output().map(BatchFiles::real).equals(rejected().map(BatchFiles::real))) {
            throw new ParameterException(spec.commandLine(), "One file is named twice; what is read, the answers and the rows set aside each need a file of their own.");
        }
    }

    /** The path of the file itself where it is there, links and other spellings resolved. */
    private static Path real(Path path) {
        try {
            return Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
