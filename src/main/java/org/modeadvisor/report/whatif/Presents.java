package org.modeadvisor.report.whatif;

import java.util.Locale;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.report.Words;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Variable;

/** Says how a driver or conclusion stands in an answer, as it stands behind "it is". */
final class Presents {

    private Presents() {}

    static String of(Words words, Recommendation answer, NodeName name) {
        if (name.kind() == Kind.DRIVER) {
            Variable variable = answer.vocabulary().variable(name.id()).orElseThrow();
            return answer.derivations().situation().known(variable)
                    .map(known -> variable.scale() == Variable.Scale.CHOICE ? known.replace('-', ' ') : known)
                    .orElseGet(() -> words.say("condition.present.unknown"));
        }
        Bounds bounds = answer.derivations().bounds(name);
        return name.kind().isTruth() ? words.say("condition." + bounds.truth().name().toLowerCase(Locale.ROOT)) : bounds.toString();
    }
}
