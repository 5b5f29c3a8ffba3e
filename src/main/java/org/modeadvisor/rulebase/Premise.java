package org.modeadvisor.rulebase;

import java.util.Optional;
import org.modeadvisor.diagnostics.Position;
import org.modeadvisor.vocabulary.NodeName;

/**
 * One condition of an {@link Instance}: a fact, and what is asked of it.
 *
 * @param test empty where the fact lends its strength; else the condition is a gate
 * @param at where its pattern stands
 */
public record Premise(NodeName node, Optional<Test> test, Position at) {}
