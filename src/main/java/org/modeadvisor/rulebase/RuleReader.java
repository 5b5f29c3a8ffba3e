package org.modeadvisor.rulebase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.rulebase.RuleDraft.Pattern;
import org.modeadvisor.rulebase.RuleDraft.Placed;
import org.modeadvisor.rulebase.RuleFiles.RuleFile;
import org.modeadvisor.rulebase.language.Consequence;

/**
 * Reads one rule file: Drools' own parser makes the tree, and everything in the tree that the closed language does not know is
 * refused here, before Drools is handed anything. A rule file is data from a person, not trusted code.
 */
final class RuleReader {

    private static final java.util.regex.Pattern NAME = java.util.regex.Pattern.compile("([A-Z]+-[0-9]+[a-z]?) (\\S[^\\p{Cntrl}]*)");
    private static final java.util.regex.Pattern BINDING = java.util.regex.Pattern.compile("\\$[A-Za-z][A-Za-z0-9]*");

    private static final long MANY = 1_000_000_000;

    private final RuleFile file;
    private final SourceText source;
    private final ProblemLog log;
    private final List<RuleDraft> drafts = new ArrayList<>();

    RuleReader(RuleFile file, ProblemLog log) {
        this.file = file;
        this.source = file.source();
        this.log = log;
    }

    /** The file's tree as Drools parsed it and the rules understood in it; empty where the text is no DRL. */
    Optional<ParsedFile> read() {
        if (!PlainText.check(source, log)) {
            return Optional.empty();
        }
        checkHeader();
        Optional<PackageDescr> tree = new DrlText(source, log).parse();
        tree.ifPresent(this::packageTree);
        return tree.map(t -> new ParsedFile(t, List.copyOf(drafts)));
    }

    /** A rule file that was read. */
    record ParsedFile(PackageDescr tree, List<RuleDraft> drafts) {}

    private void checkHeader() {
        for (int i = 0; i < RuleGrammar.HEADER.size(); i++) {
            if (!source.line(i + 1).stripTrailing().equals(RuleGrammar.HEADER.get(i))) {
                log.error("wrong-header", source, source.at(Math.min(i + 1, Math.max(1, source.lines().size())), 1),
                        "A rule file begins with the same four lines everywhere; line " + (i + 1) + " differs.",
                        i == 1 ? "Leave this line empty." : "Write `" + RuleGrammar.HEADER.get(i) + "`.");
                return;
            }
        }
    }

    private void packageTree(PackageDescr tree) {
        int imports = tree.getImports().size() + tree.getFunctionImports().size() + tree.getAccumulateImports().size();
        if (imports > 2) {
            int line = RuleGrammar.HEADER.size() + 1;
            while (line < source.lines().size() && !source.line(line).strip().startsWith("import")) {
                line++;
            }
            refuse(source.at(line, 1), "imports", "A rule file has the imports of the fixed header and no others.", "Remove the other imports.");
        }
        tree.getGlobals().forEach(g -> refuse(at(g), "global", "A `global` is not part of the rule language.", "Remove it."));
        tree.getFunctions().forEach(f -> refuse(at(f), "function", "A `function` is not part of the rule language.", "Remove it."));
        tree.getTypeDeclarations().forEach(t -> refuse(at(t), "declare", "A `declare` is not part of the rule language.", "Remove it."));
        tree.getEnumDeclarations().forEach(t -> refuse(at(t), "declare", "A `declare` is not part of the rule language.", "Remove it."));
        tree.getEntryPointDeclarations().forEach(t -> refuse(at(t), "declare", "A `declare` is not part of the rule language.", "Remove it."));
        tree.getWindowDeclarations().forEach(t -> refuse(at(t), "declare", "A `declare` is not part of the rule language.", "Remove it."));
        if (tree.getUnit() != null) {
            refuse(at(tree.getUnit()), "unit", "A `unit` is not part of the rule language.", "Remove it.");
        }
        tree.getAttributes().forEach(a -> refuse(written(a.getName(), a.getLine()), "attribute", "The attribute `" + a.getName() + "` is not part of the rule language.",
                "Remove it; the order of rules never matters here."));
        tree.getRules().forEach(this::rule);
    }

