package org.modeadvisor.batch;

/** How answers are written as lines of text. Implementations are thread-safe. */
public interface AnswerForm {

    /** What stands before the first answer, with its line end; may be empty. */
    byte[] head();

    /** One line for the case as it stands, and one for each scenario, in UTF-8 and each with its line end. */
    byte[] lines(Reply.Answered answered);
}
