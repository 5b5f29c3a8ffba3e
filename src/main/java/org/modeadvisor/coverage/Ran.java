package org.modeadvisor.coverage;

import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.inference.Derivations;

/** A case and what the engine drew from it. */
public record Ran(CaseStudy study, Derivations derivations) {

    /** Its id. */
    public String id() {
        return study.id();
    }

    /** Its file as the person named it; its id where a program made it. */
    public String file() {
        return study.text().map(SourceText::file).orElse(study.id());
    }
}
