package org.modeadvisor.inference;

import org.modeadvisor.rulebase.language.Caveat;
import org.modeadvisor.rulebase.language.Combination;
import org.modeadvisor.rulebase.language.Composite;
import org.modeadvisor.rulebase.language.Enabling;
import org.modeadvisor.rulebase.language.Form;
import org.modeadvisor.rulebase.language.Level;
import org.modeadvisor.rulebase.language.Mechanism;
import org.modeadvisor.rulebase.language.Mode;
import org.modeadvisor.rulebase.language.Model;
import org.modeadvisor.rulebase.language.Note;
import org.modeadvisor.rulebase.language.Stage;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/** Makes the fact a rule can match out of a settled conclusion. */
final class Facts {

    private Facts() {}

    static Level of(NodeName name, Bounds bounds, Thresholds thresholds) {
        String id = name.id();
        return switch (name.kind()) {
            case COMPOSITE -> new Composite(id, bounds, thresholds);
            case MECHANISM -> new Mechanism(id, bounds, thresholds);
            case ENABLING -> new Enabling(id, bounds, thresholds);
            case STAGE -> new Stage(id, bounds, thresholds);
            case MODE -> new Mode(id, bounds, thresholds);
            case FORM -> new Form(id, bounds, thresholds);
            case COMBINATION -> new Combination(id, bounds, thresholds);
            case MODEL -> new Model(id, bounds, thresholds);
            case CAVEAT -> new Caveat(id, bounds, thresholds);
            case NOTE -> new Note(id, bounds, thresholds);
            case DRIVER -> throw new IllegalStateException("a driver is stated, not concluded: " + id);
        };
    }
}
