package org.modeadvisor.explanation;

import java.util.List;
import java.util.Optional;
import org.modeadvisor.vocabulary.NodeName;

/**
 * The development model.
 *
 * @param model its id; empty where it is undetermined
 * @param label its name in a sentence, or the words for an open model
 * @param spheres names of the spheres that lead; empty where it is undetermined or none leads
 * @param lead who leads the next steps
 * @param leaning only where it is undetermined and presumptions are allowed
 * @param nodes the model's node, or where it is undetermined the nodes of every model still open
 */
public record ModelAnswer(Optional<String> model, String label, List<String> spheres, String lead, Optional<Leaning> leaning,
        List<NodeName> nodes) {

    /** The model leaned to and the smallest set of presumptions that suffices for it. */
    public record Leaning(String model, List<org.modeadvisor.explanation.Leaning.Presumed> restsOn) {}
}
