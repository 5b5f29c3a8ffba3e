/**
 * Answers, explanations and problems as text, Markdown and JSON. Comes in: recommendations, justifications, problems and vocabularies,
 * all of them data. Goes out: text, wrapped and coloured for a terminal, Markdown for a document, JSON in the form of the contract,
 * the JSON Schemas, and what a consultation says. What differs from the stage before: nothing is decided any more; the one place where something is
 * rendered. Needs Jackson, which an embedder of the library alone does not have. Nothing is null.
 */
package org.modeadvisor.report;
