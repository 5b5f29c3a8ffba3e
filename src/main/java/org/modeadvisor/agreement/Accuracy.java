package org.modeadvisor.agreement;

import java.util.Map;

/**
 * In what share of the cases every method is right.
 *
 * @param lead the rules' share less that of each baseline
 */
public record Accuracy(Map<Method, Measure> shares, Map<Method, Difference> lead) {}
