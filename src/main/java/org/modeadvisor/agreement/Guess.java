package org.modeadvisor.agreement;

import java.util.List;
import java.util.Optional;

/**
 * What a method says of a case; ids in the vocabulary's order.
 *
 * @param modes modes it says develop, each asked for by itself
 * @param set the modes it says develop together; another list than {@code modes} only where each mode is guessed by itself
 * @param model empty where it names none
 * @param mechanisms mechanisms it says are at work
 */
public record Guess(List<String> modes, List<String> set, Optional<String> model, List<String> mechanisms) {}
