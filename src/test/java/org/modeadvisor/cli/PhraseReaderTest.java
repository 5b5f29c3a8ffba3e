package org.modeadvisor.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.vocabulary.Variable;

/** What a person may reply to a question, and how it is understood. */
class PhraseReaderTest {

    private static final String LEVEL = "data-linkage";
    private static final String YES_OR_NO = "political-change";
    private static final String CHOICE = "network-anchor";
    private static final String MAY_NOT_ARISE = "rival-region-first-move";

    private static final PhraseReader READER = new PhraseReader(Shipped.ADVISOR.vocabulary());

    private static Phrase read(String written, String variable) {
        Variable asked = Shipped.ADVISOR.vocabulary().variable(variable).orElseThrow();
        return READER.read(written, asked);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3                            | 3
            level 3                      | 3
            Level 3.                     | 3
            about 3                      | about
            2-3                          | 2-3
            2 - 3                        | 2-3
            2 to 3                       | 2-3
            2..3                         | 2-3
            2 … 3                        | 2-3
            2–3                          | 2-3
            2,3                          | 2-3
            2 or 3                       | 2-3
            [2, 3]                       | 2-3
            between 2 and 3              | 2-3
            Levels 2 to 3                | 2-3
            2-2                          | 2
            near-real-time               | 4
            exchange operable            | 2
            not known                    | not-known
            Not-known                    | not-known
            unknown                      | not-known
            don't know                   | not-known
            I do not know.               | not-known
            """)
    void levels(String written, String understood) {
        assertUnderstood(understood, read(written, LEVEL));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            yes                          | yes
            Y                            | yes
            true                         | yes
            No.                          | no
            n                            | no
            a dated change               | yes
            no such                      | no
            nobody knows                 | not-known
            """)
    void yesAndNo(String written, String understood) {
        assertUnderstood(understood, read(written, YES_OR_NO));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            leading-product              | leading-product
            Leading product              | leading-product
            lead                         | leading-product
            1                            | leading-product
            2                            | original-target-customers
            unknown                      | not-known
            """)
    void options(String written, String understood) {
        assertUnderstood(understood, read(written, CHOICE));
    }

    @ParameterizedTest
    @CsvSource({"not applicable", "n/a", "Not-applicable", "does not arise", "it does not apply"})
    void whatDoesNotArise(String written) {
        assertUnderstood("not-applicable", read(written, MAY_NOT_ARISE));
        assertEquals("ask.unclear.inapplicable", unclear(written, LEVEL).key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            why                          | WHY
            Why do you ask?              | WHY
            why is this asked?           | WHY
            back                         | BACK
            undo                         | BACK
            skip                         | SKIP
            show                         | SHOW
            ?                            | HELP
            help                         | HELP
            q                            | STOP
            STOP                         | STOP
            quit!                        | STOP
            """)
    void wishes(String written, String wish) {
        assertEquals(Phrase.Wish.valueOf(wish), read(written, LEVEL));
    }

    @Test
    void anAnswerMayBeTried() {
        assertEquals(new Phrase.WhatIf(Answer.level(3)), read("what if 3?", LEVEL));
        assertEquals(new Phrase.WhatIf(Answer.between(1, 2)), read("What if level 1-2", LEVEL));
        assertEquals("ask.unclear.what-if", unclear("what if", LEVEL).key());
        assertEquals("ask.unclear.out-of-range", unclear("what if 9", LEVEL).key());
    }

    @Test
    void anotherQuestionMayBeAskedFor() {
        assertEquals(new Phrase.About("moral-constraints"), read("about moral-constraints", LEVEL));
        assertEquals(new Phrase.About("moral-constraints"), read("about Moral constraints", LEVEL));
        assertEquals("about moral constraints", unclear("about moral-constrains", LEVEL).values().get("meant"));
        assertEquals("ask.unclear.about", unclear("about technology-support", LEVEL).key());
    }

    @Test
    void aReasonAndASourceMayStandBehind() {
        assertEquals(new Phrase.Given(Answer.level(3), Optional.of("they use open source tools"), Optional.empty()),
                read("3 because they use open source tools", LEVEL));
        assertEquals(new Phrase.Given(Answer.between(2, 3), Optional.of("EMRAM 6, as of May"), Optional.of("https://example.org/a?b=c")),
                read("2-3, because EMRAM 6, as of May, source: https://example.org/a?b=c", LEVEL));
        assertEquals(new Phrase.Given(Answer.yes(true), Optional.empty(), Optional.of("the law of 2020")),
                read("yes; Source: the law of 2020", YES_OR_NO));
        assertEquals(new Phrase.Given(new Answer.NotKnown(), Optional.of("nobody keeps count"), Optional.empty()),
                read("not known because nobody keeps count", LEVEL));
        assertEquals("ask.unclear.word", unclear("because I say so", LEVEL).key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                           | ask.unclear.empty         | ''
            5                            | ask.unclear.out-of-range  | ''
            -1                           | ask.unclear.out-of-range  | ''
            2-7                          | ask.unclear.out-of-range  | ''
            99999999999                  | ask.unclear.word          | ''
            2.5                          | ask.unclear.fraction      | ''
            3-2                          | ask.unclear.order         | 2-3
            0-4                          | ask.unclear.everything    | ''
            yes                          | ask.unclear.word          | ''
            three                        | ask.unclear.word          | ''
            hepl                         | ask.unclear.word          | help
            not knwon                    | ask.unclear.word          | not known
            exchange                     | ask.unclear.word          | ''
            nothing known                | ask.unclear.word          | not known
            """)
    void whatIsNotUnderstoodIsToldWithWhatWasMeant(String written, String key, String meant) {
        Phrase.Unclear unclear = unclear(written, LEVEL);
        assertEquals(key, unclear.key());
        assertEquals(meant, unclear.values().getOrDefault("meant", ""));
    }

    @Test
    void anOptionThatCouldBeSeveralIsNotGuessed() {
        assertEquals("policy, process", READER.read("p", choice()) instanceof Phrase.Unclear several ? several.values().get("meant") : "");
        assertUnderstood("process", READER.read("pr", choice()));
        assertEquals("ask.unclear.word", READER.read("4", choice()) instanceof Phrase.Unclear several ? several.key() : "");
    }

    private static Variable choice() {
        Variable anchor = Shipped.ADVISOR.vocabulary().variable(CHOICE).orElseThrow();
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put("policy", "a policy");
        answers.put("process", "a process");
        answers.put("none", "nothing");
        return new Variable(anchor.id(), anchor.name(), anchor.shortName(), anchor.group(), anchor.actor(), anchor.pest(),
                anchor.diamond(), anchor.scale(),
                anchor.polarity(), anchor.core(), anchor.question(), answers, anchor.indicator(), anchor.basis(), anchor.claims(),
                anchor.mayBeInapplicable(),
                anchor.presumed(), anchor.lever(), anchor.foundationStep());
    }

    private static Phrase.Unclear unclear(String written, String variable) {
        Phrase phrase = read(written, variable);
        assertTrue(phrase instanceof Phrase.Unclear, written + " was read as " + phrase);
        return (Phrase.Unclear) phrase;
    }

    private static void assertUnderstood(String understood, Phrase phrase) {
        if (understood.equals("about")) {
            assertTrue(phrase instanceof Phrase.Unclear, phrase.toString());
            return;
        }
        assertTrue(phrase instanceof Phrase.Given, phrase.toString());
        assertEquals(understood, ((Phrase.Given) phrase).answer().toString());
    }
}
