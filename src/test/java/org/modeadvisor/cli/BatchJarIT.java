package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Shipped;
import org.modeadvisor.batch.PortfolioFile;
import org.modeadvisor.batch.RandomPortfolio;

/** The packed program holds all that Parquet needs, although it holds but a few classes of Hadoop. Runs once the jar is packed. */
class BatchJarIT {

    @TempDir
    private Path folder;

    @Test
    void theJarReadsAndWritesParquet() throws IOException, InterruptedException {
        Path rows = PortfolioFile.write(folder.resolve("rows.parquet"), new RandomPortfolio(Shipped.RULE_BASE.vocabulary(), 9), 200);
        Path expected = folder.resolve("expected.parquet");
        assertEquals(ExitCode.DONE, Program.run("batch", rows.toString(), expected.toString(), "--quiet").code());
        Path out = folder.resolve("out.parquet");
        Path said = folder.resolve("said.txt");
        int code = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", "target/mode-advisor.jar", "batch", rows.toString(), out.toString(),
                "--quiet").redirectErrorStream(true).redirectOutput(said.toFile()).start().waitFor();
        assertEquals(ExitCode.DONE, code, Files.readString(said));
        assertArrayEquals(Files.readAllBytes(expected), Files.readAllBytes(out));
    }
}
