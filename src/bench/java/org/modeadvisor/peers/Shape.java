package org.modeadvisor.peers;

/** How large a made-up rule set is. @param facts that a case states @param depth how many layers of conclusions rest on each other */
public record Shape(int rules, int facts, int depth) {

    /** About that of the shipped rules: 115 rules and 80 facts in four layers. */
    static final Shape STANDARD = new Shape(115, 80, 4);

    @Override
    public String toString() {
        return rules + " rules, " + facts + " facts, " + depth + " layers";
    }
}
