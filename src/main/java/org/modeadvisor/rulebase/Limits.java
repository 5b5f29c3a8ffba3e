package org.modeadvisor.rulebase;

/**
 * How much a rules folder may hold. A folder may come from anybody, and none may stop the program that reads it; the shipped rules
 * need a hundredth of most of these.
 */
final class Limits {

    /** Files and folders looked at below the rules folder. */
    static final int ENTRIES = 20_000;

    static final int FILES = 1_000;

    /** Letters in all rule files together: 8 million. */
    static final int LETTERS = 8 << 20;

    static final int RULES = 10_000;

    /** Patterns in one rule. */
    static final int PATTERNS = 100;

    /** Alternatives of one rule once every `or` is multiplied out. */
    static final int ALTERNATIVES = 1_000;

    /** Ways in which one rule can hold: its alternatives, each with its patterns bound in every way. */
    static final int WAYS = 10_000;

    /** Premises of all ways of all rules together; they are kept in memory. */
    static final int PREMISES = 1_000_000;

    /** Brackets open at one place. */
    static final int BRACKETS = 20;

    /** How often Drools' parser may look at one word on average; rules as they should be need about 20. */
    static final int LOOKS = 64;

    /** How often it may look in any case, so that a short file may be read with some groping. */
    static final int LOOKS_AT_LEAST = 200_000;

    /** Conclusions that rest on each other in a chain; they are followed by recursion. */
    static final int LAYERS = 200;

    private Limits() {}
}
