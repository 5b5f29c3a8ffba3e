package org.modeadvisor.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.modeadvisor.ModeAdvisor;
import org.modeadvisor.cases.Answer;
import org.modeadvisor.cases.CaseFact;
import org.modeadvisor.cases.CaseText;
import org.modeadvisor.explanation.Comparison;
import org.modeadvisor.explanation.NextQuestion;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.explanation.StopReason;
import org.modeadvisor.report.AskText;
import org.modeadvisor.report.ChangeText;
import org.modeadvisor.report.ReasonText;
import org.modeadvisor.vocabulary.Variable;

/**
 * One sitting of a consultation. What is known stands in the case file alone, so that a sitting can end at any time and another go
 * on; only what was passed over, and the way back, are forgotten with it. Not thread-safe.
 */
final class Consultation {

    private final ModeAdvisor advisor;
    private final Console console;
    private final CaseFile file;
    private final Manner manner;
    private final PhraseReader phrases;
    /** Not to be asked: what the case states, what was asked in this sitting. */
    private Set<String> passed;
    private final Deque<Turn> turns = new ArrayDeque<>();
    private Recommendation answer;
    private Optional<String> wanted = Optional.empty();

    /** How it is held. @param again whether to ask what was answered inexactly @param begun whether the case is a new one */
    record Manner(Optional<String> answeredBy, OptionalInt most, boolean again, boolean begun) {}

    /** A question dealt with. @param before the file before it @param passedBefore what was not to be asked before it */
    private record Turn(String variable, CaseFile.State before, Set<String> passedBefore, boolean skipped) {}

    /** What becomes of a question after a reply. */
    private enum Outcome {
        ASK_ON,
        STAY,
        STOP
    }

    Consultation(ModeAdvisor advisor, Console console, CaseFile file, Manner manner) {
        this.advisor = advisor;
        this.console = console;
        this.file = file;
        this.manner = manner;
        this.phrases = new PhraseReader(advisor.vocabulary());
        this.answer = advisor.recommend(file.study());
        this.passed = manner.again() ? Set.of() : Set.copyOf(file.study().facts().keySet());
    }

    /** Asks until nothing is left to ask, or the person stops. */
    void run() {
        console.say(text().opening(file.name(), manner.begun(), console.hints()));
        while (true) {
            if (manner.most().isPresent() && turns.size() >= manner.most().getAsInt()) {
                end("ask.stop.most");
                return;
            }
            Optional<NextQuestion> next = wanted.isPresent() ? Optional.empty() : advisor.nextQuestion(file.study(), passed);
            Optional<String> asked = wanted.or(() -> next.map(NextQuestion::variable));
            if (asked.isEmpty()) {
                finish();
                return;
            }
            wanted = Optional.empty();
            if (!ask(variable(asked.get()), next)) {
                return;
            }
        }
    }

    /** Puts one question until it is dealt with. @return whether to go on */
    private boolean ask(Variable variable, Optional<NextQuestion> question) {
        console.say(text().question(turns.size() + 1, variable, bearsOn(variable)));
        while (true) {
            Optional<String> line = console.read();
            if (line.isEmpty()) {
                end("ask.stop.input-ended");
                return false;
            }
            Outcome outcome = reply(phrases.read(line.get(), variable), variable, question);
            if (outcome != Outcome.STAY) {
                return outcome == Outcome.ASK_ON;
            }
        }
    }

    private Outcome reply(Phrase phrase, Variable variable, Optional<NextQuestion> question) {
        if (phrase instanceof Phrase.Given given && given.answer() instanceof Answer.NotKnown && isRange(variable)) {
            turn(variable, true);
            console.say(text().say("ask.kept", "answer", text().spoken(file.study().facts().get(variable.id()).answer())));
            return Outcome.ASK_ON;
        } else if (phrase instanceof Phrase.Given given) {
            record(variable, given);
            return Outcome.ASK_ON;
        } else if (phrase instanceof Phrase.About about) {
            wanted = Optional.of(about.variable());
            return Outcome.ASK_ON;
        } else if (phrase instanceof Phrase.WhatIf tried) {
            whatIf(variable, tried.answer());
            return Outcome.STAY;
        } else if (phrase instanceof Phrase.Unclear unclear) {
            console.say(text().unclear(unclear.key(), unclear.values(), variable));
            return Outcome.STAY;
        }
        return wish((Phrase.Wish) phrase, variable, question);
    }

