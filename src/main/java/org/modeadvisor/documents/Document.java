package org.modeadvisor.documents;

import org.modeadvisor.diagnostics.SourceText;

/** One file: its text, kept for quoting, and its value. */
public record Document(SourceText source, Tree root) {}