    private void rule(RuleDescr rule) {
        Position at = at(rule);
        if (rule.isQuery()) {
            refuse(at, "query", "A `query` is not part of the rule language.", "Remove it.");
            return;
        }
        if (rule.getParentName() != null) {
            refuse(at, "extends", "A rule may not extend another.", "Write its conditions out.");
        }
        rule.getAttributes().values().forEach(a -> refuse(written(a.getName(), a.getLine()), "attribute",
                "The attribute `" + a.getName() + "` is not part of the rule language.", "Remove it; the order of rules never matters here."));
        if (!rule.getNamedConsequences().isEmpty()) {
            refuse(at, "several-consequences", "A rule has exactly one `then`.", "Write a rule for each.");
        }
        rule.getAnnotationNames().stream().filter(name -> !RuleMetadata.NAMES.contains(name)).sorted().forEach(name -> refuse(
                written("@" + name, rule.getLine()), "unknown-metadata", "`@" + name + "` is not known.", Suggestions.nearest(name, RuleMetadata.NAMES)
                        .map(known -> "Did you mean `@" + known + "`?").orElse("The metadata are @basis, @claims, @because and @accept.")));
        java.util.regex.Matcher name = NAME.matcher(rule.getName());
        boolean named = name.matches();
        if (!named) {
            boolean id = rule.getName().matches("[A-Z]+-[0-9]+[a-z]?\\s*");
            refuse(at, "rule-name", "The name `" + rule.getName() + "` " + (id ? "is an id without a sentence." : "does not begin with an id such as MEC-08a and a space."),
                    "Write `rule \"MEC-08a What follows, in a sentence\"`, the letters of the id large.");
        }
        Optional<Consequence> consequence = RuleGrammar.consequence(String.valueOf(rule.getConsequence()));
        Position then = consequenceAt(rule);
        if (consequence.isEmpty()) {
            GrammarSlip slip = GrammarSlip.ofConsequence(String.valueOf(rule.getConsequence()));
            refuse(slip.behind() ? secondCall(then) : then, "consequence", slip.message(), slip.remedy());
        }
        List<List<Pattern>> alternatives = bounded(rule.getLhs(), at) ? alternatives(rule.getLhs()) : List.of();
        if (named && consequence.isPresent()) {
            RuleMetadata metadata = new RuleMetadata(rule, source, log);
            drafts.add(new RuleDraft(name.group(1), name.group(2), metadata.citation(), metadata.accepted(), source, at, file.folder(), alternatives,
                    consequence.get(), then));
        }
    }

    /** Drools tells the line of {@code then}; the call stands on the first line behind it that says something. Where nothing does, {@code then} itself. */
    private Position consequenceAt(RuleDescr rule) {
        int line = Math.max(1, rule.getConsequenceLine());
        boolean nothing = String.valueOf(rule.getConsequence()).isBlank();
        while (!nothing && line < source.lines().size() && (source.line(line).isBlank() || source.line(line).strip().equals("then"))) {
            line++;
        }
        return source.at(line, 1 + source.line(line).indexOf(source.line(line).strip()));
    }

    /** What stands behind the first call, where something does; else that call. */
    private Position secondCall(Position first) {
        boolean ended = false;
        for (int line = first.line(); line <= source.lines().size(); line++) {
            for (int column = line == first.line() ? first.column() : 1; column <= source.line(line).length(); column++) {
                char letter = source.line(line).charAt(column - 1);
                if (ended && !Character.isWhitespace(letter)) {
                    return source.at(line, column);
                }
                ended |= letter == ';';
            }
        }
        return first;
    }

    /** Whether the condition stays within the limits, told before anything is multiplied out. */
    private boolean bounded(BaseDescr tree, Position at) {
        if (patterns(tree) > Limits.PATTERNS) {
            refuse(at, "too-many-patterns", "This rule has more than " + Limits.PATTERNS + " patterns.", "Conclude a part of it in a rule of its own.");
        } else if (combinations(tree) > Limits.ALTERNATIVES) {
            refuse(at, "too-many-alternatives", "Combined with each other, the `or`s of this rule make more than " + Limits.ALTERNATIVES
                    + " alternatives.", "Conclude each group of alternatives in a rule of its own, or write `id in ( … )`.");
        } else {
            return true;
        }
        return false;
    }

