package org.modeadvisor.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.modeadvisor.batch.AnswerColumns;
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
import org.modeadvisor.report.batch.AnswerForms;
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

    /** Answers rows of a file. @param file as the person named it @param columns its head; ignored where the form has none */
    private ChunkMaker maker(String file, List<String> columns) {
        RuleBase base = MachineRules.of(rules.value());
        RowAnswers answers = new RowAnswers(base, reader(base, columns), file, scenarios(base), confirmEvery);
        return AnswerForms.maker(answers, output, columns(base), form(base));
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
        return AnswerForms.lines(base, output, !scenarioFile.isEmpty(), full);
    }

    /** Answers rows one chunk after the other, as they are asked for. */
    Chunks chunks(Iterator<RawRow> rows, String file, List<String> columns) {
        ChunkMaker maker = maker(file, columns);
        return new Chunks(rows, maker, maker.rowsAtOnce(full));
    }
}
