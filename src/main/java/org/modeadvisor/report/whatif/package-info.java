/**
 * Why-not and what-if as a person reads them, and as JSON. Comes in: what {@link org.modeadvisor.counterfactual} found. Goes out:
 * text or JSON. What differs from the stage before: nothing new is known, it is put into the sentences of the rules folder.
 * Stateless, equal input gives equal bytes.
 */
package org.modeadvisor.report.whatif;
