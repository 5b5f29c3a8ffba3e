package org.modeadvisor.vocabulary;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.snapshot.SnapshotReader;
import org.modeadvisor.snapshot.SnapshotWriter;

/** A vocabulary as bytes and back, all but the texts it was read from. Each pair of methods goes through the same values in the same order. */
public final class VocabularySnapshot {

    private final SnapshotReader in;

    private VocabularySnapshot(SnapshotReader in) {
        this.in = in;
    }

    /** Adds the vocabulary to what is written. */
    public static void write(Vocabulary vocabulary, SnapshotWriter out) {
        out.list(vocabulary.variables(), variable -> write(variable, out));
        out.texts(vocabulary.groups());
        TermSnapshot.write(vocabulary.conclusions(), out);
        out.list(vocabulary.parameters().values(), parameter -> {
            out.text(parameter.id());
            out.number(parameter.value());
            out.option(parameter.use(), out::word);
            out.all(parameter.unit(), parameter.meaning());
        });
        out.list(vocabulary.claims().values(), claim -> out.all(claim.id(), claim.section(), claim.kind(), claim.text()));
        out.texts(new TreeMap<>(vocabulary.sentences().templates()));
    }

    /** @param sources the texts it was read from, in the order of {@link VocabularyReader#FILES} */
    public static Vocabulary read(SnapshotReader in, List<SourceText> sources) {
        VocabularySnapshot snapshot = new VocabularySnapshot(in);
        return new Vocabulary(in.list(snapshot::variable), in.textsByText(), new TermSnapshot(in).conclusions(), in.list(snapshot::parameter),
                in.list(snapshot::claim), new Sentences(in.textsByText()), sources);
    }

    private Parameter parameter() {
        return new Parameter(in.text(), in.number(), in.option(() -> in.word(Parameter.Use.values())), in.text(), in.text());
    }

    private Claim claim() {
        return new Claim(in.text(), in.text(), in.text(), in.text());
    }

    private static void write(Variable variable, SnapshotWriter out) {
        out.all(variable.id(), variable.name(), variable.shortName(), variable.group(), variable.actor());
        out.option(variable.pest(), out::text);
        out.option(variable.diamond(), out::text);
        out.word(variable.scale());
        out.word(variable.polarity());
        out.flag(variable.core());
        out.text(variable.question());
        out.texts(variable.answers());
        out.text(variable.indicator());
        out.word(variable.basis());
        out.texts(variable.claims());
        out.flag(variable.mayBeInapplicable());
        out.option(variable.presumed(), presumed -> out.all(presumed.value(), presumed.because()));
        out.flag(variable.lever().pullable());
        out.text(variable.lever().owner());
        out.number(variable.lever().effort());
        out.text(variable.lever().because());
        out.option(variable.foundationStep(), step -> TermSnapshot.write(step, out));
    }

    private Variable variable() {
        return new Variable(in.text(), in.text(), in.text(), in.text(), in.text(), in.option(in::text), in.option(in::text),
                in.word(Variable.Scale.values()), in.word(Variable.Polarity.values()), in.flag(), in.text(), in.textsByText(), in.text(),
                in.word(Basis.values()), in.texts(), in.flag(), presumed(),
                new Variable.Lever(in.flag(), in.text(), in.number(), in.text()), in.option(new TermSnapshot(in)::step));
    }

    private Optional<Variable.Presumption> presumed() {
        return in.option(() -> new Variable.Presumption(in.text(), in.text()));
    }

    /** Adds a citation. */
    public static void write(Citation citation, SnapshotWriter out) {
        out.word(citation.basis());
        out.texts(citation.claims());
        out.text(citation.because());
    }

    /** Takes a citation. */
    public static Citation citation(SnapshotReader in) {
        return new Citation(in.word(Basis.values()), in.texts(), in.text());
    }

    /** Adds the name of a node. */
    public static void write(NodeName node, SnapshotWriter out) {
        out.word(node.kind());
        out.text(node.id());
    }

    /** Takes the name of a node. */
    public static NodeName node(SnapshotReader in) {
        return new NodeName(in.word(Kind.values()), in.text());
    }
}
