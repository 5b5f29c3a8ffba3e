package org.modeadvisor.rulebase;

import org.modeadvisor.diagnostics.Position;

/**
 * That a rule is meant to be as it is, although a check finds fault with it.
 *
 * @param finding code of the finding
 * @param because the author's reason
 * @param at where it stands
 */
public record Acceptance(String finding, String because, Position at) {}
