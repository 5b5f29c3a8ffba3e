package org.modeadvisor.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.vocabulary.Variable;

/** What a case states of a variable, as members of a JSON object. Stateless. */
final class FactJson {

    private FactJson() {}

    /** @param fact empty where the case does not mention the variable */
    static void put(ObjectNode object, Variable variable, Optional<CaseFact> fact, Situation situation) {
        object.put("stated", fact.isPresent());
        value(object, fact);
        if (variable.scale() == Variable.Scale.CHOICE) {
            object.set("possible", JsonReport.texts(situation.possible(variable)));
        }
        fact.ifPresent(stated -> {
            JsonReport.put(object, "evidence", stated.evidence());
            JsonReport.put(object, "source", stated.source());
            stated.basis().ifPresent(basis -> object.put("basis", basis));
            stated.date().ifPresent(date -> object.put("date", date));
            stated.answeredBy().ifPresent(who -> object.put("answeredBy", who));
        });
    }

    private static void value(ObjectNode object, Optional<CaseFact> fact) {
        if (fact.isEmpty()) {
            object.putNull("value");
        } else if (fact.get().answer() instanceof Answer.Level level && !level.bounds().exact()) {
            object.set("value", JsonReport.bounds(level.bounds()));
        } else {
            JsonReport.answer(object, "value", fact.get().answer().toString());
        }
    }
}
