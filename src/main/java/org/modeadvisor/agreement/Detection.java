package org.modeadvisor.agreement;

import java.util.Map;

/**
 * How every method finds a label, or several counted together (micro-averaged).
 *
 * @param lead the rules' F1 less that of each baseline
 */
public record Detection(Map<Method, Rates> rates, Map<Method, Difference> lead) {}
