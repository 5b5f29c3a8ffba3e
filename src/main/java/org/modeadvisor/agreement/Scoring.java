package org.modeadvisor.agreement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Counts, over all cases, where what is said agrees with what was observed. */
final class Scoring {

    private static final List<Method> METHODS = List.of(Method.values());

    private final List<ComparedCase> cases;
    private final Bootstrap bootstrap;

    Scoring(List<ComparedCase> cases, Bootstrap bootstrap) {
        this.cases = cases;
        this.bootstrap = bootstrap;
    }

    /** @param labels to count @param seen what was observed of them; a case that does not say is not counted */
    Detection detection(List<String> labels, Function<Labels, Optional<List<String>>> seen, Function<Guess, List<String>> said) {
        Map<Method, List<Confusion>> counts = Method.each(METHODS, method -> cases.stream().map(compared -> seen.apply(compared.observed())
                .filter(observed -> compared.guesses().containsKey(method))
                .map(observed -> Confusion.of(labels, said.apply(compared.guesses().get(method)), observed)).orElse(Confusion.NONE)).toList());
        return new Detection(Method.each(METHODS, method -> rates(counts.get(method))), lead(counts, Confusion::f1));
    }

    private Rates rates(List<Confusion> counts) {
        return new Rates(counts.stream().reduce(Confusion.NONE, Confusion::plus), measure(counts, Confusion::precision),
                measure(counts, Confusion::recall), measure(counts, Confusion::f1));
    }

    private Measure measure(List<Confusion> counts, Function<Confusion, Share> share) {
        return bootstrap.measure(counts.stream().map(share).toList());
    }

    /** Whether the set of modes is the one observed. @param lenient whether one also defensible will do */
    Accuracy sets(boolean lenient) {
        return accuracy((compared, method) -> compared.match(method).map(match -> match.agrees(lenient)));
    }

    Accuracy model() {
        return accuracy(ComparedCase::modelMatch);
    }

    /** @param right whether a method is right of a case; empty where that cannot be said */
    private Accuracy accuracy(BiFunction<ComparedCase, Method, Optional<Boolean>> right) {
        Map<Method, List<Share>> shares = Method.each(METHODS, method -> cases.stream().map(compared -> Share.one(right.apply(compared, method))).toList());
        return new Accuracy(Method.each(METHODS, method -> bootstrap.measure(shares.get(method))), lead(shares, Function.identity()));
    }

    private <T> Map<Method, Difference> lead(Map<Method, List<T>> counts, Function<T, Share> share) {
        List<Share> ours = counts.get(Method.RULES).stream().map(share).toList();
        return Method.each(Method.BASELINES, baseline -> bootstrap.difference(ours, counts.get(baseline).stream().map(share).toList()));
    }

    /** @param models all ids in the framework's order */
    List<ModelRow> models(Method method, List<String> models) {
        return models.stream().map(observed -> {
            List<Optional<String>> said = cases.stream().filter(compared -> compared.observed().model().equals(Optional.of(observed)))
                    .map(compared -> Optional.ofNullable(compared.guesses().get(method)).flatMap(Guess::model)).toList();
            Map<String, Integer> counts = new LinkedHashMap<>();
            models.forEach(model -> counts.put(model, (int) said.stream().filter(Optional.of(model)::equals).count()));
            return new ModelRow(observed, counts, (int) said.stream().filter(Optional::isEmpty).count());
        }).toList();
    }

    /** @param mechanisms all ids in the framework's order */
    List<MechanismRow> mechanisms(List<String> mechanisms) {
        return mechanisms.stream().map(id -> new MechanismRow(id, states(id, true), states(id, false))).toList();
    }

    private MechanismRow.States states(String mechanism, boolean listed) {
        return MechanismRow.States.of(cases.stream().filter(compared -> compared.observed().mechanisms().filter(seen -> seen.contains(mechanism) == listed)
                .isPresent()).map(compared -> compared.mechanisms().get(mechanism)).toList());
    }
}
