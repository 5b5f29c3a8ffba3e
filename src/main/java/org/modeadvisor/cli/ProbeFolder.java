package org.modeadvisor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.modeadvisor.cases.CaseStudy;
import org.modeadvisor.diagnostics.ProblemException;
import org.modeadvisor.diagnostics.ProblemLog;
import org.modeadvisor.documents.TextFiles;
import org.modeadvisor.mutation.Probe;
import org.modeadvisor.report.mutation.ProbeText;
import org.modeadvisor.vocabulary.Vocabulary;

/** Writes proposed cases into a folder, which is made where it is missing. */
record ProbeFolder(Path folder, Vocabulary vocabulary) {

    /**
     * Writes a file for each; none that is there is touched, and no id of a case is used again.
     *
     * @return the cases by the file each was written to
     * @throws ProblemException where the folder is a file or cannot be written
     */
    Map<String, Probe> write(List<Probe> probes, List<CaseStudy> cases) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            ProblemLog log = new ProblemLog();
            log.error("unwritable-folder", CaseFile.name(folder), "Cases cannot be written into this folder.",
                    "Check that it is no file, and who may write there, or name another folder.");
            throw new ProblemException(log.problems());
        }
        Set<String> taken = cases.stream().map(CaseStudy::id).collect(Collectors.toCollection(HashSet::new));
        Map<String, Probe> written = new LinkedHashMap<>();
        for (Probe probe : probes) {
            int number = 1;
            while (taken.contains(id(probe, number)) || Files.exists(file(id(probe, number)))) {
                number++;
            }
            String id = id(probe, number);
            TextFiles.write(file(id), CaseFile.name(file(id)), Optional.empty(), ProbeText.of(id, probe, vocabulary));
            taken.add(id);
            written.put(CaseFile.name(file(id)), probe);
        }
        return written;
    }

    private static String id(Probe probe, int number) {
        return "probe-" + probe.topic() + "-" + number;
    }

    private Path file(String id) {
        return folder.resolve(id + ".yaml");
    }
}
