/**
 * Answers as pages and documents. Comes in: recommendations, and what is wrong with files that could not be read. Goes out: one
 * self-contained HTML page for a case, a page or a folder of pages that compares many, and the same as Markdown. What differs from
 * the stage before: an answer becomes the records a page is made of, whose text is final, and templates beside these classes lay
 * them out. Whatever a case says is data here and escaped by the form of output, never by a template. Needs FreeMarker, which an
 * embedder of the library alone does not have. Nothing is null.
 */
package org.modeadvisor.report.page;
