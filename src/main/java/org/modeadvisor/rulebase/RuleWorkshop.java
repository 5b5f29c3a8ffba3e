package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.rulebase.RuleFiles.RuleFile;
import org.modeadvisor.rulebase.RuleReader.ParsedFile;

/**
 * Tries out edits of single rules without loading the folder anew: only the edited file is read again, only the edited rule is
 * handed to Drools anew, and many variants share one base there. In it each variant of a rule stands beside the original under a name of
 * its own, and of all of them just those of the variant asked may fire (see {@link RuleBase#inForce}). Measured on 130 rules and
 * some thousand edits, this cost 4 ms an edit when rules were still compiled, exchanging the rule in one base 70 ms (mostly the
 * base taking its network apart), and a fresh base 400 ms; now it costs less. A test holds the variants equal to folders loaded after the
 * same edit. Immutable and thread-safe.
 */
public final class RuleWorkshop {

    private final RuleBase base;
    private final List<SourceText> sources;
    private final Map<String, String> folders = new HashMap<>();
    private final List<RuleText> texts = new ArrayList<>();

    /** @param base the rules to be varied */
    public RuleWorkshop(RuleBase base) {
        this.base = base;
        this.sources = base.files().stream().map(RuleFile::source).toList();
        for (RuleFile file : base.files()) {
            folders.put(file.source().file(), file.folder());
            ParsedFile parsed = new RuleReader(file, new ProblemLog()).read().orElseThrow();
            RuleTexts reader = new RuleTexts(file.source());
            IntStream.range(0, parsed.drafts().size()).forEach(i -> texts.add(reader.read(parsed.tree().getRules().get(i), parsed.drafts().get(i))));
        }
    }

    /** Every rule with the places of its parts, by file and place. */
    public List<RuleText> texts() {
        return List.copyOf(texts);
    }

    /** The rules after that edit; empty where they are no rule set any more: a word nobody knows, a name nothing is bound to, a circle. */
    public Optional<RuleVariant> read(RuleEdit edit) {
        ProblemLog log = new ProblemLog();
        String file = edit.rule().source().file();
        Optional<ParsedFile> parsed = parsed(edit, log);
        if (parsed.isEmpty() || log.hasErrors()) {
            return Optional.empty();
        }
        RuleGrounding grounding = new RuleGrounding(base.vocabulary(), base.thresholds(), log);
        Stream<Rule> edited = parsed.get().drafts().stream().map(grounding::ground).flatMap(Optional::stream);
        List<Rule> rules = Stream.concat(base.model().rules().stream().filter(rule -> !rule.at().file().equals(file)), edited)
                .sorted(Comparator.comparing(Rule::id)).toList();
        Optional<RuleModel> model = log.hasErrors() ? Optional.empty() : new RuleOrder(rules, base.vocabulary(), sources, log).order();
        return model.map(ordered -> RuleVariant.of(edit, ordered, base.thresholds()));
    }

    /** What the rule says now, in the terms of {@link RuleVariant#meaning}. */
    public String meaning(RuleText rule) {
        return RuleVariant.meaning(rule(rule), base.thresholds());
    }

    /** The rule as it is read now. */
    public Rule rule(RuleText text) {
        return base.model().rules().stream().filter(rule -> rule.id().equals(text.id())).findFirst().orElseThrow();
    }

    /** The variants handed to Drools, in their order; they share one base in Drools. Each can be asked like any other rule base. */
    public List<RuleBase> bases(List<RuleVariant> variants) {
        Map<String, RuleDraft> more = new TreeMap<>();
        List<Map<String, Rule>> inForce = new ArrayList<>();
        for (RuleVariant variant : variants) {
            String id = variant.edit().rule().id();
            Map<String, Rule> names = new HashMap<>();
            variant.model().rules().stream().filter(rule -> !rule.id().equals(id)).forEach(rule -> names.put(rule.name(), rule));
            variant.rule().ifPresent(rule -> {
                String name = rule.name() + " #" + inForce.size();
                more.put(name, draft(variant.edit()));
                names.put(name, rule);
            });
            inForce.add(names);
        }
        Sessions sessions = new Sessions(DroolsNetwork.extended(base.drools(), more, base.thresholds()));
        return IntStream.range(0, variants.size())
                .mapToObj(i -> base.variant(variants.get(i).model(), sessions, inForce.get(i), variants.get(i).edit().edited())).toList();
    }

    private RuleDraft draft(RuleEdit edit) {
        return parsed(edit, new ProblemLog()).orElseThrow().drafts().stream().filter(draft -> draft.id().equals(edit.rule().id())).findFirst().orElseThrow();
    }

    private Optional<ParsedFile> parsed(RuleEdit edit, ProblemLog log) {
        return new RuleReader(new RuleFile(folders.get(edit.rule().source().file()), edit.edited()), log).read();
    }
}
