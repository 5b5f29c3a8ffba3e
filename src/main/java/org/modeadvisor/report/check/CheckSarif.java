package org.modeadvisor.report.check;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.modeadvisor.check.CheckResult;
import org.modeadvisor.check.Finding;
import org.modeadvisor.check.Page;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.report.JsonReport;

/**
 * A check as SARIF 2.1.0, which editors and build servers read. Each kind of finding is a rule of the run, with its page as help; each
 * finding is a result whose {@code properties} hold what it is more than a problem; accepted ones are suppressed in the source, with
 * their reason. Equal results give equal bytes. Stateless.
 */
public final class CheckSarif {

    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private CheckSarif() {}

    /** The whole text. */
    public static String of(CheckResult result) {
        ObjectNode top = JsonNodeFactory.instance.objectNode();
        top.put("version", "2.1.0").put("$schema", SCHEMA);
        ObjectNode run = top.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver").put("name", "mode-advisor check");
        run.put("columnKind", "utf16CodeUnits");
        List<String> codes = result.findings().stream().map(Finding::code).distinct().sorted().toList();
        ArrayNode kinds = driver.putArray("rules");
        codes.forEach(code -> kind(kinds.addObject(), code));
        ArrayNode results = run.putArray("results");
        result.findings().forEach(finding -> result(results.addObject(), finding, codes.indexOf(finding.code())));
        return JsonReport.pretty(top);
    }

    private static void kind(ObjectNode object, String code) {
        object.put("id", code);
        Page.of(code).ifPresent(page -> {
            object.putObject("shortDescription").put("text", page.title());
            object.putObject("help").put("text", page.text()).put("markdown", page.text());
        });
    }

    private static void result(ObjectNode object, Finding finding, int kind) {
        object.put("ruleId", finding.code()).put("ruleIndex", kind).put("level", finding.problem().severity().word());
        object.putObject("message").put("text", finding.problem().message() + " " + finding.problem().remedy());
        Position at = finding.problem().position();
        ObjectNode place = object.putArray("locations").addObject().putObject("physicalLocation");
        place.putObject("artifactLocation").put("uri", uri(at.file()));
        if (at.line() > 0) {
            ObjectNode region = place.putObject("region").put("startLine", at.line());
            if (at.column() > 0) {
                region.put("startColumn", at.column());
            }
            region.putObject("snippet").put("text", finding.problem().quote());
        }
        finding.accepted().ifPresent(reason -> object.putArray("suppressions").addObject().put("kind", "inSource").put("justification", reason));
        CheckJson.details(object.putObject("properties"), finding);
    }

    /** The file as a person named it, relative where it was. */
    private static String uri(String file) {
        try {
            return Path.of(file).isAbsolute() ? Path.of(file).toUri().toString() : new URI(null, null, file, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("every relative path makes an address: " + file, e);
        }
    }
}
