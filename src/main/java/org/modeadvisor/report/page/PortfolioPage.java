package org.modeadvisor.report.page;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.report.page.CasePage.Badge;

/**
 * The comparison of many cases, as a template lays it out; every text is final.
 *
 * @param modes names of the modes, the columns
 * @param cases those reported on below on the same page; empty where each has a page of its own
 */
record PortfolioPage(String summary, List<String> modes, List<Row> rows, List<Unread> unread, List<Common> common, List<CasePage> cases) {

    /** A case. @param link to its report @param questions how many could still matter */
    record Row(String title, String link, String place, List<Cell> cells, String model, boolean modelOpen, int questions) {}

    /** A verdict. @param leaning what it leans to, said as provisional */
    record Cell(Badge badge, String strength, Optional<String> leaning) {}

    /** A file that could not be read. */
    record Unread(String file, List<String> problems) {}

    /** A caveat raised in several cases. */
    record Common(String id, String severity, boolean serious, String label, String text, List<Link> cases) {}

    /** A case where something is raised. */
    record Link(String title, String link) {}
}
