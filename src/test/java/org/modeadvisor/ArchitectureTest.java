package org.modeadvisor;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The order of the packages, and what each may know. Held by the build, so that nobody has to remember it. */
class ArchitectureTest {

    private static final String ROOT = "org.modeadvisor";

    private static final List<String> LIBRARY = List.of(ROOT + ".diagnostics", ROOT + ".documents", ROOT + ".vocabulary", ROOT + ".cases",
            ROOT + ".rulebase.language", ROOT + ".rulebase", ROOT + ".inference", ROOT + ".explanation", ROOT + ".counterfactual", ROOT, ROOT + ".reload");

    /** What an embedder leaves out; without them the library still stands. */
    private static final List<String> COMMAND_LINE = Stream.of("solving", "suite", "agreement", "coverage", "mutation", "difference", "check", "audit", "batch", "bench", "report",
            "report.whatif", "report.graph", "report.page", "report.suite", "report.agreement", "report.coverage", "report.mutation",
            "report.difference", "report.check", "report.audit", "report.watch", "report.knowledge", "report.authoring", "report.batch", "report.bench", "cli").map(name -> ROOT + "." + name).toList();

    /** Data flows down this list; imports point up it only. */
    private static final List<String> ORDER = Stream.concat(LIBRARY.stream(), COMMAND_LINE.stream()).toList();

    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(ROOT);

    @Test
    void everyPackageOfTheOrderIsThereAndNoOther() {
        Set<String> found = CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet());
        Set<String> library = ORDER.stream().filter(name -> !COMMAND_LINE.contains(name)).collect(Collectors.toSet());
        assertTrue(found.containsAll(library), "without classes a rule about them says nothing: " + found);
        assertTrue(ORDER.containsAll(found), "a package without a place in the order: " + found);
    }

    @Test
    void importsPointOneWay() {
        LayeredArchitecture order = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String layer : ORDER) {
            order = COMMAND_LINE.contains(layer) ? order.optionalLayer(layer).definedBy(layer) : order.layer(layer).definedBy(layer);
        }
        for (int place = 0; place < ORDER.size(); place++) {
            String[] before = ORDER.subList(0, place).toArray(String[]::new);
            order = place == 0 ? order.whereLayer(ORDER.get(place)).mayNotAccessAnyLayer()
                    : order.whereLayer(ORDER.get(place)).mayOnlyAccessLayers(before);
        }
        order.check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyRulesAndInferenceKnowDrools() {
        noClasses().that().resideOutsideOfPackages(ROOT + ".rulebase", ROOT + ".inference")
                .should().dependOnClassesThat().resideInAnyPackage(DROOLS).check(CLASSES);
    }

    @Test
    void onlyDocumentsKnowsTheYamlParser() {
        onlyKnownTo("documents", "org.snakeyaml..");
    }

    @Test
    void onlyReportAndBatchKnowJackson() {
        noClasses().that().resideOutsideOfPackages(ROOT + ".report..", ROOT + ".batch").should().dependOnClassesThat().resideInAnyPackage("com.fasterxml..").check(CLASSES);
    }

    @Test
    void onlyTheGraphKnowsTheLayoutKernel() {
        onlyKnownTo("report.graph", "org.eclipse.elk..");
    }

    @Test
    void onlySolvingKnowsTheSatSolver() {
        onlyKnownTo("solving", "org.logicng..");
    }

    @Test
    void onlyBatchKnowsTheFormatsOfTables() {
        onlyKnownTo("batch", "de.siegmar..");
        onlyKnownTo("batch", "org.apache.parquet..");
        onlyKnownTo("batch", "org.apache.hadoop..");
    }

    @Test
    void onlyPagesKnowTheirTemplates() {
        onlyKnownTo("report.page", "freemarker..");
    }

    @Test
    void onlyCliKnowsPicocli() {
        onlyKnownTo("cli", "picocli..");
    }

    private static void onlyKnownTo(String one, String library) {
        noClasses().that().resideOutsideOfPackage(ROOT + "." + one + "..")
                .should().dependOnClassesThat().resideInAnyPackage(library).check(CLASSES);
    }

    /** An embedder who imports only our types must never need one of Drools, however far an answer is followed. */
    @Test
    void noTypeOfDroolsCanBeReachedFromTheFrontDoor() {
        Set<JavaClass> reached = new LinkedHashSet<>();
        Deque<JavaClass> next = new ArrayDeque<>(List.of(CLASSES.get(ModeAdvisor.class)));
        while (!next.isEmpty()) {
            JavaClass type = next.remove();
            if (reached.add(type) && type.getPackageName().startsWith(ROOT)) {
                signatures(type).forEach(next::add);
                type.getAllSubclasses().forEach(next::add);
            }
        }
        assertTrue(reached.size() > 40, "too few types to mean anything: " + reached);
        assertEquals(List.of(), reached.stream().filter(resideInAnyPackage(DROOLS)).map(JavaClass::getName).toList());
    }

    @Test
    void noPublicSignatureOfTheOtherPackagesNamesDrools() {
        List<JavaClass> open = CLASSES.stream().filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> !Set.of(ROOT + ".rulebase", ROOT + ".inference").contains(type.getPackageName())).toList();
        assertTrue(open.stream().anyMatch(type -> type.getPackageName().equals(ROOT + ".explanation")));
        assertEquals(List.of(), open.stream().filter(type -> signatures(type).anyMatch(resideInAnyPackage(DROOLS)))
                .map(JavaClass::getName).toList());
    }

    /** Every type a public member names: parameters, results, exceptions and fields, the arguments of generic types included. */
    private static Stream<JavaClass> signatures(JavaClass type) {
        Stream<JavaClass> methods = type.getCodeUnits().stream().filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(ArchitectureTest::named);
        Stream<JavaClass> constants = type.getFields().stream().filter(field -> field.getModifiers().contains(JavaModifier.PUBLIC))
                .flatMap(field -> field.getType().getAllInvolvedRawTypes().stream());
        return Stream.concat(methods, constants).map(JavaClass::getBaseComponentType);
    }

    private static Stream<JavaClass> named(JavaCodeUnit unit) {
        return Stream.of(unit.getReturnType().getAllInvolvedRawTypes().stream(),
                unit.getParameterTypes().stream().flatMap(parameter -> parameter.getAllInvolvedRawTypes().stream()),
                unit.getExceptionTypes().stream()).flatMap(types -> types);
    }

    @Test
    void nothingStaticCanChange() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void namesSayWhatATypeIsFor() {
        noClasses().should().haveNameMatching(".*(Impl|Utils?|Helpers?)").check(CLASSES);
        noClasses().should().resideInAnyPackage("..util..", "..utils..", "..common..").check(CLASSES);
    }

    /** Read from the sources, since a package-info without annotations leaves no class file. */
    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        Path sources = Path.of("src", "main", "java");
        List<Path> folders;
        try (Stream<Path> walk = Files.walk(sources)) {
            folders = walk.filter(path -> path.toString().endsWith(".java")).map(Path::getParent).distinct().sorted().toList();
        }
        assertTrue(folders.size() >= ORDER.size() - COMMAND_LINE.size());
        assertEquals(List.of(), folders.stream().filter(folder -> !saysWhatItIsFor(folder.resolve("package-info.java"))).toList());
    }

    private static boolean saysWhatItIsFor(Path file) {
        try {
            return Files.exists(file) && Files.readString(file).startsWith("/**");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