    private static long patterns(BaseDescr tree) {
        return tree instanceof ConditionalElementDescr group ? group.getDescrs().stream().mapToLong(part -> patterns((BaseDescr) part)).sum() : 1;
    }

    /** How many alternatives the disjunctive form has; a billion stands for all that is more. */
    private static long combinations(BaseDescr tree) {
        if (tree instanceof AndDescr all) {
            return all.getDescrs().stream().mapToLong(RuleReader::combinations).reduce(1, (left, right) -> Math.min(MANY, left * right));
        }
        return tree instanceof OrDescr any ? Math.min(MANY, any.getDescrs().stream().mapToLong(RuleReader::combinations).sum()) : 1;
    }

    /** The condition in disjunctive form. */
    private List<List<Pattern>> alternatives(BaseDescr tree) {
        if (tree instanceof AndDescr all) {
            List<List<Pattern>> product = List.of(List.of());
            for (BaseDescr part : all.getDescrs()) {
                List<List<Pattern>> ways = alternatives(part);
                product = product.stream().flatMap(left -> ways.stream().map(right -> joined(left, right))).toList();
            }
            return product;
        }
        if (tree instanceof OrDescr any) {
            return any.getDescrs().stream().flatMap(part -> alternatives(part).stream()).toList();
        }
        if (tree instanceof PatternDescr pattern && pattern.getObjectType() != null) {
            return List.of(List.of(pattern(pattern)));
        }
        refuse(at(tree), "condition", "This kind of condition is not part of the rule language.",
                "Use patterns joined by `and` and `or`; say \"none of them\" with low levels or with Every.");
        return List.of(List.of());
    }

    private static List<Pattern> joined(List<Pattern> left, List<Pattern> right) {
        List<Pattern> both = new ArrayList<>(left);
        both.addAll(right);
        return both;
    }

    private Pattern pattern(PatternDescr tree) {
        if (tree.getSource() != null || !tree.getBehaviors().isEmpty() || tree.isUnification() || tree.isQuery()
                || !tree.getAnnotations().isEmpty()) {
            refuse(at(tree), "pattern", "A pattern may only name a fact type and test it.", "Remove `from`, `over`, `:=` and annotations.");
        }
        if (tree.getIdentifier() != null && !BINDING.matcher(tree.getIdentifier()).matches()) {
            refuse(at(tree), "binding", "`" + tree.getIdentifier() + "` cannot be the name of a binding.", "Write a dollar sign and letters, such as `$first :`.");
        }
        List<Placed> constraints = new ArrayList<>();
        for (BaseDescr part : tree.getConstraint().getDescrs()) {
            boolean plain = part instanceof ExprConstraintDescr e && e.getType() == ExprConstraintDescr.Type.NAMED;
            Optional<RuleGrammar.Constraint> read = plain
                    ? RuleGrammar.constraint(((ExprConstraintDescr) part).getExpression()) : Optional.empty();
            if (read.isPresent()) {
                constraints.add(new Placed(read.get(), at(part)));
            } else {
                constraints.add(new Placed(new RuleGrammar.Constraint.Refused(), at(part)));
                GrammarSlip slip = GrammarSlip.ofConstraint(plain ? ((ExprConstraintDescr) part).getExpression() : String.valueOf(part));
                refuse(at(part), "constraint", slip.message(), slip.remedy());
            }
        }
        return new Pattern(tree.getObjectType(), tree.getIdentifier() == null ? "" : tree.getIdentifier(), constraints, at(tree));
    }

    private void refuse(Position at, String code, String message, String remedy) {
        log.error(code, source, at, message, remedy);
    }

    /** The first place of the word from that line on, since the parser does not tell it; the line as a whole where it is not found. */
    private Position written(String word, int from) {
        for (int line = Math.max(1, from); line <= source.lines().size(); line++) {
            int column = source.line(line).indexOf(word);
            if (column >= 0) {
                return source.at(line, column + 1);
            }
        }
        return source.at(Math.max(1, from), 1);
    }

    private Position at(BaseDescr tree) {
        return source.at(Math.max(1, tree.getLine()), Math.max(0, tree.getColumn()) + 1);
    }
}
