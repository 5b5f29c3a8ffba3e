package org.modeadvisor.agreement;

import java.util.List;
import org.modeadvisor.vocabulary.Truth;

/**
 * One mechanism over all cases.
 *
 * @param seen the cases in which it was seen at work
 * @param unlisted the cases in which it was not listed; it may have been at work all the same
 */
public record MechanismRow(String mechanism, States seen, States unlisted) {

    /** Cases by the state the rules give the mechanism. */
    public record States(int active, int open, int inactive) {

        static States of(List<Truth> states) {
            return new States(count(states, Truth.TRUE), count(states, Truth.OPEN), count(states, Truth.FALSE));
        }

        private static int count(List<Truth> states, Truth one) {
            return (int) states.stream().filter(state -> state == one).count();
        }
    }
}
