/**
 * The library's front door. Comes in: a folder of rules and a case. Goes out: a recommendation that can be questioned. Everything
 * behind it follows the data: diagnostics, documents, vocabulary, cases, rulebase, inference, explanation; beside it, for the
 * command line only, report and cli. No type of the engine shows. Everything public is immutable and thread-safe; nothing is null.
 */
package org.modeadvisor;
