/**
 * The proof of an answer as a picture. Comes in: a recommendation. Goes out: an SVG drawing of the part of its proof that matters:
 * what carries the modes and the model, where it is weakest, and what stands against it. What differs from the stage before: a
 * graph has places on a plane. Three steps, each data: the part to show, its layout by the Eclipse Layout Kernel, the drawing.
 * Needs the layout kernel, which an embedder of the library alone does not have. Nothing is null.
 */
package org.modeadvisor.report.graph;
