package org.modeadvisor.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.modeadvisor.batch.AnswerColumns;
import org.modeadvisor.batch.AnswerCsv;
import org.modeadvisor.batch.AnswerForm;
import org.modeadvisor.batch.CellRows;
import org.modeadvisor.batch.ChunkMaker;
import org.modeadvisor.batch.Columns;
import org.modeadvisor.batch.CsvRows;
import org.modeadvisor.batch.JsonRows;
import org.modeadvisor.batch.RawRow;
import org.modeadvisor.batch.RowAnswers;
import org.modeadvisor.batch.RowFormat;
import org.modeadvisor.batch.RowReader;
import org.modeadvisor.batch.Scenario;
import org.modeadvisor.batch.ScenarioReader;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.report.batch.AnswerFull;
import org.modeadvisor.report.batch.AnswerJson;
import org.modeadvisor.report.batch.SetAsideJson;
import org.modeadvisor.rulebase.RuleBase;

/**
 * What is asked of every row, as it is sent to every task.
 *
 * @param rules sent once to each machine
 * @param input form of the rows
 * @param output form of the answers
 * @param scenarioFile the file of scenarios as a person named it; empty where there is none
 * @param scenarioText what stands in it
 * @param full whether the answer comes with its proof
 * @param confirmEvery of so many rows one is answered by Drools as well
 */
record Question(Broadcast<RuleTexts> rules, RowFormat input, RowFormat output, String scenarioFile, String scenarioText, boolean full, long confirmEvery)
        implements Serializable {

    /** As in a batch on one machine: so many rows are answered at once, fewer where each has many answers or a long one. */
    private static final int ROWS_AT_ONCE = 1_000;
    private static final int FULL_ROWS_AT_ONCE = 8;

    /** Answers rows of a file. @param file as the person named it @param columns its head; ignored where the form has none */
    ChunkMaker maker(String file, List<String> columns) {
        RuleBase base = MachineRules.of(rules.value());
        List<Scenario> scenarios = scenarios(base);
        RowAnswers answers = new RowAnswers(base, reader(base, columns), file, scenarios, confirmEvery);
        return output == RowFormat.PARQUET ? ChunkMaker.table(answers, columns(base), SetAsideJson::line)
                : ChunkMaker.lines(answers, form(base), SetAsideJson::line);
    }

    private RowReader reader(RuleBase base, List<String> columns) {
        return switch (input) {
            case JSONL -> new JsonRows();
            case CSV -> new CsvRows(Columns.of(columns, SourceText.of("", ""), base.vocabulary()));
            case PARQUET -> new CellRows(Columns.of(columns, SourceText.of("", ""), base.vocabulary()));
        };
    }

    List<Scenario> scenarios(RuleBase base) {
        return scenarioFile.isEmpty() ? List.of() : ScenarioReader.read(SourceText.of(scenarioFile, scenarioText), base.vocabulary());
    }

    AnswerColumns columns(RuleBase base) {
        return new AnswerColumns(base.vocabulary(), !scenarioFile.isEmpty());
    }

    AnswerForm form(RuleBase base) {
        return full ? new AnswerFull(new Adviser(base)) : output == RowFormat.CSV ? new AnswerCsv(columns(base)) : new AnswerJson(!scenarioFile.isEmpty());
    }

    int rowsAtOnce(RuleBase base) {
        return full ? FULL_ROWS_AT_ONCE : Math.max(1, ROWS_AT_ONCE / (1 + scenarios(base).size()));
    }

    /** Answers rows one chunk after the other, as they are asked for. */
    Chunks chunks(Iterator<RawRow> rows, String file, List<String> columns) {
        return new Chunks(rows, maker(file, columns), rowsAtOnce(MachineRules.of(rules.value())));
    }
}
