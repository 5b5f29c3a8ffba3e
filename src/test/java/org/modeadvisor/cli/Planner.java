package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;

/** Somebody who knows all about a case and replies to a consultation; a fickle one wanders about and takes answers back. */
final class Planner extends BufferedReader {

    private static final Pattern ASKED = Pattern.compile("\\[([a-z0-9-]+)]\\n");
    private static final List<String> IDLE = List.of("why", "show", "help", "what if not known", "nonsense", "back");

    private final CaseStudy knows;
    private final Path file;
    private final Optional<Random> fickle;
    private final StringWriter screen = new StringWriter();
    private final Deque<String> before = new ArrayDeque<>();
    private Optional<String> restored = Optional.empty();
    private int patience;

    private Planner(CaseStudy knows, Path file, int patience, Optional<Random> fickle) {
        super(new StringReader(""));
        this.knows = knows;
        this.file = file;
        this.patience = patience;
        this.fickle = fickle;
    }

    /** Holds one sitting. @param patience after how many replies the input ends @return what was on the screen */
    static String consult(CaseStudy knows, Path file, int patience, Optional<Random> fickle) {
        Planner planner = new Planner(knows, file, patience, fickle);
        Console console = new Console(planner, new PrintWriter(planner.screen, true), false, false);
        Consultation.Manner manner = new Consultation.Manner(Optional.empty(), OptionalInt.empty(), false, false);
        new Consultation(Shipped.ADVISOR, console, CaseFile.read(file), manner).run();
        return planner.screen.toString();
    }

    @Override
    public String readLine() throws IOException {
        String now = Files.readString(file);
        restored.ifPresent(text -> assertEquals(text, now, "taking back leaves a trace"));
        restored = Optional.empty();
        if (patience-- == 0) {
            return null;
        }
        if (fickle.isPresent() && fickle.get().nextInt(3) == 0) {
            String idle = IDLE.get(fickle.get().nextInt(IDLE.size()));
            restored = idle.equals("back") && !before.isEmpty() ? Optional.of(before.pop()) : Optional.of(now);
            return idle;
        }
        before.push(now);
        return knows.facts().get(asked()).answer().toString();
    }

    private String asked() {
        String shown = screen.toString();
        Matcher question = ASKED.matcher(shown.substring(shown.lastIndexOf("\nQuestion ")));
        assertTrue(question.find(), "nothing is asked");
        return question.group(1);
    }
}
