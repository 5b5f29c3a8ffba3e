package org.modeadvisor.report.difference;

import java.util.Map;
import org.modeadvisor.difference.Move;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Vocabulary;

/** What two rule sets say of one subject, in a sentence. Stateless. @param sentences of either rule set */
public record MoveWords(Sentences sentences) {

    /** {@code Value network reconstruction: conditional instead of recommended.} @param before the words of each side */
    public String of(Move move, Vocabulary before, Vocabulary after) {
        return say("diff.move", Map.of("subject", subject(move.about(), after.term(move.about()).isPresent() ? after : before), "after",
                word(move.about(), move.after(), after), "before", word(move.about(), move.before(), before)));
    }

    /** The name of a subject at the beginning of a sentence. */
    public String subject(NodeName about, Vocabulary vocabulary) {
        if (about.kind() == Kind.MODEL) {
            return say("diff.subject.model", Map.of());
        }
        String key = about.kind() == Kind.MODE || about.kind() == Kind.MECHANISM ? "other" : about.kind().word();
        return say("diff.subject." + key, Map.of("label", Sentences.capital(vocabulary.label(about)), "id", about.id()));
    }

    /** What is said of a subject: a verdict, a model or a state, in its word within a sentence. */
    public String word(NodeName about, String word, Vocabulary vocabulary) {
        NodeName model = new NodeName(Kind.MODEL, word);
        if (about.kind() == Kind.MODEL && vocabulary.term(model).isPresent()) {
            return vocabulary.label(model);
        }
        String key = "diff.word." + word.replace(' ', '-');
        // A record may hold a word that rules or programs of another time had.
        return sentences.templates().containsKey(key) ? say(key, Map.of()) : word;
    }

    private String say(String key, Map<String, String> values) {
        return sentences.say(key, values);
    }
}
