package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The packed program: what it is made of is listed, and everything in it comes with its licence. Runs once the jar is packed. */
class ProgramJarIT {

    /** By Parquet, under the same licence. */
    private static final List<String> TAKEN_UP = List.of("net.openhft:zero-allocation-hashing");

    private static final Path JAR = Path.of("target", "mode-advisor.jar");
    private static final Path BOM = Path.of("target", "bom.json");
    private static final String LICENCES = "META-INF/licences/";

    /** Maven makes it only where it may look things up. */
    @BeforeEach
    void isThere() {
        assumeTrue(Files.exists(BOM), "no bill of materials: it is not made with -o");
    }

    @Test
    void everyLibraryInTheJarComesWithTheTextOfItsLicence() throws IOException {
        Map<String, String> licences = licences();
        assertEquals(libraries(), licences.keySet(), "one side is the bill of materials, the other META-INF/licences/libraries.txt");
        try (JarFile jar = new JarFile(JAR.toFile())) {
            for (Map.Entry<String, String> licence : licences.entrySet()) {
                assertTrue(text(jar, LICENCES + licence.getValue()).length() > 500, licence.toString());
            }
            assertTrue(text(jar, LICENCES + "epl-2.0.txt").startsWith("Eclipse Public License - v 2.0"));
            assertTrue(text(jar, "META-INF/NOTICE").contains("Apache"), "notices are kept");
        }
    }

    /** The bill of materials is what others look up vulnerabilities by, so each entry must say which version it is and where it is from. */
    @Test
    void theBillOfMaterialsNamesEveryLibraryWithItsVersion() throws IOException {
        JsonNode bom = new ObjectMapper().readTree(BOM.toFile());
        assertEquals("CycloneDX", bom.get("bomFormat").asText());
        assertTrue(bom.get("components").size() > 40, "components were not found");
        for (JsonNode component : bom.get("components")) {
            assertTrue(component.get("purl").asText().matches("pkg:maven/[^@]+@[^?]+\\?type=jar"), component.toString());
            assertFalse(component.get("hashes").isEmpty(), component.toString());
        }
    }

    /** Most libraries say in the jar who they are; of what one has taken up into its own jar, the bill knows that one alone. */
    @Test
    void nothingIsInTheJarThatTheBillOfMaterialsDoesNotName() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Set<String> listed = libraries();
            List<String> inside = jar.stream().map(ZipEntry::getName).filter(name -> name.matches("META-INF/maven/[^/]+/[^/]+/pom.xml"))
                    .map(name -> name.split("/")[2] + ":" + name.split("/")[3]).filter(name -> !name.equals("org.modeadvisor:mode-advisor")).toList();
            assertTrue(inside.size() > 30, inside.toString());
            assertEquals(TAKEN_UP, inside.stream().filter(name -> !listed.contains(name)).toList());
        }
    }

    private static Set<String> libraries() throws IOException {
        Set<String> libraries = new TreeSet<>();
        new ObjectMapper().readTree(BOM.toFile()).get("components").forEach(component ->
                libraries.add(component.get("group").asText() + ":" + component.get("name").asText()));
        return libraries;
    }

    /** The file of the licence by library. */
    private static Map<String, String> licences() throws IOException {
        Map<String, String> licences = new TreeMap<>();
        try (JarFile jar = new JarFile(JAR.toFile())) {
            text(jar, LICENCES + "libraries.txt").lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\\s+"))
                    .forEach(line -> licences.put(line[0], line[1]));
        }
        return licences;
    }

    private static String text(JarFile jar, String name) throws IOException {
        ZipEntry entry = jar.getEntry(name);
        assertTrue(entry != null, name + " is missing in the jar");
        return new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }
}
