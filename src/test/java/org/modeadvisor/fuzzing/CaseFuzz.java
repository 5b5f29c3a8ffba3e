package org.modeadvisor.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for cases that make the reader crash. Runs in the profile {@code fuzz} only. */
class CaseFuzz {

    /** So that the first file is not blamed for the time it takes. */
    @BeforeAll
    static void load() {
        Oracle.load();
    }

    @MethodSource
    @DictionaryFile(resourcePath = "words-of-yaml.dict")
    @FuzzTest(maxDuration = "200s")
    void noCaseMakesTheReaderCrash(byte[] bytes) {
        Oracle.inTime(() -> Oracle.cases(bytes));
    }

    static Stream<byte[]> noCaseMakesTheReaderCrash() {
        return Mutations.files(".yaml", "cases/worked", "src/test/resources/attacks/cases", "src/test/resources/errors/cases");
    }
}
