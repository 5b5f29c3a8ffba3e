package org.modeadvisor.coverage;

import java.util.List;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.RuleModel;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.solving.Encoding;
import org.modeadvisor.solving.Statement;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** Something as a statement about all situations there are. @param always what is so in each of them */
record SituationLogic(RuleModel model, Encoding encoding, Thresholds thresholds, int live, Statement always) implements Logic<Statement> {

    @Override
    public int level(String written) {
        return thresholds.value(written);
    }

    @Override
    public Statement certainly(NodeName node, int level) {
        return encoding.certainly(node, level);
    }

    @Override
    public Statement possibly(NodeName node, int level) {
        return encoding.possibly(node, level);
    }

    @Override
    public Statement gate(Premise gate, Truth truth) {
        return encoding.truth(gate, truth);
    }

    @Override
    public Statement all(List<Statement> parts) {
        return parts.isEmpty() ? always : Statement.all(parts);
    }

    @Override
    public Statement any(List<Statement> parts) {
        return parts.isEmpty() ? always.not() : Statement.any(parts);
    }

    @Override
    public Statement not(Statement part) {
        return part.not();
    }
}
