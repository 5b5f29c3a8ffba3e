package org.modeadvisor.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.cases.Observed;

/** Cases with outcomes a test makes up, since the framework's worked cases have none. */
final class Outcomes {

    static final String VPI = "value-proposition-innovation";
    static final String KBPI = "key-business-process-innovation";
    static final String VNR = "value-network-reconstruction";

    private Outcomes() {}

    /** The facts of a worked case under another id, with an outcome. */
    static CaseStudy study(String id, String worked, Observed observed) {
        return named(id, Shipped.worked(worked), Optional.of(observed));
    }

    /** That case under another id, so that it counts as another one. */
    static CaseStudy named(String id, CaseStudy study, Optional<Observed> observed) {
        CaseStudy.Header header = CaseStudy.of(id, Map.of()).header();
        return new CaseStudy(header, study.facts(), observed, Optional.empty(), Optional.empty());
    }

    /** An outcome of which only the modes are known. */
    static Observed modes(String... modes) {
        return observed(List.of(modes), List.of(), null);
    }

    /** @param model null where it is not known */
    static Observed observed(List<String> modes, List<List<String>> alternatives, String model) {
        return new Observed(Optional.of(modes), alternatives, Optional.ofNullable(model), Optional.empty(), Optional.empty(), "", Optional.empty());
    }

    /** An outcome of which only the mechanisms are known. */
    static Observed mechanisms(Observed.Mechanism... seen) {
        return new Observed(Optional.empty(), List.of(), Optional.empty(), Optional.of(List.of(seen)), Optional.empty(), "", Optional.empty());
    }
}
