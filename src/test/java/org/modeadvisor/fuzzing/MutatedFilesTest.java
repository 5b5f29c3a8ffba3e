package org.modeadvisor.fuzzing;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Some thousand files that are nearly as they should be; always the same ones. The fuzz tests beside this look for more. */
class MutatedFilesTest {

    private static final String SEED = "20260101";
    private static final String FOUND = "src/test/resources/org/modeadvisor/fuzzing/";

    @Property(tries = 400, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void noRuleFileMakesTheReaderCrash(@ForAll("rules") byte[] bytes) {
        Oracle.rules(bytes);
    }

    @Property(tries = 800, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void noCaseMakesTheReaderCrash(@ForAll("cases") byte[] bytes) {
        Oracle.cases(bytes);
    }

    @Property(tries = 120, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void noFileBesideTheRulesMakesTheReaderCrash(@ForAll("sideFiles") SideFile file) {
        Oracle.sideFile(file.name(), file.bytes(), 20);
    }

    /** Files that once broke a reader. */
    @Example
    void whatWasFoundStaysMended() {
        List<byte[]> rules = Mutations.files("", FOUND + "RuleFuzzInputs").toList();
        List<byte[]> cases = Mutations.files("", FOUND + "CaseFuzzInputs").toList();
        assertFalse(rules.isEmpty() || cases.isEmpty());
        rules.forEach(Oracle::rules);
        cases.forEach(Oracle::cases);
    }

    /** What can be read is laid out, or told to have no place in the layout; laid out again it stays as it is. */
    @Property(tries = 600, seed = SEED, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.BOUNDED)
    void noYamlFileMakesTheLayoutCrash(@ForAll("cases") byte[] bytes) {
        Oracle.layout(bytes);
    }

    /** @param name in place of which file the bytes stand */
    private record SideFile(String name, byte[] bytes) {}

    @Provide
    Arbitrary<byte[]> rules() {
        return Mutations.of(".drl", "rules", "src/test/resources/attacks/rules");
    }

    @Provide
    Arbitrary<byte[]> cases() {
        return Mutations.of(".yaml", "cases/worked", "src/test/resources/attacks/cases", "src/test/resources/errors/cases");
    }

    @Provide
    Arbitrary<SideFile> sideFiles() {
        return Arbitraries.oneOf(Oracle.SIDE_FILES.stream().map(name -> Mutations.of(name, "rules").map(bytes -> new SideFile(name, bytes))).toList());
    }
}
