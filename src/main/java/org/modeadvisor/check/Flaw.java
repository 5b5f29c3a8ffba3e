package org.modeadvisor.check;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modeadvisor.diagnostics.Severity;

/** What can be wrong with rules that can be read. Each has a page, see {@link Pages}. */
public enum Flaw {
    /** A condition, or all of a rule's conditions together, are true in no situation. */
    NEVER_TRUE(Severity.ERROR),
    /** A condition is true in every situation. */
    ALWAYS_TRUE(Severity.WARNING),
    /** A condition can be left out, and nothing is concluded otherwise. */
    REDUNDANT_CONDITION(Severity.NOTE),
    /** An alternative can be left out, and nothing is concluded otherwise. */
    IDLE_ALTERNATIVE(Severity.WARNING),
    /** A rule can be left out, and nothing is concluded otherwise. */
    NEVER_DECIDING(Severity.WARNING),
    /** A rule concludes nothing that another one does not conclude as strongly. */
    SUBSUMED_RULE(Severity.WARNING),
    /** Two rules say the same. */
    EQUIVALENT_RULES(Severity.WARNING),
    /** A conclusion is reached in no situation. */
    UNREACHABLE(Severity.ERROR),
    /** A conclusion is the same in every situation. */
    CONSTANT_CONCLUSION(Severity.WARNING),
    /** A mode can be live, but is never recommended. */
    NEVER_RECOMMENDED(Severity.WARNING),
    /** A caveat stands against a mode whenever the mode is live. */
    ALWAYS_BARRED(Severity.ERROR),
    /** A caveat that bars recommendations belongs to no mode. */
    BARS_NOTHING(Severity.WARNING),
    /** A form is there while its mode is not. */
    FORM_WITHOUT_MODE(Severity.ERROR),
    /** Two development models hold at once. */
    SEVERAL_MODELS(Severity.ERROR),
    /** In some settled situation no development model holds. */
    NO_MODEL(Severity.ERROR),
    /** More of an input raises a mode or stage in one situation and lowers it in another. */
    BOTH_WAYS(Severity.ERROR),
    /** More of an input does the opposite of what the vocabulary says of it. */
    AGAINST_POLARITY(Severity.WARNING),
    /** The vocabulary says of a variable that it only describes the setting, or that it does more, and it is not so. */
    WRONG_ROLE(Severity.WARNING),
    /** No rule reads a variable. */
    UNUSED_VARIABLE(Severity.WARNING),
    /** No rule names a parameter. */
    UNUSED_PARAMETER(Severity.WARNING),
    /** A verdict the answers use has no entry. */
    MISSING_VERDICT(Severity.ERROR),
    /** No variable belongs to a group. */
    UNUSED_GROUP(Severity.WARNING),
    /** Words that a skeleton begins with still stand in the rules. */
    LEFT_AS_BEGUN(Severity.WARNING),
    /** A rule accepts a finding that nothing finds. */
    UNUSED_ACCEPT(Severity.WARNING),
    /** A rule accepts a finding that does not exist, or that cannot be accepted. */
    UNKNOWN_ACCEPT(Severity.ERROR);

    private final Severity severity;

    Flaw(Severity severity) {
        this.severity = severity;
    }

    /** Its stable name: {@code never-true}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How much it matters. */
    public Severity severity() {
        return severity;
    }

    /** Whether a rule can accept it. */
    boolean acceptable() {
        return this != UNUSED_ACCEPT && this != UNKNOWN_ACCEPT && this != LEFT_AS_BEGUN;
    }

    /** The flaw with that code. */
    public static Optional<Flaw> of(String code) {
        return Arrays.stream(values()).filter(flaw -> flaw.code().equals(code)).findFirst();
    }

    /** The codes of those that a rule can accept. */
    static List<String> acceptableCodes() {
        return Arrays.stream(values()).filter(Flaw::acceptable).map(Flaw::code).toList();
    }
}
