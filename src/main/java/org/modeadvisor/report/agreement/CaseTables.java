package org.modeadvisor.report.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.modeadvisor.agreement.Agreement;
import org.modeadvisor.agreement.ComparedCase;
import org.modeadvisor.agreement.ComparedCase.ModeMark;
import org.modeadvisor.agreement.ComparedCase.SetMatch;
import org.modeadvisor.agreement.Method;
import org.modeadvisor.agreement.Standing;
import org.modeadvisor.report.Layout;
import org.modeadvisor.report.TextTable;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Term;

/** One line a case: what the rules say beside what was observed. */
final class CaseTables {

    private final Agreement agreement;
    private final Sentences sentences;
    private final Layout layout;

    CaseTables(Agreement agreement, Layout layout) {
        this.agreement = agreement;
        this.sentences = agreement.vocabulary().sentences();
        this.layout = layout;
    }

    void write() {
        layout.heading(sentences.say("heading.agreement.cases"));
        String symbols = agreement.vocabulary().conclusions().verdicts().stream().map(verdict -> sentences.say("agreement.cases.symbol",
                Map.of("symbol", sentences.say("symbol." + verdict.id()), "verdict", Sentences.inner(verdict.label())))).collect(Collectors.joining(", "));
        layout.line(2, sentences.say("agreement.cases.note", Map.of("symbols", symbols)));
        layout.raw(modes().lines());
        layout.heading(sentences.say("heading.agreement.models"));
        layout.raw(models().lines());
    }

    private TextTable modes() {
        List<String> head = new ArrayList<>(List.of(sentences.say("agreement.case")));
        agreement.modes().keySet().forEach(mode -> head.add(code(mode)));
        head.addAll(List.of(sentences.say("agreement.observed"), sentences.say("agreement.agrees"), sentences.say("agreement.confidence")));
        TextTable table = new TextTable(false).row(head);
        for (ComparedCase compared : agreement.cases()) {
            List<String> cells = new ArrayList<>(List.of(compared.id()));
            compared.modes().forEach(mark -> cells.add(symbol(mark)));
            cells.add(compared.observed().modes().map(this::codes).orElse(unstated()));
            cells.add(agrees(compared.match(Method.RULES)));
            cells.add(compared.observed().confidence().orElse(unstated()));
            table.row(cells);
        }
        return table;
    }

    private TextTable models() {
        TextTable table = new TextTable(false).row(List.of(sentences.say("agreement.case"), sentences.say("agreement.method.rules"),
                sentences.say("agreement.observed"), sentences.say("agreement.agrees"), sentences.say("agreement.confidence")));
        for (ComparedCase compared : agreement.cases()) {
            String said = compared.guesses().get(Method.RULES).model().map(this::model).orElse(sentences.say("agreement.open"));
            table.row(List.of(compared.id(), compared.model() == Standing.LEANING ? leaning(said) : said,
                    compared.observed().model().map(this::model).orElse(unstated()),
                    agrees(compared.modelMatch(Method.RULES).map(right -> right ? SetMatch.EXACT : SetMatch.OTHER)),
                    compared.observed().confidence().orElse(unstated())));
        }
        return table;
    }

    private String symbol(ModeMark mark) {
        String symbol = sentences.say("symbol." + mark.verdict().word());
        return mark.standing() == Standing.LEANING ? leaning(symbol) : symbol;
    }

    private String leaning(String label) {
        return sentences.say("agreement.leaning", Map.of("label", label));
    }

    private String agrees(Optional<SetMatch> match) {
        return match.map(found -> sentences.say("agreement.agrees." + found.name().toLowerCase(Locale.ROOT))).orElse(unstated());
    }

    private String codes(List<String> modes) {
        return modes.isEmpty() ? sentences.say("agreement.none") : modes.stream().map(this::code).collect(Collectors.joining("+"));
    }

    private String code(String mode) {
        return agreement.vocabulary().term(new NodeName(Kind.MODE, mode)).map(Term::code).orElse(mode);
    }

    private String model(String model) {
        return agreement.vocabulary().label(new NodeName(Kind.MODEL, model));
    }

    private String unstated() {
        return sentences.say("agreement.unstated");
    }
}
