package org.modeadvisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.modeadvisor.rulebase.RuleBase;

/** What an editor inserts for a rule can be read as it stands. */
class SnippetsTest {

    @TempDir
    private Path folder;

    @Test
    void theRuleOfTheSnippetsLoads() throws IOException {
        JsonNode snippets = new ObjectMapper().readTree(Files.readString(Path.of(".vscode", "mode-advisor.code-snippets")));
        assertEquals(5, snippets.size());
        String body = StreamSupport.stream(snippets.get("Rule").get("body").spliterator(), false).map(JsonNode::asText).collect(Collectors.joining("\n"));
        String rule = body.replaceAll("\\$\\{\\d+\\|([^,|]*)[^}]*}", "$1").replaceAll("\\$\\{\\d+:([^}]*)}", "$1");
        Path copy = RulesCopy.in(folder.resolve("rules")).folder();
        Path file = copy.resolve("composites/carrier.drl");
        Files.writeString(file, Files.readString(file) + "\n" + rule + "\n");
        assertTrue(RuleBase.load(copy, "rules").model().rules().stream().anyMatch(one -> one.id().equals("DER-90")));
    }
}
