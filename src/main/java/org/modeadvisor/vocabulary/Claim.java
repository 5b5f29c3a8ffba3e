package org.modeadvisor.vocabulary;

/** A numbered claim of the paper, in own words. */
public record Claim(String id, String section, String kind, String text) {}
