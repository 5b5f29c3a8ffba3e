package org.modeadvisor.rulebase.language;

import java.util.List;

/**
 * All conclusions of one kind together, put into working memory once the last of them is settled; its tests speak of every
 * member. The one way to say "none of them" that also holds for a mode somebody adds tomorrow.
 *
 * @param kind the word for the kind, such as {@code mode}
 */
public record Every(String kind, List<Level> members) implements Fact {

    public boolean atLeast(String parameter) {
        return members.stream().allMatch(member -> member.atLeast(parameter));
    }

    public boolean atMost(String parameter) {
        return members.stream().allMatch(member -> member.atMost(parameter));
    }

    public boolean below(String parameter) {
        return members.stream().allMatch(member -> member.below(parameter));
    }
}
