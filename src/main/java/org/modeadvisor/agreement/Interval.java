package org.modeadvisor.agreement;

/** Where a figure lay in the middle 95 % of the drawings. */
public record Interval(double lo, double hi) {}
