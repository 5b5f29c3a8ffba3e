package org.modeadvisor.batch;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.cases.CaseReader;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.documents.Document;
import org.modeadvisor.documents.Tree;

/**
 * JSON Lines: each line is what a case file says, as one JSON object. A fact that is null is not known, as an empty cell of a table is;
 * programs that write rows cannot leave a key out so easily as a person.
 */
public final class JsonRows implements RowReader {

    @Override
    public Optional<CaseStudy> read(RawRow row, ProblemLog log) {
        return RowText.of(((RawRow.Text) row).bytes(), log).flatMap(source -> read(source, log));
    }

    private static Optional<CaseStudy> read(SourceText source, ProblemLog log) {
        return new JsonTree(source, log).read().flatMap(tree -> new CaseReader(new Document(source, withoutNulls(tree)), log).read());
    }

    private static Tree withoutNulls(Tree tree) {
        if (!(tree instanceof Tree.Mapping top)) {
            return tree;
        }
        return new Tree.Mapping(top.entries().stream().map(entry -> entry.key().equals("facts") && entry.value() instanceof Tree.Mapping facts
                ? new Tree.Entry(entry.key(), entry.keyAt(), new Tree.Mapping(stated(facts), facts.at())) : entry).toList(), top.at());
    }

    private static List<Tree.Entry> stated(Tree.Mapping facts) {
        return facts.entries().stream().filter(entry -> !(entry.value() instanceof Tree.Scalar scalar && scalar.isNull())).toList();
    }
}
