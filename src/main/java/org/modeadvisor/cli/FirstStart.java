package org.modeadvisor.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.modeadvisor.ModeAdvisor;

/**
 * Does once what short questions do, in all the ways rules come: the launcher runs it beside a first start, and keeps an archive of the
 * classes it met. What this leaves out is loaded one by one at every start. Prints nothing.
 */
public final class FirstStart {

    /** Of the cases in the jar: one with everything a case file can hold, and one with a mode to be changed. */
    private static final List<String> CASES = List.of("xiamen-three-in-one", "havn-chronic-care");

    private FirstStart() {}

    /** @param arguments a folder to work in, which is there and empty; MODE_ADVISOR_CACHE ought to name one in it */
    public static void main(String[] arguments) throws IOException {
        Logging.begin();
        Path folder = Path.of(arguments[0]);
        ModeAdvisor shipped = ModeAdvisor.loadDefault();
        String rules = copy(folder.resolve("shipped"), shipped).toString();
        Path changed = copy(folder.resolve("changed"), shipped);
        String mode = shipped.vocabulary().conclusions().modes().get(0).node().id();
        String change = shipped.vocabulary().variables().get(0).id() + "=2";
        for (String name : CASES) {
            Path file = folder.resolve(name + ".yaml");
            try (InputStream in = FirstStart.class.getResourceAsStream("first-start/" + name + ".yaml")) {
                Files.copy(in, file);
            }
            for (String verb : List.of("recommend", "explain")) {
                Stream.of("text", "json").forEach(format -> run(verb, file, "--format", format));
            }
            run("why-not", file, mode, "--rules", rules);
            run("what-if", file, "--set", change, "--rules", rules);
            run("what-if", file, "--goal", mode, "--rules", rules);
            run("recommend", file, "--no-cache", "--rules", rules);
            // Another text than the shipped one: read, kept, and taken from what was kept.
            Files.writeString(changed.resolve("parameters.yaml"), "# " + name + "\n", StandardOpenOption.APPEND);
            run("recommend", file, "--rules", changed.toString());
            run("recommend", file, "--rules", changed.toString());
        }
    }

    private static Path copy(Path folder, ModeAdvisor advisor) throws IOException {
        for (Map.Entry<String, String> text : advisor.rules().texts().entrySet()) {
            Path file = folder.resolve(text.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.getValue());
        }
        return folder;
    }

    private static void run(String verb, Path file, String... options) {
        PrintWriter nowhere = new PrintWriter(OutputStream.nullOutputStream());
        String[] all = Stream.concat(Stream.of(verb, file.toString()), Stream.of(options)).toArray(String[]::new);
        Main.run(new ByteArrayInputStream(new byte[0]), nowhere, nowhere, all);
    }
}
