package org.modeadvisor.vocabulary;

/** A first step to take. @param id unique among all steps; for a foundation step the variable's id */
public record Step(String id, String text, Citation citation) {}
