package org.modeadvisor.report.page;

import java.util.List;
import java.util.Optional;

/**
 * The report on one case, as a template lays it out; every text is final.
 *
 * @param prefix what every anchor of this report begins with; empty where it has a page of its own
 * @param header place and time
 * @param head the answer in three lines
 * @param graph the picture of the proof
 * @param footer which rules answered
 */
record CasePage(String prefix, String id, String title, List<String> header, Optional<String> summary, List<String> head,
        List<Card> modes, Optional<String> combination, Model model, Markup graph, List<Why> why, List<Warning> caveats,
        List<Lead> steps, List<Question> questions, List<String> notes, List<Fact> facts, String footer) {

    /** A verdict as a badge. @param id its word in the contract */
    record Badge(String id, String symbol, String name) {}

    /** A mode at a glance. @param lo its certain level @param hi its possible one @param remarks whole sentences */
    record Card(String mode, String label, Badge badge, String strength, int lo, int hi, Optional<String> leaning, List<String> remarks) {}

    /** The development model. @param remarks whole sentences */
    record Model(String label, boolean open, List<String> remarks) {}

    /** Why one mode came out as it did. @param carries empty where no rule speaks for it */
    record Why(Card card, Optional<Proof> carries, List<Held> held) {}

    /**
     * A conclusion with what it is drawn from, or a stated fact.
     *
     * @param anchor without the prefix
     * @param weakest whether nothing its conclusion is drawn from is weaker
     * @param shown whether its own proof stands further up, at this anchor
     */
    record Proof(String anchor, String sentence, boolean weakest, boolean shown, Optional<String> because, Optional<Cited> rule,
            List<Proof> premises, Optional<Evidence> evidence) {}

    /** A rule where it is cited. @param basis in words */
    record Cited(String id, String basis) {}

    /** What a fact was seen by. @param remark when and by whom */
    record Evidence(Optional<String> text, Optional<Source> source, Optional<String> remark) {}

    /** A document, dataset or address. @param text the whole, or what follows the address @param address only where it is one of the web */
    record Source(String text, Optional<String> address) {}

    /** Something that holds a mode back. @param open whether it only may @param anchor of more about it, without the prefix */
    record Held(String text, boolean open, Optional<String> anchor, Optional<Cited> rule, List<String> remedies) {}

    /** A caveat that is raised, or that is grave and may still be. @param about the modes it stands against */
    record Warning(String id, String severity, boolean serious, boolean open, String label, String text,
            Optional<String> about, List<Cited> rules) {}

    /** Everything one actor leads. */
    record Lead(String lead, List<Group> groups) {}

    /** Steps with one purpose. */
    record Group(String title, List<String> steps) {}

    /** A question whose answer still matters. @param stated a range that was stated @param bearsOn what its answer could change */
    record Question(String variable, String label, String text, Optional<String> stated, List<String> bearsOn) {}

    /** A fact of the case. @param meaning the anchor of the answer */
    record Fact(String variable, String label, String answer, String meaning, Evidence evidence) {}
}
