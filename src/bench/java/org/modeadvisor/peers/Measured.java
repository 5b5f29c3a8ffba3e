package org.modeadvisor.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One line of what JMH wrote.
 *
 * @param file of which run, without its ending
 * @param method the benchmark
 * @param median of all iterations of all forks, in the benchmark's unit
 */
record Measured(String file, String method, Map<String, String> params, double median) {

    /** Everything JMH wrote of the named runs; a run that was not made has nothing. */
    static List<Measured> read(Path folder, List<String> runs) throws IOException {
        List<Measured> all = new ArrayList<>();
        for (String run : runs) {
            Path file = folder.resolve(run + ".json");
            if (Files.exists(file)) {
                new ObjectMapper().readTree(file.toFile()).forEach(entry -> all.add(of(run, entry)));
            }
        }
        return all;
    }

    private static Measured of(String run, JsonNode entry) {
        Map<String, String> params = new HashMap<>();
        entry.path("params").fields().forEachRemaining(param -> params.put(param.getKey(), param.getValue().asText()));
        List<Double> values = new ArrayList<>();
        entry.path("primaryMetric").path("rawData").forEach(fork -> fork.forEach(value -> values.add(value.asDouble())));
        values.sort(null);
        int middle = values.size() / 2;
        double median = values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
        String name = entry.path("benchmark").asText();
        return new Measured(run, name.substring(name.lastIndexOf('.') + 1), Map.copyOf(params), median);
    }

    /** The first of the runs in which a benchmark was run so. @param wanted parameters and what they must be */
    static Optional<Double> median(List<Measured> all, String file, String method, Map<String, String> wanted) {
        return all.stream().filter(one -> file.isEmpty() || one.file().equals(file)).filter(one -> one.method().equals(method))
                .filter(one -> one.params().entrySet().containsAll(wanted.entrySet())).map(Measured::median).findFirst();
    }
}
