package org.modeadvisor.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.modeadvisor.agreement.ComparedCase.ModeMark;

/** How often the rules are right, by how sure they are and by how sure the rater was. */
final class Slicing {

    private static final List<String> CONFIDENCES = List.of("high", "medium", "low", "");

    private final List<ComparedCase> cases;
    private final Bootstrap bootstrap;

    Slicing(List<ComparedCase> cases, Bootstrap bootstrap) {
        this.cases = cases;
        this.bootstrap = bootstrap;
    }

    List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        for (Standing standing : Standing.values()) {
            slices.add(slice(Slice.By.STANDING, standing.word(), (compared, mark) -> mark.standing() == standing,
                    compared -> leastSure(compared) == standing, compared -> compared.model() == standing));
        }
        for (String confidence : CONFIDENCES) {
            Predicate<ComparedCase> sure = compared -> compared.observed().confidence().orElse("").equals(confidence);
            slices.add(slice(Slice.By.CONFIDENCE, confidence, (compared, mark) -> sure.test(compared), sure, sure));
        }
        return slices;
    }

    private static Standing leastSure(ComparedCase compared) {
        return compared.modes().stream().map(ModeMark::standing).max(Standing::compareTo).orElse(Standing.DECIDED);
    }

    /** @param ofMark which answers about a mode belong to it @param ofSet which sets @param ofModel which models */
    private Slice slice(Slice.By by, String value, BiPredicate<ComparedCase, ModeMark> ofMark, Predicate<ComparedCase> ofSet, Predicate<ComparedCase> ofModel) {
        return new Slice(by, value, bootstrap.measure(cases.stream().map(compared -> marks(compared, ofMark)).toList()),
                part(ofSet, compared -> compared.match(Method.RULES).map(match -> match.agrees(false))),
                part(ofSet, compared -> compared.match(Method.RULES).map(match -> match.agrees(true))),
                part(ofModel, compared -> compared.modelMatch(Method.RULES)));
    }

    private static Share marks(ComparedCase compared, BiPredicate<ComparedCase, ModeMark> ofMark) {
        return compared.observed().modes().map(seen -> compared.modes().stream().filter(mark -> ofMark.test(compared, mark))
                .map(mark -> Share.one(Optional.of(mark.advised() == seen.contains(mark.mode())))).reduce(Share.NONE, Share::plus)).orElse(Share.NONE);
    }

    private Measure part(Predicate<ComparedCase> of, Function<ComparedCase, Optional<Boolean>> right) {
        return bootstrap.measure(cases.stream().map(compared -> of.test(compared) ? Share.one(right.apply(compared)) : Share.NONE).toList());
    }
}
