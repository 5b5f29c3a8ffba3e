package org.modeadvisor.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.vocabulary.Sentences;

/** Words of a skeleton that nobody replaced. They are valid, so that nothing else finds them before a planner reads them. */
final class SkeletonFlaws {

    private static final List<String> SKELETONS = List.of("new.rule", "new.caveat", "new.caveat.rule", "new.mode", "new.mode.rule", "new.variable");

    /** The file the skeletons themselves stand in. */
    private static final String SENTENCES = "sentences.yaml";

    private final Search search;

    SkeletonFlaws(Search search) {
        this.search = search;
    }

    /** Notes every line that is as it was begun. */
    void find() {
        Sentences sentences = search.vocabulary().sentences();
        Set<String> begun = SKELETONS.stream().map(sentences.templates()::get).flatMap(String::lines).map(String::strip).filter(SkeletonFlaws::words)
                .collect(Collectors.toSet());
        Stream.concat(search.rules().sources().stream(), search.vocabulary().sources().stream()).filter(source -> !source.file().endsWith(SENTENCES))
                .forEach(source -> find(source, begun));
    }

    /** A line of words that is the same for everything begun; comments are not printed, and do no harm. */
    private static boolean words(String line) {
        return line.split(" ").length > 4 && !line.contains("{") && !line.startsWith("#") && !line.startsWith("//");
    }

    private void find(SourceText source, Set<String> begun) {
        for (int line = 1; line <= source.lines().size(); line++) {
            String text = source.line(line);
            if (begun.contains(text.strip())) {
                search.report(Flaw.LEFT_AS_BEGUN, source.at(line, text.indexOf(text.strip()) + 1), List.of(),
                        "This stands here as `new` wrote it, and would be printed so.", "Write words of your own in its place.", List.of(), false);
            }
        }
    }
}
