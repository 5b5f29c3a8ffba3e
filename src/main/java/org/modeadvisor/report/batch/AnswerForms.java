package org.modeadvisor.report.batch;

import org.modeadvisor.batch.AnswerColumns;
import org.modeadvisor.batch.AnswerCsv;
import org.modeadvisor.batch.AnswerForm;
import org.modeadvisor.batch.ChunkMaker;
import org.modeadvisor.batch.RowAnswers;
import org.modeadvisor.batch.RowFormat;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.rulebase.RuleBase;

/** How the answers of a batch are written, wherever it runs. Stateless. */
public final class AnswerForms {

    private AnswerForms() {}

    /** The form of lines. @param crossed whether there are scenarios @param full whether each answer comes with its proof */
    public static AnswerForm lines(RuleBase rules, RowFormat output, boolean crossed, boolean full) {
        return full ? new AnswerFull(new Adviser(rules)) : output == RowFormat.CSV ? new AnswerCsv(new AnswerColumns(rules.vocabulary(), crossed))
                : new AnswerJson(crossed);
    }

    /** Puts answers into that form, or into a table where the output is one. */
    public static ChunkMaker maker(RowAnswers answers, RowFormat output, AnswerColumns columns, AnswerForm form) {
        return output == RowFormat.PARQUET ? ChunkMaker.table(answers, columns, SetAsideJson::line) : ChunkMaker.lines(answers, form, SetAsideJson::line);
    }
}
