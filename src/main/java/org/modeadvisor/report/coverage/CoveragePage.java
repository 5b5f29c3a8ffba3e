package org.modeadvisor.report.coverage;

import java.util.List;
import java.util.Optional;

/**
 * Coverage as a template lays it out; every text is final.
 *
 * @param verdict whether anything required is missing
 * @param columns of the figures, behind the file
 * @param all figures over all files
 * @param legend what the columns count
 * @param kinds what a condition should show, the columns of its table
 */
public record CoveragePage(String title, String head, String verdict, List<String> columns, List<FileLines> files, List<Cell> all,
        List<String> legend, List<String> kinds, List<CaseRow> cases, List<ProbeRow> probes) {

    /** A figure. @param less whether something is left to show */
    public record Cell(String text, boolean less) {}

    /** A rule file. */
    public record FileLines(String anchor, String name, List<Cell> cells, List<Line> lines, List<RuleHoles> holes, List<ConditionRow> conditions) {}

    /** A line of a file. @param state shown, partly or missing; empty where there is nothing to show @param counts beside a rule or pattern */
    public record Line(int number, String text, Optional<String> state, Optional<Counts> counts) {}

    /** In how many cases something was true, false and open. @param signs for the eye @param words for the ear */
    public record Counts(String signs, String words) {}

    /** What no case shows of a rule. */
    public record RuleHoles(int line, String title, List<Item> items) {}

    /** What no case shows of a condition. */
    public record Item(boolean required, String text) {}

    /** A condition. @param shown one for each kind */
    public record ConditionRow(int line, String text, List<FirstCase> shown) {}

    /** The first case that shows something, or what there is instead. @param anchor of the case @param probe anchor of a made-up one @param none where there is neither */
    public record FirstCase(Optional<String> first, String anchor, int count, String more, Optional<String> probe, String none) {}

    /** A case. @param link to its file, as seen from the page; empty where that is not known @param alone how much it alone shows */
    public record CaseRow(String anchor, String title, String file, Optional<String> link, int alone) {}

    /** A made-up case. */
    public record ProbeRow(String anchor, int number, String id, String title, String facts) {}
}
