package org.modeadvisor.report.whatif;

import java.util.List;
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
            List<String> possible = answer.derivations().situation().possible(variable);
            if (possible.size() == variable.answers().size()) {
                return words.say("condition.present.unknown");
            }
            String first = possible.get(0);
            return possible.size() > 1 ? first + "-" + possible.get(possible.size() - 1)
                    : variable.scale() == Variable.Scale.CHOICE ? first.replace('-', ' ') : first;
        }
        Bounds bounds = answer.derivations().bounds(name);
        return name.kind().isTruth() ? words.say("condition." + bounds.truth().name().toLowerCase(Locale.ROOT)) : bounds.toString();
    }
}
