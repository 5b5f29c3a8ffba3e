package org.modeadvisor.fuzzing;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

/** Looks for rule files that make the reader crash. Runs in the profile {@code fuzz} only. */
class RuleFuzz {

    /** So that the first file is not blamed for the time it takes. */
    @BeforeAll
    static void load() {
        Oracle.load();
    }

    @MethodSource
    @DictionaryFile(resourcePath = "words-of-rules.dict")
    @FuzzTest(maxDuration = "200s")
    void noRuleFileMakesTheReaderCrash(byte[] bytes) {
        Oracle.inTime(() -> Oracle.rules(bytes));
    }

    static Stream<byte[]> noRuleFileMakesTheReaderCrash() {
        return Mutations.files(".drl", "rules", "src/test/resources/attacks/rules");
    }
}
