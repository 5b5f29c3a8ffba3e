package org.modeadvisor.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;
import org.modeadvisor.Shipped;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.explanation.Adviser;
import org.modeadvisor.explanation.Recommendation;
import org.modeadvisor.rulebase.DroolsCompiler;
import org.modeadvisor.rulebase.RuleBase;
import org.modeadvisor.rulebase.language.Calls;
import org.modeadvisor.rulebase.language.Every;
import org.modeadvisor.rulebase.language.Level;
import org.modeadvisor.vocabulary.Kind;

/**
 * What an answer takes beside Drools alone: {@code mvn -B -ntp test -Pmeasure -Dtest=AnswerMeasure}. Drools alone is a fresh session
 * over the same rules, as Drools' own compiler makes it of their text, that is given all facts of the case at once, the conclusions included
 * as they were drawn before, and fires everything; nothing is recorded. The same is measured of the rules as we hand them over. Every kind of run takes its turn with the others, so that they meet the same machine.
 */
class AnswerMeasure {

    private static final RuleBase RULES = Situations.RULES;
    private static final RuleBase PLAIN = DroolsCompiler.compiled(RULES);
    private static final int ROUNDS = Integer.getInteger("measure.rounds", 40);

    private record Timed(String name, Consumer<Integer> run, List<Double> micros) {}

    @Test
    void anAnswerBesideDroolsAlone() {
        List<CaseStudy> cases = Shipped.cases();
        List<Situation> situations = cases.stream().map(Situations::of).toList();
        DroolsInference inference = new DroolsInference(RULES);
        Adviser adviser = new Adviser(RULES);
        List<List<Object>> facts = situations.stream().map(situation -> facts(inference.infer(situation))).toList();
        List<Timed> all = List.of(
                new Timed("Drools alone", i -> alone(PLAIN, facts.get(i)), new ArrayList<>()),
                new Timed("as handed over", i -> alone(RULES, facts.get(i)), new ArrayList<>()),
                new Timed("with proofs", i -> inference.infer(situations.get(i)), new ArrayList<>()),
                new Timed("no leaning", i -> adviser.recommend(cases.get(i), false), new ArrayList<>()),
                new Timed("full answer", i -> adviser.recommend(cases.get(i), true), new ArrayList<>()),
                new Timed("all looked into", i -> looked(adviser.recommend(cases.get(i), true)), new ArrayList<>()));
        for (int round = 0; round < ROUNDS; round++) {
            for (Timed timed : all) {
                long started = System.nanoTime();
                for (int i = 0; i < cases.size(); i++) {
                    timed.run().accept(i);
                }
                timed.micros().add((System.nanoTime() - started) / 1e3 / cases.size());
            }
        }
        double alone = median(all.get(0));
        all.forEach(timed -> System.out.printf("%-15s %7.0f us a case, %.2f of Drools alone (%d cases, median of the last half of %d rounds)%n",
                timed.name(), median(timed), median(timed) / alone, cases.size(), ROUNDS));
    }

    /** Answers a second of one thread and of two, in turns. */
    @Test
    void twoThreadsBesideOne() throws Exception {
        List<CaseStudy> cases = Shipped.cases();
        Adviser adviser = new Adviser(RULES);
        for (int round = 0; round < 6; round++) {
            double one = answersASecond(adviser, cases, 1);
            double two = answersASecond(adviser, cases, 2);
            System.out.printf("one thread %.0f answers a second, two %.0f, gain %.2f%n", one, two, two / one);
        }
    }

    private static double answersASecond(Adviser adviser, List<CaseStudy> cases, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long started = System.nanoTime();
        Callable<Long> asking = () -> {
            long answers = 0;
            while (System.nanoTime() - started < 2e9) {
                cases.forEach(study -> adviser.recommend(study, true));
                answers += cases.size();
            }
            return answers;
        };
        long answers = 0;
        for (Future<Long> asked : pool.invokeAll(Collections.nCopies(threads, asking))) {
            answers += asked.get();
        }
        pool.shutdown();
        return answers / ((System.nanoTime() - started) / 1e9);
    }

    /** What is found out only when read, read. */
    private static void looked(Recommendation answer) {
        answer.openQuestions().size();
        answer.modes().forEach(mode -> mode.leaning().ifPresent(leaning -> leaning.restsOn().size()));
        answer.developmentModel().leaning().ifPresent(leaning -> leaning.restsOn().size());
    }

    private static double median(Timed timed) {
        double[] sorted = timed.micros().stream().skip(ROUNDS / 2).mapToDouble(d -> d).toArray();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static List<Object> facts(Derivations drawn) {
        List<Object> facts = new ArrayList<>(drawn.situation().facts().values());
        drawn.nodes().keySet().forEach(name -> facts.add(drawn.fact(name)));
        for (Kind kind : Kind.values()) {
            List<Level> members = drawn.rules().conclusions(kind).stream().map(name -> (Level) drawn.fact(name)).toList();
            if (!members.isEmpty()) {
                facts.add(new Every(kind.word(), members));
            }
        }
        return facts;
    }

    private static void alone(RuleBase rules, List<Object> facts) {
        KieSession session = rules.drools().newKieSession();
        try {
            facts.forEach(session::insert);
            Calls.during(consequence -> {}, session::fireAllRules);
        } finally {
            session.dispose();
        }
    }
}
