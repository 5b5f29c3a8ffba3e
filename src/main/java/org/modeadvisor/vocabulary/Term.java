package org.modeadvisor.vocabulary;

import java.util.List;

/** What the knowledge says about one conclusion, beside the rules that conclude it. */
public sealed interface Term {

    /** Its name as a node. */
    NodeName node();

    /** The framework's short code, such as {@code CPL-GOV}. */
    String code();

    /** Its name in a sentence. */
    String label();

    /** What it stands for, in one sentence. */
    String meaning();

    /** A composite, mechanism, enabling strength or stage. */
    record Strength(NodeName node, String code, String label, String meaning) implements Term {}

    /** An innovation mode. @param order place in the value chain; breaks ties */
    record Mode(NodeName node, String code, String label, int order, List<String> aliases, String meaning, String conditions,
                List<String> risks, List<Step> firstSteps) implements Term {}

    /** A sub-form of a mode. @param reach the widest true form is named first */
    record Form(NodeName node, String label, String mode, int reach, String meaning, List<String> risks, List<Step> firstSteps)
            implements Term {
        @Override
        public String code() {
            return node.id();
        }
    }

    /** A combination of modes. @param fromModes the fewest live modes for which its first steps are printed */
    record Combination(NodeName node, String label, String meaning, int fromModes, List<Step> firstSteps) implements Term {
        @Override
        public String code() {
            return node.id();
        }
    }

    /** A development model. @param lead who leads the next steps under it */
    record Model(NodeName node, String label, String meaning, String lead, Citation citation) implements Term {
        @Override
        public String code() {
            return node.id();
        }
    }

    /** A caveat. @param attached ids of the modes it belongs to; empty where it belongs to the case */
    record Caveat(NodeName node, String label, String severity, List<String> attached, String text) implements Term {
        @Override
        public String code() {
            return node.id();
        }

        @Override
        public String meaning() {
            return text;
        }
    }

    /** A note. @param text may hold placeholders such as {@code {driver:priority-task}} */
    record Note(NodeName node, String label, String text) implements Term {
        @Override
        public String code() {
            return node.id();
        }

        @Override
        public String meaning() {
            return text;
        }
    }

    /** The sphere of power behind a composite. */
    record Sphere(String id, NodeName influence, String label) {}

    /** A stage of the inference: one folder of rules. */
    record Phase(String folder, String label) {}

    /** What a verdict is called and means. */
    record Verdict(String id, String label, String meaning) {}

    /** How grave a caveat is. @param barsRecommendation whether it keeps its mode from being recommended */
    record Severity(String id, String label, boolean barsRecommendation) {}

    /** A rule of the framework that the engine carries out as an operator: its words and its source. */
    record Policy(String id, String label, String text, Citation citation) {}
}
