package org.modeadvisor.solving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.logicng.formulas.Formula;
import org.modeadvisor.rulebase.Instance;
import org.modeadvisor.rulebase.Premise;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.rulebase.language.Thresholds;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Truth;

/** What one rule set says, as statements about situations. Made by a {@link RuleSolver}, and of use with it only. */
public final class Encoding {

    private final Encoder encoder;
    private final Thresholds thresholds;
    private final int mostStepsDown;
    private final Map<NodeName, Ends> conclusions;

    Encoding(Encoder encoder, Thresholds thresholds, int mostStepsDown, Map<NodeName, Ends> conclusions) {
        this.encoder = encoder;
        this.thresholds = thresholds;
        this.mostStepsDown = mostStepsDown;
        this.conclusions = conclusions;
    }

    /** The same with other rules about one conclusion, which alone is concluded anew: what rests on it stays as it is. */
    public Encoding with(NodeName conclusion, List<Rule> about) {
        Map<NodeName, Ends> changed = new HashMap<>(conclusions);
        changed.put(conclusion, encoder.settled(about, thresholds, mostStepsDown, this::ends));
        return new Encoding(encoder, thresholds, mostStepsDown, changed);
    }

    /** The lower end of a driver with levels, or of a conclusion, is at least that level. */
    public Statement certainly(NodeName node, int level) {
        return new Statement(ends(node).lo(level));
    }

    /** The upper end is at least that level. */
    public Statement possibly(NodeName node, int level) {
        return new Statement(ends(node).hi(level));
    }

    /** A driver with levels, or a conclusion, has just these bounds. */
    public Statement is(NodeName node, Bounds bounds) {
        return certainly(node, bounds.lo()).and(certainly(node, bounds.lo() + 1).not(), possibly(node, bounds.hi()), possibly(node, bounds.hi() + 1).not());
    }

    /** The test of a gate has that truth. @throws java.util.NoSuchElementException where the premise lends its strength */
    public Statement truth(Premise gate, Truth truth) {
        return statement(truth, encoder.certain(gate, this::ends), encoder.possible(gate, this::ends));
    }

    /**
     * A way in which a rule can hold is so: true where all its gates are and every strength is at least the level, false where it can
     * give less only.
     */
    public Statement way(Instance way, int level, Truth truth) {
        return statement(truth, encoder.certain(way, level, this::ends), encoder.possible(way, level, this::ends));
    }

    /** The conclusion has the same bounds in both rule sets. */
    public Statement same(Encoding other, NodeName node) {
        return new Statement(ends(node).same(other.ends(node)));
    }

    private static Statement statement(Truth truth, Formula certain, Formula possible) {
        return new Statement(switch (truth) {
            case TRUE -> certain;
            case FALSE -> possible.negate();
            case OPEN -> possible.factory().and(possible, certain.negate());
        });
    }

    private Ends ends(NodeName node) {
        Ends ends = encoder.ends(node, conclusions);
        if (ends == null) {
            throw new IllegalArgumentException("nothing with levels has this name: " + node);
        }
        return ends;
    }
}
