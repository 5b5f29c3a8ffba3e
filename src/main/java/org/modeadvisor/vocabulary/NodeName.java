package org.modeadvisor.vocabulary;

import java.util.Comparator;

/** The name of a driver or conclusion: {@code mode:key-business-process-innovation}. */
public record NodeName(Kind kind, String id) implements Comparable<NodeName> {

    private static final Comparator<NodeName> ORDER =
            Comparator.comparing(NodeName::kind).thenComparing(NodeName::id);

    /** The variable with that id. */
    public static NodeName driver(String id) {
        return new NodeName(Kind.DRIVER, id);
    }

    @Override
    public int compareTo(NodeName other) {
        return ORDER.compare(this, other);
    }

    /** Written out, since names are looked up before all else, and what Java makes of a record it makes at run time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NodeName name && kind == name.kind && id.equals(name.id);
    }

    @Override
    public int hashCode() {
        return 31 * id.hashCode() + kind.ordinal();
    }

    @Override
    public String toString() {
        return kind.word() + ":" + id;
    }
}