    private Outcome wish(Phrase.Wish wish, Variable variable, Optional<NextQuestion> question) {
        switch (wish) {
            case WHY -> console.say(ReasonText.of(answer, question, advisor.why(answer, variable.id()), console.colour()));
            case SHOW -> console.say(text().standing());
            case HELP -> console.say(text().help(variable));
            case SKIP -> {
                turn(variable, true);
                console.say(text().say("ask.skipped"));
                return Outcome.ASK_ON;
            }
            case BACK -> {
                return back();
            }
            case STOP -> {
                end("ask.stop.user");
                return Outcome.STOP;
            }
        }
        return Outcome.STAY;
    }

    private void record(Variable variable, Phrase.Given given) {
        Optional<CaseFact> stated = Optional.ofNullable(file.study().facts().get(variable.id()));
        CaseFact fact = fact(variable, given);
        CaseText changed = file.text().with(fact);
        turn(variable, false);
        file.write(changed);
        Recommendation before = answer;
        answer = advisor.recommend(file.study());
        console.say(text().recorded(fact, given.evidence().isPresent(), given.source().isPresent(), stated));
        Comparison comparison = Comparison.of(before, answer);
        boolean unknown = given.answer() instanceof Answer.NotKnown && comparison.moved().isEmpty();
        console.say(unknown ? text().say("ask.change.unknown") : ChangeText.of(comparison, console.colour()));
    }

    /** A narrower answer keeps what was said beside the wider one; any other answer stands for itself. */
    private CaseFact fact(Variable variable, Phrase.Given given) {
        CaseFact plain = CaseFact.of(variable.id(), given.answer());
        Optional<CaseFact> stated = Optional.ofNullable(file.study().facts().get(variable.id()))
                .filter(old -> narrows(old.answer(), given.answer()));
        return new CaseFact(variable.id(), given.answer(), given.evidence().or(() -> stated.flatMap(CaseFact::evidence)),
                given.source().or(() -> stated.flatMap(CaseFact::source)), stated.flatMap(CaseFact::basis), stated.flatMap(CaseFact::date),
                manner.answeredBy().or(() -> stated.flatMap(CaseFact::answeredBy)), plain.named(), plain.at());
    }

    /** Who knows nothing more than a range leaves it as it is. */
    private boolean isRange(Variable variable) {
        CaseFact stated = file.study().facts().get(variable.id());
        return stated != null && stated.answer() instanceof Answer.Level level && !level.bounds().exact();
    }

    private static boolean narrows(Answer old, Answer now) {
        return old instanceof Answer.Level wide && now instanceof Answer.Level narrow && wide.bounds().holds(narrow.bounds());
    }

    private void turn(Variable variable, boolean skipped) {
        turns.push(new Turn(variable.id(), file.state(), passed, skipped));
        Set<String> now = new HashSet<>(passed);
        now.add(variable.id());
        passed = Set.copyOf(now);
    }

    private Outcome back() {
        if (turns.isEmpty()) {
            console.say(text().say("ask.back.none"));
            return Outcome.STAY;
        }
        Turn last = turns.pop();
        if (!last.skipped()) {
            file.restore(last.before());
            answer = advisor.recommend(file.study());
        }
        passed = last.passedBefore();
        wanted = advisor.nextQuestion(file.study(), passed).map(NextQuestion::variable).filter(last.variable()::equals).isPresent()
                ? Optional.empty() : Optional.of(last.variable());
        console.say(last.skipped() ? text().say("ask.back.skip") : text().say("ask.back", "label", text().label(last.variable())));
        return Outcome.ASK_ON;
    }

    private void whatIf(Variable variable, Answer tried) {
        console.say(text().say("ask.what-if", "answer", text().spoken(tried)));
        console.say(ChangeText.of(advisor.whatIf(file.study(), Map.of(variable.id(), tried)), console.colour()));
    }

    private void finish() {
        console.say(text().stopped(StopReason.of(answer), command(true)));
        console.say(text().end(file.name(), Optional.empty()));
    }

    private void end(String key) {
        console.say("\n" + text().say(key));
        console.say(text().end(file.name(), Optional.of(command(manner.again())).filter(command -> !answer.openQuestions().isEmpty())));
    }

    private String command(boolean again) {
        return "mode-advisor ask " + (again ? "--again " : "") + file.name();
    }

    private List<String> bearsOn(Variable variable) {
        return answer.openQuestions().stream().filter(open -> open.variable().equals(variable.id()))
                .flatMap(open -> open.couldChange().stream()).toList();
    }

    private Variable variable(String id) {
        return advisor.vocabulary().variable(id).orElseThrow();
    }

    private AskText text() {
        return new AskText(answer, console.colour());
    }
}
