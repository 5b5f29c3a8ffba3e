package org.modeadvisor.vocabulary;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modeadvisor.documents.Fields;

/** Reads one entry of {@code parameters.yaml}. */
final class ParameterReader {

    static final List<String> KEYS = List.of("id", "value", "use", "unit", "meaning", "basis", "claims", "because");

    private ParameterReader() {}

    static Parameter read(Fields f) {
        Optional<Parameter.Use> use = f.value("use").isEmpty() ? Optional.empty()
                : f.oneOf("use", Arrays.stream(Parameter.Use.values()).map(ParameterReader::word).toList())
                        .flatMap(word -> Arrays.stream(Parameter.Use.values()).filter(u -> word(u).equals(word)).findFirst());
        f.required("value");
        int value = f.optionalNumber("value").orElse(0);
        if (value < Bounds.LOWEST || value > Bounds.HIGHEST) {
            f.error("out-of-range", f.at("value"), "A parameter is a number from 0 to 4; " + value + " is not.", "Write 0, 1, 2, 3 or 4.");
        }
        return new Parameter(f.text("id"), value, use, f.text("unit"), f.text("meaning"));
    }

    static String word(Parameter.Use use) {
        return use.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
