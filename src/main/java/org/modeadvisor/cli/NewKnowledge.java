package org.modeadvisor.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.diagnostics.SourceText;
import org.modeadvisor.diagnostics.Suggestions;
import org.modeadvisor.documents.FileChanges;
import org.modeadvisor.documents.TextFiles;
import org.modeadvisor.report.authoring.Skeleton;
import org.modeadvisor.report.authoring.Skeleton.Part;
import org.modeadvisor.report.authoring.Skeletons;
import org.modeadvisor.rulebase.RuleBase;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The skeleton of what {@code new} is asked for, its id checked or suggested; and how it is put into a rules folder. */
final class NewKnowledge {

    private static final String NUMBERED = "[A-Z]+-[0-9]{1,6}";

    private final Skeletons skeletons;
    private final CommandSpec spec;

    NewKnowledge(RuleBase base, CommandSpec spec) {
        this.skeletons = new Skeletons(base);
        this.spec = spec;
    }

    /** @param id an id, its letters alone, or empty */
    Skeleton rule(String id) {
        List<String> prefixes = skeletons.ids().prefixes();
        String letters = id.isEmpty() ? prefixes.get(0) : id.replaceFirst("-.*", "");
        if (!prefixes.contains(letters)) {
            throw wrong("No rule begins with `" + letters + "`, and the letters say which phase a rule belongs to. "
                    + Suggestions.didYouMean(letters, prefixes, "They are " + String.join(", ", prefixes) + "."));
        }
        String free = skeletons.ids().rule(letters);
        return skeletons.rule(id.isEmpty() || id.equals(letters) ? free : free(id, NUMBERED + "[a-z]?", free));
    }

    /** @param id an id, or empty */
    Skeleton caveat(String id) {
        String next = skeletons.ids().caveat();
        return skeletons.caveat(id.isEmpty() ? next : free(id, next.replaceFirst("-.*", "-[0-9]{1,6}"), next));
    }

    /** @param id an id, or empty */
    Skeleton mode(String id) {
        return skeletons.mode(named(id, "new-mode"));
    }

    /** @param groups those chosen, or all of them, of which the last is taken */
    Skeleton variable(String id, List<String> groups, boolean all) {
        return skeletons.variable(named(id, "new-variable"), groups.get(all ? groups.size() - 1 : 0));
    }

    private String free(String id, String form, String next) {
        if (!id.matches(form)) {
            throw wrong("`" + id + "` cannot be such an id; write it in the manner of `" + next + "`, which is free.");
        }
        if (skeletons.ids().taken(id)) {
            throw wrong("There is something called `" + id + "` already; `" + next + "` is free.");
        }
        return id;
    }

    /** An id in words. */
    private String named(String id, String usual) {
        if (!id.isEmpty() && !id.matches(NewCase.NAME)) {
            throw wrong("`" + id + "` cannot be such an id; write small letters and digits, with single hyphens between the words" + spelt(id) + ".");
        }
        if (skeletons.ids().taken(id)) {
            throw wrong("There is something called `" + id + "` already; choose another id.");
        }
        return id.isEmpty() ? skeletons.ids().named(usual) : id;
    }

    /** The words of a name written in another manner. */
    private String spelt(String id) {
        String words = id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.matches(NewCase.NAME) && !skeletons.ids().taken(words) ? ", such as `" + words + "`" : "";
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    /** Puts every part in place, or none; files that must not be there yet are looked for before anything is written. */
    static void write(Skeleton skeleton, Path folder) {
        ProblemLog log = new ProblemLog();
        skeleton.parts().stream().filter(part -> part instanceof Part.Whole).map(part -> folder.resolve(part.file())).filter(Files::exists).forEach(file ->
                log.error("file-exists", CaseFile.name(file), "There is such a file already; it was left as it is.", "Choose another id, or move the file."));
        log.throwIfErrors();
        try (FileChanges changes = new FileChanges()) {
            for (Part part : skeleton.parts()) {
                Path file = folder.resolve(part.file());
                Optional<SourceText> before = part instanceof Part.Entry ? TextFiles.read(file, CaseFile.name(file), log) : Optional.empty();
                log.throwIfErrors();
                String text = part instanceof Part.Entry entry ? entry.insertedInto(before.orElseThrow().text()).orElseThrow(() -> noLine(entry, file)) : part.text();
                changes.add(file, CaseFile.name(file), before.map(SourceText::text), text);
            }
            changes.carryOut();
        }
    }

    private static ProblemException noLine(Part.Entry entry, Path file) {
        ProblemLog log = new ProblemLog();
        log.error("no-section", CaseFile.name(file), "There is no line `" + entry.section() + ":` at the margin of this file to put `" + entry.id() + "` behind.",
                "Leave --into out, and put in by hand what is printed then.");
        return new ProblemException(log.problems());
    }
}
