/**
 * The rules folder itself as pages. Comes in: a rule base. Goes out: one self-contained HTML page with the picture of the rules and
 * what stands behind every box of it. What differs from the stage before: no case is spoken of. Stateless; equal rules give equal
 * bytes; nothing is null.
 */
package org.modeadvisor.report.knowledge;
