package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.Goldens;

/** Consultations in full, as a person reviewed them: what is asked, what is replied, what changes, and what the file says then. */
class DialogueTest {

    private static final String EUROPE = "cases/europe/uk-care-data.yaml";
    private static final String ISRAEL = "cases/middle-east/il-clalit.yaml";
    private static final String XIAMEN = "cases/china/xiamen-three-in-one.yaml";
    private static final String DRYSTONE = "cases/worked/drystone-district.yaml";
    private static final String HAVN = "cases/worked/havn-chronic-care.yaml";
    private static final String LINHE = "cases/worked/linhe-tiered-care.yaml";
    private static final String NORRVIK = "cases/worked/norrvik-precision-oncology.yaml";

    @TempDir
    private Path folder;

    /** A dialogue: the file it begins with, if any, without some of its facts, and its sittings. */
    private record Dialogue(String name, String file, Set<String> unknown, List<Session> sittings) {}

    /** A sitting: the words behind {@code ask}, of which CASE stands for the file, and the replies. */
    private record Session(List<String> arguments, List<String> replies) {}

    private static Session sitting(String arguments, String... replies) {
        return new Session(List.of(arguments.split(" ")), List.of(replies));
    }

    private static final List<Dialogue> DIALOGUES = List.of(
            new Dialogue("a-new-case", "", Set.of(), List.of(
                    sitting("harbour-clinics.yaml", "Harbour clinics: one record for all", "help", "why",
                    "3 because all nine clinics keep one, source: survey of May 2026",
                            "hmm", "7", "2.5", "3-2", "what if 1", "2-3", "show", "not known", "skip", "stpo", "stop"),
                    sitting("harbour-clinics.yaml", "back", "2", "0", "1", "about public opinion", "back", "about capital", "3", "why"))),
            new Dialogue("a-name-is-asked-for", "", Set.of(), List.of(
                    sitting(".", "Harbour Clinics", "taken", "harbour-clinics.yaml", "", "q"),
                    sitting(".", "stop"),
                    sitting("harbour-clinics.yaml --max 2 --answered-by A.Planner", "level 2", "y", "3 because of the new plant"))),
            new Dialogue("drystone-district", DRYSTONE, Set.of(), List.of(
                    sitting("CASE", "why", "what if 4", "3", "why", "1", "n/a", "2", "3", "1-2"))),
            new Dialogue("havn-chronic-care", HAVN, Set.of(), List.of(
                    sitting("CASE", "back", "why do you ask?", "what if 3", "what if 2", "not known"),
                    sitting("CASE"),
                    sitting("CASE --again --answered-by B.Planner", "2 because the survey of patients found few objections"))),
            new Dialogue("uk-care-data", EUROPE, Set.of(), List.of(
                    sitting("CASE"),
                    sitting("CASE --again", "why", "2", "not known", "3"))),
            new Dialogue("il-clalit", ISRAEL, Set.of(), List.of(
                    sitting("CASE --again", "3", "2", "3", "back", "2-3", "3", "why", "2", "3", "2"))),
            new Dialogue("xiamen-three-in-one", XIAMEN, Set.of(), List.of(
                    sitting("CASE --again --max 6", "what if 4", "3", "3", "why", "not applicable", "2", "3", "3", "3"))),
            new Dialogue("linhe-tiered-care", LINHE, Set.of("gov-diffusion-stance", "data-linkage", "service-process-bottleneck",
            "political-change",
                    "internal-change-scope", "reform-resistance"), List.of(
                    sitting("CASE", "why", "3", "back", "back", "4", "2", "yes", "3", "4", "promte", "why", "what if limit", "ne"))),
            new Dialogue("norrvik-precision-oncology", NORRVIK, Set.of("moral-constraints", "data-legislation", "analytics-capability",
            "network-anchor",
                    "gov-diffusion-stance", "government-power"), List.of(
                    sitting("CASE", "3", "not known", "limit"),
                    sitting("CASE", "skip", "back", "2", "why", "3", "2", "3", "4"))));

    @TestFactory
    Stream<DynamicTest> everyConsultationReadsAsReviewed() {
        return DIALOGUES.stream().map(dialogue -> DynamicTest.dynamicTest(dialogue.name(), () -> {
            String transcript = transcript(dialogue, Files.createDirectory(folder.resolve(dialogue.name())));
            assertNarrow(transcript);
            Goldens.compare("dialogues/" + dialogue.name() + ".txt", transcript);
        }));
    }

    @Test
    void noGoldenWithoutADialogue() {
        Goldens.noneWithoutInput("dialogues", DIALOGUES.stream().map(Dialogue::name).toList());
    }

    /** What a person typed, a line that holds a path, and a line of the file are as long as they are. */
    private static void assertNarrow(String transcript) {
        transcript.lines().filter(line -> !line.matches("[>+$].*")).forEach(line -> assertTrue(line.length() <= 100, line));
    }

    private static String transcript(Dialogue dialogue, Path place) throws IOException {
        Path file = place.resolve(dialogue.file().isEmpty() ? "harbour-clinics.yaml" : dialogue.file().replaceAll(".*/", ""));
        Files.writeString(place.resolve("taken.yaml"), "id: taken\nfacts: {}\n");
        List<String> before = List.of();
        if (!dialogue.file().isEmpty()) {
            before = Files.readAllLines(Path.of(dialogue.file())).stream()
                    .filter(line -> dialogue.unknown().stream().noneMatch(line.strip()::startsWith)).toList();
            Files.write(file, before);
        }
        StringBuilder transcript = new StringBuilder();
        for (Session session : dialogue.sittings()) {
            List<String> words = new ArrayList<>(List.of("ask"));
            session.arguments().stream().map(word -> word.equals("CASE") ? file.toString() : word.endsWith(".yaml") ? place.resolve(word)
                    .toString()
                    : word.equals(".") ? place.toString() : word).forEach(words::add);
            Program.Run run = Sitting.hold(session.replies(), words.toArray(String[]::new));
            assertEquals("", run.err());
            assertEquals(ExitCode.DONE, run.code());
            transcript.append("$ mode-advisor ").append(String.join(" ", words)).append('\n').append(run.out()).append('\n');
        }
        transcript.append("What the file says now and did not say before:\n");
        List<String> known = before;
        Files.readAllLines(file).stream().filter(line -> !known.contains(line))
                .forEach(line -> transcript.append("+ ").append(line).append('\n'));
        return transcript.toString().replace(place.toString().replace('\\', '/') + "/", "").replace(place.toString(), ".");
    }
}
