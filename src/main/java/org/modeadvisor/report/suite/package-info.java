/**
 * What the regression suite found, as a person reads it, as JSON and as the XML that build servers read. Comes in: the outcomes of
 * {@link org.modeadvisor.suite}. Goes out: text, JSON or XML. What differs from the stage before: nothing new is known, it is put
 * into the sentences of the rules folder. Stateless, equal input gives equal bytes. Nothing is null.
 */
package org.modeadvisor.report.suite;
