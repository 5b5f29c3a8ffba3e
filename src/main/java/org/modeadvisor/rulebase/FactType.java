package org.modeadvisor.rulebase;

import java.util.List;
import java.util.function.Function;
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
import org.modeadvisor.vocabulary.Bounds;

/**
 * The types of facts a pattern may name, and how Drools reads them. Each is read as what it is: a cast to a record is one comparison,
 * one to {@code Level} or {@code Fact} a search among the interfaces of its class, which all threads share, and an answer takes
 * some thousand.
 *
 * @param id reads its id within its kind; nothing has an id where a fact is about several nodes
 * @param bounds reads what is known of its level; a choice has none
 */
record FactType(Class<? extends Fact> type, Function<Object, String> id, Function<Object, Bounds> bounds) {

    private static final List<FactType> ALL = List.of(of(Driver.class, fact -> ((Driver) fact).id(), fact -> ((Driver) fact).bounds()),
            of(Choice.class, fact -> ((Choice) fact).id(), FactType::none),
            of(Composite.class, fact -> ((Composite) fact).id(), fact -> ((Composite) fact).bounds()),
            of(Mechanism.class, fact -> ((Mechanism) fact).id(), fact -> ((Mechanism) fact).bounds()),
            of(Enabling.class, fact -> ((Enabling) fact).id(), fact -> ((Enabling) fact).bounds()),
            of(Stage.class, fact -> ((Stage) fact).id(), fact -> ((Stage) fact).bounds()),
            of(Mode.class, fact -> ((Mode) fact).id(), fact -> ((Mode) fact).bounds()),
            of(Form.class, fact -> ((Form) fact).id(), fact -> ((Form) fact).bounds()),
            of(Combination.class, fact -> ((Combination) fact).id(), fact -> ((Combination) fact).bounds()),
            of(Model.class, fact -> ((Model) fact).id(), fact -> ((Model) fact).bounds()),
            of(Caveat.class, fact -> ((Caveat) fact).id(), fact -> ((Caveat) fact).bounds()),
            of(Note.class, fact -> ((Note) fact).id(), fact -> ((Note) fact).bounds()),
            of(Every.class, FactType::none, FactType::none));

    /** Their names, in the order in which they are told. */
    static final List<String> NAMES = ALL.stream().<String>map(one -> one.type().getSimpleName()).toList();

    private static FactType of(Class<? extends Fact> type, Function<Object, String> id, Function<Object, Bounds> bounds) {
        return new FactType(type, id, bounds);
    }

    /** @param name one of {@link #NAMES} */
    static FactType of(String name) {
        return ALL.get(NAMES.indexOf(name));
    }

    private static <T> T none(Object fact) {
        throw new IllegalStateException("rules do not ask that of " + fact);
    }
}
