package org.modeadvisor.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Documents;
import org.modeadvisor.documents.Stretch;

/**
 * The text of a case file into which answers can be put: comments, order and all other text stay as they are, byte for byte.
 * YAML and JSON. Immutable and thread-safe.
 *
 * @param source the text as it stands in the file
 * @param study the case it says
 */
public record CaseText(SourceText source, CaseStudy study) {

    /** The mappings of a case file whose values stand beneath one another. */
    public static final Set<String> TABLES = Set.of("facts", "expected.modes", "expected.mechanisms");

    private static final String FACTS = "facts";
    private static final String EXPECTED = "expected";

    /**
     * The text of a case file. One that has no facts yet is given an empty list of them.
     *
     * @throws ProblemException with everything wrong in the text
     */
    public static CaseText of(SourceText source) {
        ProblemLog log = new ProblemLog();
        Optional<SourceText> whole = Documents.parse(source, log).map(document -> withFacts(source));
        Optional<CaseStudy> study = whole.flatMap(text -> read(text, log));
        log.throwIfErrors();
        return new CaseText(whole.orElseThrow(), study.orElseThrow());
    }

    /** The text of a new case without facts. @param file its name @param id kebab-case */
    public static CaseText begun(String file, String id, String title) {
        return of(SourceText.of(file, "id: " + id + "\ntitle: " + FactText.quoted(title) + "\n" + FACTS + ": {}\n"));
    }

    private static Optional<CaseStudy> read(SourceText source, ProblemLog log) {
        return Documents.parse(source, log).flatMap(document -> new CaseReader(document, log).read());
    }

    /** The same with an empty list of facts where the key is missing. */
    private static SourceText withFacts(SourceText source) {
        Optional<Stretch> root = Stretch.of(source).filter(stretch -> stretch.mapping() && !stretch.entries().isEmpty());
        boolean missing = root.isPresent() && root.get().entry(FACTS).isEmpty();
        return missing ? SourceText.of(source.file(), new TextEdit(source.text()).append(root.get(), root.get().flow() ? "\"" + FACTS + "\": {}"
                : FACTS + ": {}")) : source;
    }

    /** The same with braces behind the key where nothing stands there. */
    private static SourceText withBraces(SourceText source) {
        Stretch facts = Stretch.of(source).orElseThrow().entry(FACTS).orElseThrow().value();
        boolean nothing = facts.from() == facts.to();
        return nothing ? SourceText.of(source.file(), new TextEdit(source.text()).replace(facts.from(), facts.to(), " {}")) : source;
    }

    /**
     * The text with that fact in place of what it says of the variable, or behind the last fact where it says nothing of it.
     *
     * @throws ProblemException where that cannot be done without changing anything else
     */
    public CaseText with(CaseFact fact) {
        SourceText source = withBraces(this.source);
        Stretch root = Stretch.of(source).orElseThrow();
        Stretch facts = root.entry(FACTS).orElseThrow().value();
        FactText written = new FactText(fact, root.flow());
        TextEdit edit = new TextEdit(source.text());
        String text = facts.entry(fact.variable()).map(entry -> replaced(edit, entry.value(), written))
                .orElseGet(() -> edit.append(facts, written.entry()));
        ProblemLog log = new ProblemLog();
        SourceText changed = SourceText.of(source.file(), text);
        return read(changed, log).filter(read -> !log.hasErrors() && says(read, fact)).map(read -> new CaseText(changed, read))
                .orElseThrow(() -> refused("The answer about `" + fact.variable() + "`", "Write `" + written.entry() + "` among its facts by hand."));
    }

    /**
     * The text with that expectation in place of the one it has, or behind all else where it has none. Where it has one, both expect
     * something under the same keys, and only what differs is changed.
     *
     * @throws ProblemException where that cannot be done without changing anything else
     */
    public CaseText expecting(Expected expected) {
        Stretch root = Stretch.of(source).orElseThrow();
        TextEdit edit = new TextEdit(source.text());
        ExpectedText written = new ExpectedText(root.flow(), edit.newline());
        Optional<Stretch.Entry> old = root.entry(EXPECTED);
        String text;
        if (old.isEmpty()) {
            text = edit.append(root, written.entry(expected));
        } else if (study.expected().filter(pinned -> !pinned.equals(Expected.NOTHING)).isEmpty()) {
            String nothing = source.text().substring(old.get().value().from(), edit.contentEnd(old.get().value()));
            if (nothing.indexOf('#') >= 0) {
                throw notExpecting();
            }
            text = edit.fill(old.get(), written.whole(expected));
        } else {
            text = ExpectedEdit.edit(edit, written, old.get().value(), study.expected().get(), expected);
        }
        ProblemLog log = new ProblemLog();
        SourceText changed = SourceText.of(source.file(), text);
        return read(changed, log).filter(read -> !log.hasErrors() && read.expected().equals(Optional.of(expected)) && saysElse(read, study.facts()))
                .map(read -> new CaseText(changed, read)).orElseThrow(this::notExpecting);
    }

    /** Leaves what is said beside the answer as it stands where it stays true, else writes the fact anew. */
    private String replaced(TextEdit edit, Stretch old, FactText written) {
        Map<String, String> before = FactText.more(study.facts().get(written.fact().variable()));
        Map<String, String> more = new LinkedHashMap<>(written.more());
        boolean kept = more.entrySet().containsAll(before.entrySet());
        if (!old.mapping() || !kept) {
            return edit.replace(old.from(), edit.contentEnd(old), written.whole());
        }
        Stretch value = old.entry("value").orElseThrow().value();
        more.keySet().removeAll(before.keySet());
        StringBuilder text = new StringBuilder(written.value());
        more.forEach((key, said) -> text.append(edit.separator(old)).append(written.member(key, said)));
        return edit.replace(value.from(), edit.contentEnd(value), text.toString());
    }

    /** Whether the case read again says the new fact, and of everything else what it said. */
    private boolean says(CaseStudy read, CaseFact fact) {
        Map<String, CaseFact> intended = new LinkedHashMap<>(study.facts());
        intended.put(fact.variable(), fact);
        return saysElse(read, intended) && read.expected().equals(study.expected());
    }

    /** Whether the case read again says these facts, and all else but what it expects. */
    private boolean saysElse(CaseStudy read, Map<String, CaseFact> facts) {
        return placeless(read.facts()).equals(placeless(facts)) && read.header().equals(study.header()) && read.observed().equals(study.observed());
    }

    private static Map<String, CaseFact> placeless(Map<String, CaseFact> facts) {
        Position nowhere = Position.of("");
        Map<String, CaseFact> placeless = new LinkedHashMap<>();
        facts.forEach((variable, fact) -> placeless.put(variable, new CaseFact(fact.variable(), fact.answer(), fact.evidence(), fact.source(), fact.basis(),
                fact.date(), fact.answeredBy(), nowhere, nowhere)));
        return placeless;
    }

    private ProblemException notExpecting() {
        return refused("The expected answer", "Write it by hand; `mode-advisor test` says what differs.");
    }

    private ProblemException refused(String what, String remedy) {
        ProblemLog log = new ProblemLog();
        log.error("not-written", source.file(), what + " cannot be put into this file without changing something else in it, so the file was left as it is.",
                remedy);
        return new ProblemException(log.problems());
    }
}
