package org.modeadvisor.report.page;

/** Markup that was made here and needs no escaping. */
public record Markup(String text) {}
