package org.modeadvisor.rulebase.language;

import java.util.function.Consumer;
import org.modeadvisor.rulebase.language.Consequence.Call;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The calls a rule makes in {@code then}. A call finds the run it belongs to by the thread that fires the rule: Drools fires all
 * rules of a session on the thread that asked for it, and the run announces itself there for just that time. So a rule need not
 * hand any machinery to its call, and reads as a sentence.
 */
public final class Calls {

    private static final ThreadLocal<Consumer<Consequence>> RUN = new ThreadLocal<>();

    private Calls() {}

    /** Does the firing with every call of this thread going to the run. */
    public static void during(Consumer<Consequence> run, Runnable firing) {
        if (RUN.get() != null) {
            throw new IllegalStateException("rules are already firing on this thread");
        }
        RUN.set(run);
        try {
            firing.run();
        } finally {
            RUN.remove();
        }
    }

    public static void conclude(NodeName conclusion) {
        call(Call.CONCLUDE, conclusion, "");
    }

    public static void weaken(NodeName conclusion) {
        call(Call.WEAKEN, conclusion, "");
    }

    public static void cap(NodeName conclusion, String parameter) {
        call(Call.CAP, conclusion, parameter);
    }

    public static void cap(NodeName conclusion, int level) {
        call(Call.CAP, conclusion, Integer.toString(level));
    }

    public static void raise(NodeName caveat) {
        call(Call.RAISE, caveat, "");
    }

    public static void note(String id) {
        call(Call.NOTE, new NodeName(Kind.NOTE, id), "");
    }

    public static NodeName composite(String id) {
        return new NodeName(Kind.COMPOSITE, id);
    }

    public static NodeName mechanism(String id) {
        return new NodeName(Kind.MECHANISM, id);
    }

    public static NodeName enabling(String id) {
        return new NodeName(Kind.ENABLING, id);
    }

    public static NodeName stage(String id) {
        return new NodeName(Kind.STAGE, id);
    }

    public static NodeName mode(String id) {
        return new NodeName(Kind.MODE, id);
    }

    public static NodeName form(String id) {
        return new NodeName(Kind.FORM, id);
    }

    public static NodeName combination(String id) {
        return new NodeName(Kind.COMBINATION, id);
    }

    public static NodeName model(String id) {
        return new NodeName(Kind.MODEL, id);
    }

    public static NodeName caveat(String id) {
        return new NodeName(Kind.CAVEAT, id);
    }

    private static void call(Call call, NodeName target, String limit) {
        call(new Consequence(call, target, limit));
    }

    /** What every call does: hands what follows to the run. */
    public static void call(Consequence consequence) {
        Consumer<Consequence> run = RUN.get();
        if (run == null) {
            throw new IllegalStateException("a rule fired outside a run");
        }
        run.accept(consequence);
    }
}
