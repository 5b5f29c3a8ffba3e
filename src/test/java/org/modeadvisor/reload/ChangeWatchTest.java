package org.modeadvisor.reload;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** When a change counts. Each text is what one look finds; in brackets stands what that look gives. */
class ChangeWatchTest {

    private static String given(String... looks) {
        Iterator<String> found = List.of(looks).iterator();
        ChangeWatch<String> watch = new ChangeWatch<>(found::next, Function.identity(), "known");
        List<String> given = new ArrayList<>();
        while (found.hasNext()) {
            given.add(watch.look().orElse("-"));
        }
        return String.join(" ", given);
    }

    @Test
    void whatIsKnownIsNoNews() {
        assertEquals("- - -", given("known", "known", "known"));
    }

    @Test
    void aChangeCountsAtTheSecondLookAndOnce() {
        assertEquals("- - a - -", given("known", "a", "a", "a", "a"));
    }

    @Test
    void whatIsBeingWrittenDoesNotCount() {
        assertEquals("- - - abc", given("a", "ab", "abc", "abc"));
    }

    @Test
    void whatWasUndoneAtOnceNeverWas() {
        assertEquals("- - -", given("a", "known", "known"));
    }

    @Test
    void whatWasGivenOnceIsKnownAndItsUndoingIsNews() {
        assertEquals("- a - known", given("a", "a", "known", "known"));
    }
}
