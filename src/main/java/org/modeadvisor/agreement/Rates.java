package org.modeadvisor.agreement;

/** How one method finds a label, or several counted together. */
public record Rates(Confusion counts, Measure precision, Measure recall, Measure f1) {}
