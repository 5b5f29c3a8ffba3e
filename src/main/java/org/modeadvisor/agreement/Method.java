package org.modeadvisor.agreement;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Who says what becomes of a case. */
public enum Method {
    /** The rules: the verdict, or where it is undetermined the leaning. */
    RULES,
    /** What is most frequent among the other cases. */
    MAJORITY,
    /** What became of the other case whose facts are most alike. */
    NEAREST_NEIGHBOUR;

    /** Those that know no rules, and that the rules are held against. */
    public static final List<Method> BASELINES = List.of(MAJORITY, NEAREST_NEIGHBOUR);

    /** Something of each of them, in their order; cannot be changed. */
    static <T> Map<Method, T> each(List<Method> methods, Function<Method, T> of) {
        Map<Method, T> map = new EnumMap<>(Method.class);
        methods.forEach(method -> map.put(method, of.apply(method)));
        return Collections.unmodifiableMap(map);
    }

    /** {@code nearest-neighbour}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
