/**
 * Answers and problems as text and JSON. Comes in: recommendations, problems and vocabularies, all of them data. Goes out:
 * text, wrapped and coloured for a terminal, JSON in the form of the contract, the JSON Schemas of both, and what a
 * consultation says. What differs from the stage before: nothing is decided any more; the one place where something is
 * rendered. Needs Jackson, which an embedder of the library alone does not have. Nothing is null.
 */
package org.modeadvisor.report;
