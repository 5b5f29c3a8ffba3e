package org.modeadvisor.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.Naming;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;
import org.modeadvisor.vocabulary.Vocabulary;

/** Reads what a person replies to a question, generously: in any case, with or without hyphens, in several wordings. Immutable. */
final class PhraseReader {

    private static final Map<Phrase.Wish, Pattern> WISHES = Map.of(
            Phrase.Wish.WHY, words("why( (do you|are you|is this) .*)?"),
            Phrase.Wish.BACK, words("(go )?back|undo"),
            Phrase.Wish.SKIP, words("skip|pass|next|later"),
            Phrase.Wish.SHOW, words("show|verdicts|status"),
            Phrase.Wish.HELP, words("help|h|"),
            Phrase.Wish.STOP, words("stop|quit|exit|q|end"));
    private static final Pattern WHAT_IF = words("what if\\b(.*?)");
    private static final Pattern ABOUT = words("about\\b(.*?)");
    /** The answer, then the reason and the source behind it. */
    private static final Pattern REASONED = Pattern.compile("(.*?)(?:[\\s,;]+because\\b:?\\s*(.*?))?(?:[\\s,;]+source\\s*:\\s*(.*))?",
            Pattern.CASE_INSENSITIVE);
    private static final List<String> WORDS = List.of("not known", "not applicable", "why", "what if", "back", "skip", "about", "show",
            "help", "stop");

    private final Vocabulary vocabulary;
    private final Naming naming;

    PhraseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.naming = new Naming(vocabulary);
    }

    private static Pattern words(String pattern) {
        return Pattern.compile("(?:" + pattern + ")\\s*[?.!]*", Pattern.CASE_INSENSITIVE);
    }

    /** Whether the line asks to end. */
    static boolean stops(String line) {
        return WISHES.get(Phrase.Wish.STOP).matcher(line.strip()).matches();
    }

    /** What the line says as a reply to that question. */
    Phrase read(String line, Variable variable) {
        String written = line.strip().replaceAll("\\s+", " ");
        if (written.isEmpty()) {
            return unclear("ask.unclear.empty", written);
        }
        Optional<Phrase> wish = Stream.of(Phrase.Wish.values()).filter(one -> WISHES.get(one).matcher(written).matches())
                .map(Phrase.class::cast).findFirst();
        Matcher whatIf = WHAT_IF.matcher(written);
        Matcher about = ABOUT.matcher(written);
        if (wish.isPresent()) {
            return wish.get();
        } else if (whatIf.matches()) {
            String tried = whatIf.group(1).strip();
            Phrase phrase = tried.isEmpty() ? unclear("ask.unclear.what-if", tried) : new AnswerReading(variable, WORDS).read(tried);
            return phrase instanceof Phrase.Given given ? new Phrase.WhatIf(given.answer()) : phrase;
        } else if (about.matches()) {
            return about(about.group(1).strip());
        }
        return answer(written, variable);
    }

    private Phrase answer(String written, Variable variable) {
        Matcher reasoned = REASONED.matcher(written);
        boolean plain = !reasoned.matches() || reasoned.group(1).isBlank();
        Phrase phrase = new AnswerReading(variable, WORDS).read(plain ? written : reasoned.group(1).strip());
        return phrase instanceof Phrase.Given given ? new Phrase.Given(given.answer(), said(reasoned.group(2)), said(reasoned.group(3)))
                : phrase;
    }

    private static Optional<String> said(String text) {
        return Optional.ofNullable(text).map(String::strip).filter(said -> !said.isEmpty());
    }

    private Phrase about(String written) {
        Optional<NodeName> named = naming.find(written).filter(name -> name.kind() == Kind.DRIVER);
        if (named.isPresent()) {
            return new Phrase.About(named.get().id());
        }
        List<String> names = vocabulary.variables().stream().flatMap(v -> Stream.of(v.id(), v.shortName())).toList();
        return Suggestions.nearest(written, names).map(meant -> unclear("ask.unclear.about", written, "about " + meant))
                .orElseGet(() -> unclear("ask.unclear.about", written));
    }

    static Phrase unclear(String key, String written) {
        return new Phrase.Unclear(key, Map.of("written", written));
    }

    static Phrase unclear(String key, String written, String meant) {
        return new Phrase.Unclear(key, Map.of("written", written, "meant", meant));
    }

    /** The word as it is compared: small letters, one blank between. */
    static String normal(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", " ").replaceAll("[?.!]+$", "");
    }
}
