package org.modeadvisor.report.authoring;

import java.util.Map;
import org.modeadvisor.report.authoring.Skeleton.Part;
import org.modeadvisor.vocabulary.Sentences;

/** A skeleton as it is printed, each part under the place it belongs to, and what was said once it is in place. Stateless. */
public final class SkeletonText {

    private SkeletonText() {}

    /** @param folder the rules folder as the person named it */
    public static String of(Skeleton skeleton, String folder, Sentences sentences) {
        StringBuilder text = new StringBuilder();
        for (Part part : skeleton.parts()) {
            text.append(told("new.part.entry", "new.part.file", part, folder, sentences)).append("\n\n").append(part.text()).append("\n");
        }
        return text.append(sentences.say("new.part.next")).append("\n").toString();
    }

    /** What was written where. */
    public static String written(Skeleton skeleton, String folder, Sentences sentences) {
        StringBuilder text = new StringBuilder();
        skeleton.parts().forEach(part -> text.append(told("new.part.inserted", "new.part.written", part, folder, sentences)).append("\n"));
        return text.append(sentences.say("new.part.next")).append("\n").toString();
    }

    private static String told(String entryKey, String fileKey, Part part, String folder, Sentences sentences) {
        String file = folder + "/" + part.file();
        return part instanceof Part.Entry entry ? sentences.say(entryKey, Map.of("section", entry.section(), "file", file, "id", part.id()))
                : sentences.say(fileKey, Map.of("file", file, "id", part.id()));
    }
}
