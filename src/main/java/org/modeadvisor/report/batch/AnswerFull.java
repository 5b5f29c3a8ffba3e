package org.modeadvisor.report.batch;

import java.nio.charset.StandardCharsets;
import org.modeadvisor.batch.AnswerForm;
import org.modeadvisor.batch.Reply;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.report.JsonReport;

/** The whole answer of each case with its proof, one object a line: what {@code recommend --format json} prints for it. */
public final class AnswerFull implements AnswerForm {

    private final Adviser adviser;

    public AnswerFull(Adviser adviser) {
        this.adviser = adviser;
    }

    @Override
    public byte[] head() {
        return new byte[0];
    }

    @Override
    public byte[] lines(Reply.Answered answered) {
        return (JsonReport.line(adviser.recommend(answered.study(), true)) + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
