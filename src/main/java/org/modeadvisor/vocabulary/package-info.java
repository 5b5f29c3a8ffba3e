/**
 * What can be said: variables, conclusions, parameters, claims and sentences. Comes in: the YAML files of a rules folder. Goes out:
 * one immutable {@link org.modeadvisor.vocabulary.Vocabulary}, in which every id, label, order, threshold and printed sentence of
 * the knowledge is found. What differs from the stage before: structure has become meaning, and every name is known. No rule
 * stands here; rules are DRL. Everything public is immutable and thread-safe; nothing is null, an absent value is empty.
 */
package org.modeadvisor.vocabulary;
