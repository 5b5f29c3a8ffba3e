package org.modeadvisor.rulebase;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.rulebase.RuleDraft.Pattern;
import org.modeadvisor.rulebase.RuleDraft.Placed;
import org.modeadvisor.rulebase.RuleFiles.RuleFile;
import org.modeadvisor.rulebase.RuleGrammar.Constraint;
import org.modeadvisor.rulebase.language.Consequence;
import org.modeadvisor.snapshot.SnapshotReader;
import org.modeadvisor.snapshot.SnapshotWriter;
import org.modeadvisor.snapshot.UnreadableSnapshotException;
import org.modeadvisor.vocabulary.VocabularySnapshot;

/**
 * A rule as bytes and back, all but the text of its file. The text is named by its path within the folder and places by line and column,
 * so that a folder is told by the name under which it is read now.
 */
final class DraftSnapshot {

    private static final List<Class<? extends Constraint>> SORTS = List.of(Constraint.Ids.class, Constraint.OfKind.class, Constraint.DistinctFrom.class,
            Constraint.Tested.class);

    private final SnapshotReader in;
    private SourceText source;

    private DraftSnapshot(SnapshotReader in) {
        this.in = in;
    }

    /** @param path of the rule's file within its folder */
    static void write(RuleDraft draft, String path, SnapshotWriter out) {
        out.all(path, draft.id(), draft.title());
        VocabularySnapshot.write(draft.citation(), out);
        out.list(draft.accepted(), acceptance -> {
            out.all(acceptance.finding(), acceptance.because());
            write(acceptance.at(), out);
        });
        write(draft.at(), out);
        out.list(draft.alternatives(), way -> out.list(way, pattern -> {
            out.all(pattern.type(), pattern.binding());
            out.list(pattern.constraints(), placed -> {
                write(placed.constraint(), out);
                write(placed.at(), out);
            });
            write(pattern.at(), out);
        }));
        out.word(draft.consequence().call());
        VocabularySnapshot.write(draft.consequence().target(), out);
        out.text(draft.consequence().limit());
        write(draft.consequenceAt(), out);
    }

    /** @param files by their paths within the folder */
    static RuleDraft read(SnapshotReader in, Map<String, RuleFile> files) {
        RuleFile file = Optional.ofNullable(files.get(in.text())).orElseThrow(() -> new UnreadableSnapshotException("a rule of a file that is not there"));
        DraftSnapshot snapshot = new DraftSnapshot(in);
        snapshot.source = file.source();
        return snapshot.draft(file.folder());
    }

    private RuleDraft draft(String folder) {
        return new RuleDraft(in.text(), in.text(), VocabularySnapshot.citation(in), in.list(() -> new Acceptance(in.text(), in.text(), position())),
                source, position(), folder, in.list(() -> in.list(() -> new Pattern(in.text(), in.text(),
                        in.list(() -> new Placed(constraint(), position())), position()))),
                new Consequence(in.word(Consequence.Call.values()), VocabularySnapshot.node(in), in.text()), position());
    }

    private static void write(Constraint constraint, SnapshotWriter out) {
        out.number(SORTS.indexOf(constraint.getClass()));
        if (constraint instanceof Constraint.Ids named) {
            out.texts(named.ids());
        } else if (constraint instanceof Constraint.OfKind of) {
            out.text(of.kind());
        } else if (constraint instanceof Constraint.DistinctFrom distinct) {
            out.text(distinct.binding());
        } else if (constraint instanceof Constraint.Tested tested) {
            out.all(tested.word(), tested.argument());
            out.flag(tested.quoted());
        }
    }

    private Constraint constraint() {
        Class<? extends Constraint> sort = in.one(SORTS);
        if (sort == Constraint.Ids.class) {
            return new Constraint.Ids(in.texts());
        }
        if (sort == Constraint.OfKind.class) {
            return new Constraint.OfKind(in.text());
        }
        return sort == Constraint.DistinctFrom.class ? new Constraint.DistinctFrom(in.text()) : new Constraint.Tested(in.text(), in.text(), in.flag());
    }

    private static void write(Position at, SnapshotWriter out) {
        out.number(at.line());
        out.number(at.column());
    }

    private Position position() {
        return source.at(in.number(), in.number());
    }
}
