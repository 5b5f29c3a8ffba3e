package org.modeadvisor.peers;

/** What engines that match Java objects are given: a fact or a conclusion. @param level from 0 to 4 */
public record Fact(String id, int level) {}
