package org.modeadvisor.batch;

import java.util.Optional;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemLog;

/** Understands rows of one form. What a case may say is read and checked as in a case file. Implementations are thread-safe. */
public interface RowReader {

    /** The case; what is wrong with it is in the log, and where no case could be made out it is empty. Lines of problems
     * count from the row's own first, 1. */
    Optional<CaseStudy> read(RawRow row, ProblemLog log);
}
