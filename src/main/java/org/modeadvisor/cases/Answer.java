package org.modeadvisor.cases;

import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Variable;

/** What a case states about one variable. */
public sealed interface Answer {

    /** A level 0 to 4, or a range of levels. */
    record Level(Bounds bounds) implements Answer {
        @Override
        public String toString() {
            return bounds.toString();
        }
    }

    /** Yes or no. */
    record YesNo(boolean yes) implements Answer {
        @Override
        public String toString() {
            return yes ? "yes" : "no";
        }
    }

    /** One of the options of a choice. */
    record Option(String id) implements Answer {
        @Override
        public String toString() {
            return id;
        }
    }

    /** Asked, and nobody knows: as unknown as if it had not been asked. */
    record NotKnown() implements Answer {
        @Override
        public String toString() {
            return "not-known";
        }
    }

    /** Does not arise in this case; reads as 0, no or none where the vocabulary allows it. */
    record NotApplicable() implements Answer {
        @Override
        public String toString() {
            return "not-applicable";
        }
    }

    /** Exactly that level, 0 to 4. */
    static Answer level(int level) {
        return new Level(Bounds.exactly(level));
    }

    /** Between two levels, both possible. */
    static Answer between(int lo, int hi) {
        return new Level(new Bounds(lo, hi));
    }

    /** Yes or no. */
    static Answer yes(boolean yes) {
        return new YesNo(yes);
    }

    /** That option of a choice. */
    static Answer option(String id) {
        return new Option(id);
    }

    /** The answer a word of the vocabulary stands for. @param word a level, yes, no or an option of that variable */
    static Answer of(Variable variable, String word) {
        return switch (variable.scale()) {
            case ORDINAL -> level(Integer.parseInt(word));
            case BOOLEAN -> yes(word.equals("yes"));
            case CHOICE -> option(word);
        };
    }
}
