package org.modeadvisor.report.suite;

import java.util.List;
import java.util.Locale;
import org.modeadvisor.cases.Expected;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.TestWords;
import org.modeadvisor.inference.Node.Used;
import org.modeadvisor.report.Words;
import org.modeadvisor.rulebase.Rule;
import org.modeadvisor.suite.Departure;
import org.modeadvisor.suite.Reason;
import org.modeadvisor.suite.Reason.Role;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;
import org.modeadvisor.vocabulary.Sentences;
import org.modeadvisor.vocabulary.Vocabulary;

/** The words for what is not as expected in one answer, and for the rules behind it. */
final class DepartureWords {

    private static final int MOST_PREMISES = 3;

    private final Vocabulary vocabulary;
    private final Words words;

    DepartureWords(Recommendation answer) {
        this.vocabulary = answer.vocabulary();
        this.words = new Words(answer);
    }

    /** What was expected and what it is now, in a sentence. */
    String departure(Departure departure) {
        if (departure.part() == Departure.Part.RULES) {
            return words.say("suite.departure.rule", "rule", departure.about());
        }
        boolean withLevel = departure.part() == Departure.Part.MODES || departure.part() == Departure.Part.MECHANISMS;
        return words.say(withLevel ? "suite.departure.level" : "suite.departure", "subject", subject(departure), "expected", state(departure, departure.expected()),
                "actual", state(departure, departure.actual()), "level", departure.node().filter(name -> withLevel).map(words::present).orElse(""));
    }

    /** The same as a part of a list. */
    String brief(Departure departure) {
        return words.say("suite.departure.brief", "subject", Sentences.inner(subject(departure)), "expected", state(departure, departure.expected()),
                "actual", state(departure, departure.actual()));
    }

    private String subject(Departure departure) {
        return departure.node().map(this::subject).orElseGet(() -> words.say("whatif.subject.model"));
    }

    private String subject(NodeName name) {
        return switch (name.kind()) {
            case MODEL -> words.say("state.subject.model", "label", vocabulary.label(name));
            case CAVEAT, NOTE -> words.say("suite.subject.coded", "subject", words.subject(name), "id", name.id());
            case ENABLING, STAGE, COMPOSITE -> words.say("suite.subject.kind", "subject", words.subject(name), "kind", words.say("suite.kind." + name.kind().word()));
            default -> words.subject(name);
        };
    }

    private String state(Departure departure, String word) {
        return switch (departure.part()) {
            case MODES -> words.verdict(word);
            case DEVELOPMENT_MODEL -> word.equals(Expected.UNDETERMINED) ? words.say("whatif.model.open") : vocabulary.label(new NodeName(Kind.MODEL, word));
            default -> word.matches("[0-4](-[0-4])?") ? word : words.say("suite.state." + word);
        };
    }

    /** What a rule has to do with it, in a sentence. */
    String reason(Reason reason) {
        boolean strength = !reason.rule().consequence().target().kind().isTruth() && (reason.role() == Role.GIVES || reason.role() == Role.MAY_GIVE);
        String key = "suite.reason." + reason.role().name().toLowerCase(Locale.ROOT).replace('_', '-') + (strength ? ".strength" : "");
        List<String> premises = reason.premises().stream().limit(MOST_PREMISES).map(strength ? this::weakest : this::asked).toList();
        return words.say(premises.isEmpty() ? "suite.reason" : strength ? "suite.reason.weakest" : "suite.reason.because", "what", words.say(key, "rule",
                rule(reason.rule()), "level", reason.limit().map(String::valueOf).orElse(reason.bounds().toString())), "premises",
                strength ? words.join(premises) : Words.list(premises));
    }

    /** A rule with its sentence and its place. */
    String rule(Rule rule) {
        return words.say("suite.rule", "id", rule.id(), "title", rule.title(), "place", rule.at().file() + ":" + rule.at().line());
    }

    private String weakest(Used used) {
        return words.withLevel(used.node());
    }

    private String asked(Used used) {
        String label = Sentences.inner(vocabulary.label(used.node()));
        return used.test().map(test -> words.say("suite.premise.test", "label", label, "test", TestWords.of(vocabulary, used.node(), test), "bounds",
                words.present(used.node()))).orElseGet(() -> words.say("suite.premise", "label", label, "bounds",
                used.bounds().equals(Bounds.OPEN) ? words.say("condition.open") : words.present(used.node())));
    }
}
