package org.modeadvisor.vocabulary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.documents.Document;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.TextFiles;
import org.modeadvisor.documents.Tree;

/**
 * Reads {@code sentences.yaml} and holds its keys and placeholders against the file this version was shipped with: a sentence the
 * program asks for must be there, and may be filled only with what the program gives.
 */
final class SentenceReader {

    private static final String SHIPPED = "/org/modeadvisor/rules/sentences.yaml";

    private final Document document;
    private final ProblemLog log;

    SentenceReader(Document document, ProblemLog log) {
        this.document = document;
        this.log = log;
    }

    Sentences read() {
        Map<String, String> shipped = templates(shipped(), new ProblemLog());
        Map<String, String> written = templates(document, log);
        if (document.root() instanceof Tree.Mapping mapping) {
            mapping.entries().forEach(entry -> check(entry, shipped, written));
        }
        List<String> meant = written.keySet().stream().filter(key -> !shipped.containsKey(key))
                .flatMap(key -> Suggestions.nearest(key, shipped.keySet()).stream()).toList();
        shipped.keySet().stream().filter(key -> !written.containsKey(key) && !meant.contains(key)).forEach(key -> log.error("missing-sentence",
                document.source().file(), "The sentence `" + key + "` is missing.", "Add `" + key + ": \"" + shipped.get(key) + "\"`."));
        return new Sentences(written);
    }

    private void check(Tree.Entry entry, Map<String, String> shipped, Map<String, String> written) {
        String template = shipped.get(entry.key());
        if (template == null) {
            log.error("unknown-sentence", document.source(), entry.keyAt(), "No part of the program prints a sentence `" + entry.key() + "`.",
                    Suggestions.didYouMean(entry.key(), shipped.keySet(), "Remove it."));
            return;
        }
        String said = written.getOrDefault(entry.key(), "");
        if (said.isBlank()) {
            log.error("empty-sentence", document.source(), entry.keyAt(), "The sentence `" + entry.key() + "` says nothing.",
                    "Write `" + entry.key() + ": \"" + template + "\"`, or a sentence of your own.");
        } else if (!Sentences.closed(said)) {
            log.error("brace", document.source(), entry.value().at(), "A brace in this sentence has no partner, or what stands in braces is no name.",
                    "Write names as in {label}, and no other braces.");
        }
        List<String> known = Sentences.placeholders(template);
        Sentences.placeholders(said).stream().filter(name -> !known.contains(name)).forEach(name ->
                log.error("unknown-placeholder", document.source(), entry.value().at(), "Nothing is filled in for {" + name + "} in this sentence.",
                        Suggestions.didYouMean(name, known, known.isEmpty() ? "Write it without braces." : "It can hold " + String.join(", ", known) + ".")));
    }

    /**
     * The sentences of rules that another version of the program was shipped with: what is not said is said as now, and what nobody asks
     * for any more is passed over.
     */
    Sentences readOtherVersion() {
        Map<String, String> sentences = templates(shipped(), new ProblemLog());
        templates(document, log).forEach((key, said) -> sentences.computeIfPresent(key, (k, now) ->
                Sentences.placeholders(now).containsAll(Sentences.placeholders(said)) ? said : now));
        return new Sentences(sentences);
    }

    private static Map<String, String> templates(Document document, ProblemLog log) {
        Map<String, String> templates = new LinkedHashMap<>();
        if (document.root() instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                if (entry.value() instanceof Tree.Scalar scalar) {
                    templates.put(entry.key(), scalar.text());
                } else if (entry.value() instanceof Tree.Refused) {
                    templates.put(entry.key(), "");
                } else {
                    log.error("wrong-shape", document.source(), entry.value().at(), "A sentence is expected here; " + entry.value().kind()
                            + " stands here.", "Write one text.");
                }
            }
        }
        return templates;
    }

    private static Document shipped() {
        ProblemLog none = new ProblemLog();
        try (InputStream in = SentenceReader.class.getResourceAsStream(SHIPPED)) {
            return TextFiles.read(in, SHIPPED, none).flatMap(source -> Documents.parse(source, none)).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
