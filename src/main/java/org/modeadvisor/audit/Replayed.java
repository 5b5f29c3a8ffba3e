package org.modeadvisor.audit;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.diagnostics.Problem;

/** What became of a record that was put to the test again. */
public sealed interface Replayed {

    /** The record as messages show it. */
    String file();

    /** What was recorded; empty where that cannot be told. */
    Optional<AnswerRecord> recalled();

    /** Why it was not answered again; empty where it was. */
    List<Problem> problems();

    /**
     * It was answered again.
     *
     * @param identical whether the whole answer is the same, byte for byte, the digest of the rules included
     * @param shifts in what the answers differ; empty where they say the same
     */
    record Answered(String file, AnswerRecord recorded, boolean identical, List<Shift> shifts) implements Replayed {
        public Answered {
            shifts = List.copyOf(shifts);
        }

        @Override
        public Optional<AnswerRecord> recalled() {
            return Optional.of(recorded);
        }

        @Override
        public List<Problem> problems() {
            return List.of();
        }
    }

    /** Whether it says the same as before. */
    default boolean alike() {
        return this instanceof Answered answered && answered.shifts().isEmpty();
    }

    /** The present rules do not know what its case states. @param problems why, at least one */
    record Unanswerable(String file, AnswerRecord recorded, List<Problem> problems) implements Replayed {
        public Unanswerable {
            problems = List.copyOf(problems);
        }

        @Override
        public Optional<AnswerRecord> recalled() {
            return Optional.of(recorded);
        }
    }

    /** It is no record, or no longer what was written. @param problems why, at least one */
    record Damaged(String file, List<Problem> problems) implements Replayed {
        public Damaged {
            problems = List.copyOf(problems);
        }

        @Override
        public Optional<AnswerRecord> recalled() {
            return Optional.empty();
        }
    }
}
