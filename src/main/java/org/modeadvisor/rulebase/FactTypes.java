package org.modeadvisor.rulebase;

import java.util.List;
import org.modeadvisor.rulebase.language.Caveat;
import org.modeadvisor.rulebase.language.Choice;
import org.modeadvisor.rulebase.language.Combination;
import org.modeadvisor.rulebase.language.Composite;
import org.modeadvisor.rulebase.language.Driver;
import org.modeadvisor.rulebase.language.Enabling;
import org.modeadvisor.rulebase.language.Every;
import org.modeadvisor.rulebase.language.Fact;
import org.modeadvisor.rulebase.language.Form;
import org.modeadvisor.rulebase.language.Mechanism;
import org.modeadvisor.rulebase.language.Mode;
import org.modeadvisor.rulebase.language.Model;
import org.modeadvisor.rulebase.language.Note;
import org.modeadvisor.rulebase.language.Stage;

/** The types of facts a pattern may name. */
final class FactTypes {

    private static final List<Class<? extends Fact>> ALL = List.of(Driver.class, Choice.class, Composite.class, Mechanism.class, Enabling.class,
            Stage.class, Mode.class, Form.class, Combination.class, Model.class, Caveat.class, Note.class, Every.class);

    /** Their names, in the order in which they are told. */
    static final List<String> NAMES = ALL.stream().<String>map(Class::getSimpleName).toList();

    private FactTypes() {}

    /** @param name one of {@link #NAMES} */
    static Class<? extends Fact> of(String name) {
        return ALL.get(NAMES.indexOf(name));
    }
}
