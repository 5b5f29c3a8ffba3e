/**
 * Answers kept, and put to the test again. Comes in: an answer, or a folder of answers kept earlier and an advisor with the present
 * rules. Goes out: a folder that holds each answer with all it was worked out from, or what those rules now say otherwise. What
 * differs from the stage before: an answer outlives the rules that gave it. Everything public is immutable and thread-safe; nothing
 * is null.
 *
 * <h2>What a record holds, and what it does not</h2>
 *
 * <p>A record holds the text of the case, the answer, the digest of the rules and the versions of the program, of Drools and of Java;
 * the rules themselves lie beside the records, once for each digest. It does not hold the time: the same question under the same rules
 * gives the same bytes, so that two records can be compared by any tool. The time stands in the name of the file, where it also puts the
 * records in order. A digest over its contents shows where a record was changed or cut off. It is no signature: who means to deceive can
 * work it out anew.
 */
package org.modeadvisor.audit;
