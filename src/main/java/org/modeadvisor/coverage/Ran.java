package org.modeadvisor.coverage;

import org.modeadvisor.inference.Derivations;

/**
 * A case and what the engine drew from it.
 *
 * @param file as the person named it
 */
public record Ran(String file, String id, String title, Derivations derivations) {}
