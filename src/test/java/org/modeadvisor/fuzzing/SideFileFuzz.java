package org.modeadvisor.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Looks for files beside the rules that make the reader crash; the first byte says in place of which one they stand. Runs in the profile
 * {@code fuzz} only.
 */
class SideFileFuzz {

    /** So that the first file is not blamed for the time it takes. */
    @BeforeAll
    static void load() {
        Oracle.load();
    }

    @MethodSource
    @DictionaryFile(resourcePath = "words-of-yaml.dict")
    @FuzzTest(maxDuration = "200s")
    void noFileBesideTheRulesMakesTheReaderCrash(byte[] bytes) {
        if (bytes.length > 0) {
            String name = Oracle.SIDE_FILES.get(Math.floorMod(bytes[0], Oracle.SIDE_FILES.size()));
            Oracle.inTime(() -> Oracle.sideFile(name, Arrays.copyOfRange(bytes, 1, bytes.length), 300));
        }
    }

    static Stream<byte[]> noFileBesideTheRulesMakesTheReaderCrash() {
        return IntStream.range(0, Oracle.SIDE_FILES.size()).boxed().flatMap(which -> Mutations.files(Oracle.SIDE_FILES.get(which), "rules").map(file -> {
            byte[] bytes = new byte[file.length + 1];
            bytes[0] = which.byteValue();
            System.arraycopy(file, 0, bytes, 1, file.length);
            return bytes;
        }));
    }
}
