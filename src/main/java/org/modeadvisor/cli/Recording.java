package org.modeadvisor.cli;

import java.nio.file.Path;
import java.time.Clock;
import org.modeadvisor.EngineVersion;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.audit.RecordFolder;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.audit.RecordJson;

/** Keeps answers, and once the rules they came by. Not thread-safe. */
final class Recording {

    private final RecordFolder folder;
    private final ModeAdvisor advisor;
    private final boolean presumptions;
    private int kept;

    /** @param presumptions whether leanings are asked for @throws ProblemException where nothing can be kept in that folder */
    Recording(Path folder, ModeAdvisor advisor, boolean presumptions) {
        this.folder = new RecordFolder(folder, Clock.systemUTC());
        this.advisor = advisor;
        this.presumptions = presumptions;
        this.folder.make();
    }

    /** Keeps an answer of the advisor. @throws ProblemException where it cannot be kept */
    void keep(Recommendation answer) {
        if (kept == 0) {
            folder.ruleSets().keep(advisor.rules());
        }
        folder.keep(answer.study().id(), RecordJson.of(answer, EngineVersion.present(), presumptions));
        kept++;
    }

    /** How many answers were kept. */
    int kept() {
        return kept;
    }
}
