package org.modeadvisor.diagnostics;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known name a misspelt one most likely meant. */
public final class Suggestions {

    /** No name of ours is longer, and no typing slip makes one so. */
    private static final int LONGEST = 100;

    private Suggestions() {}

    /**
     * The nearest known name, where one is near enough to be meant: at most a third of its letters differ, or one holds the
     * other. A word of one or two letters, or one that differs in a number only, may mean anything. Ties go to the first in alphabetical order, so that the suggestion is always the same.
     */
    public static Optional<String> nearest(String written, Collection<String> known) {
        String name = normal(written);
        return known.stream()
                .filter(candidate -> near(name, normal(candidate)))
                .min(Comparator.comparingInt((String candidate) -> distance(name, normal(candidate)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** "Did you mean …?" for the nearest known name, else the given advice. */
    public static String didYouMean(String written, Collection<String> known, String otherwise) {
        return nearest(written, known).map(name -> "Did you mean `" + name + "`?").orElse(otherwise);
    }

    private static boolean near(String written, String candidate) {
        if (written.length() < 3 || written.length() > LONGEST) {
            return false;
        }
        boolean otherNumber = !written.equals(candidate) && written.replaceAll("[0-9]", "").equals(candidate.replaceAll("[0-9]", ""));
        if (otherNumber) {
            return false;
        }
        int allowed = Math.max(1, Math.max(written.length(), candidate.length()) / 3);
        return Math.abs(written.length() - candidate.length()) <= allowed && distance(written, candidate) <= allowed
                || (written.length() >= 4 && (candidate.contains(written) || written.contains(candidate)));
    }

    private static String normal(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    }

    /** Edits (insert, delete, replace, swap of neighbours) between two words. */
    private static int distance(String a, String b) {
        int[] older = new int[b.length() + 1];
        int[] before = new int[b.length() + 1];
        int[] now = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = before[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(replace, 1 + Math.min(before[j], now[j - 1]));
                boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], older[j - 2] + 1);
                }
            }
            int[] spare = older;
            older = before;
            before = now;
            now = spare;
        }
        return before[b.length()];
    }
}
