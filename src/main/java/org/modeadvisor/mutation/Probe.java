package org.modeadvisor.mutation;

import java.util.List;
import java.util.Map;
import org.modeadvisor.inference.Situation;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.NodeName;

/**
 * A case that would give away mutants nobody noticed.
 *
 * @param topic what it is about: the name of the rule file most of its mutants stand in, without folder and ending
 * @param situation what it states
 * @param pins what it would be pinned to: the conclusions that come out otherwise by its mutants, in the order of their names
 * @param kills its mutants, in order of place
 */
public record Probe(String topic, Situation situation, Map<NodeName, Bounds> pins, List<Mutant> kills) {}
