package org.modeadvisor.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.modeadvisor.documents.Stretch;
import org.modeadvisor.vocabulary.Bounds;
import org.modeadvisor.vocabulary.Kind;
import org.modeadvisor.vocabulary.NodeName;

/**
 * Makes the {@code expected} of a text say something else, by as few changes as there are differences. All changes are found on the
 * text as it stands and carried out from its end backwards, so that none moves the place of another. Not thread-safe: one for one text.
 */
final class ExpectedEdit {

    private final TextEdit text;
    private final ExpectedText words;
    private final List<Change> changes = new ArrayList<>();

    /** What takes the place of a stretch of the text. */
    private record Change(int from, int to, String by) {}

    /** An item of a list or an entry of a mapping, with what is to become of it. */
    private record Member(int from, int to, boolean kept) {}

    private ExpectedEdit(TextEdit text, ExpectedText words) {
        this.text = text;
        this.words = words;
    }

    /** @param before what the stretch says now; both expect something under the same keys */
    static String edit(TextEdit text, ExpectedText words, Stretch stretch, Expected before, Expected after) {
        ExpectedEdit edit = new ExpectedEdit(text, words);
        edit.words(stretch, "modes", before.modes(), after.modes());
        if (!before.developmentModel().equals(after.developmentModel())) {
            edit.replace(edit.value(stretch, "development-model"), words.word(after.developmentModel().orElseThrow()));
        }
        edit.words(stretch, "mechanisms", before.mechanisms(), after.mechanisms());
        edit.list(stretch, "caveats", before.caveats(), after.caveats());
        edit.list(stretch, "caveats-exactly", before.caveatsExactly().orElse(List.of()), after.caveatsExactly().orElse(List.of()));
        edit.list(stretch, "rules", before.rules(), after.rules());
        edit.nodes(stretch, "nodes", before.nodes(), after.nodes());
        edit.nodes(stretch, "nodes-exactly", before.nodesExactly().orElse(Map.of()), after.nodesExactly().orElse(Map.of()));
        return edit.carriedOut();
    }

    private String carriedOut() {
        changes.sort(Comparator.comparing(Change::from).thenComparing(Change::to).reversed());
        TextEdit edited = text;
        for (Change change : changes) {
            edited = new TextEdit(edited.replace(change.from(), change.to(), change.by()));
        }
        return edited.text();
    }

    private Stretch value(Stretch mapping, String key) {
        return mapping.entry(key).orElseThrow().value();
    }

    private void replace(Stretch value, String by) {
        changes.add(new Change(value.from(), text.contentEnd(value), by));
    }

    private void words(Stretch stretch, String key, Map<String, String> before, Map<String, String> after) {
        before.forEach((id, word) -> {
            if (!word.equals(after.get(id))) {
                replace(value(value(stretch, key), id), words.word(after.get(id)));
            }
        });
    }

    private void list(Stretch stretch, String key, List<String> before, List<String> after) {
        if (before.equals(after)) {
            return;
        }
        Stretch.Entry entry = stretch.entry(key).orElseThrow();
        Stretch list = entry.value();
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Stretch item = list.items().get(i);
            members.add(new Member(item.from(), text.contentEnd(item), after.contains(before.get(i))));
        }
        if (members.stream().noneMatch(Member::kept)) {
            replaceWhole(entry, words.items(after));
            return;
        }
        remove(list, members);
        List<String> kept = before.stream().filter(after::contains).toList();
        Map<Integer, List<String>> added = new LinkedHashMap<>();
        for (int i = 0; i < after.size(); i++) {
            if (!before.contains(after.get(i))) {
                int place = i;
                int next = kept.stream().filter(item -> after.indexOf(item) > place).map(before::indexOf).findFirst().orElse(members.size());
                added.computeIfAbsent(next, n -> new ArrayList<>()).add(words.word(after.get(i)));
            }
        }
        added.forEach((next, items) -> insert(list, members, next, items));
    }

    private void nodes(Stretch stretch, String key, Map<NodeName, Bounds> before, Map<NodeName, Bounds> after) {
        if (before.equals(after)) {
            return;
        }
        Stretch.Entry entry = stretch.entry(key).orElseThrow();
        Stretch part = entry.value();
        Map<Kind, List<NodeName>> missing = after.keySet().stream().filter(name -> !before.containsKey(name)).sorted()
                .collect(Collectors.groupingBy(NodeName::kind, LinkedHashMap::new, Collectors.toList()));
        for (Stretch.Entry kind : part.entries()) {
            List<NodeName> added = missing.remove(Kind.of(kind.key()).orElseThrow());
            kind(kind, before, after, added == null ? List.of() : added);
        }
        if (missing.isEmpty()) {
            return;
        }
        List<String> kinds = missing.entrySet().stream().map(of -> words.key(of.getKey().word()) + ": " + braces(of.getValue(), after)).toList();
        if (part.entries().isEmpty()) {
            replaceWhole(entry, "{" + String.join(", ", kinds) + "}");
        } else {
            List<Member> members = part.entries().stream().map(kind -> new Member(kind.from(), text.contentEnd(kind.value()), true)).toList();
            insert(part, members, members.size(), kinds);
        }
    }

    private void kind(Stretch.Entry kind, Map<NodeName, Bounds> before, Map<NodeName, Bounds> after, List<NodeName> added) {
        List<Member> members = new ArrayList<>();
        for (Stretch.Entry entry : kind.value().entries()) {
            NodeName name = new NodeName(Kind.of(kind.key()).orElseThrow(), entry.key());
            members.add(new Member(entry.from(), text.contentEnd(entry.value()), after.containsKey(name)));
        }
        boolean whole = members.stream().noneMatch(Member::kept);
        if (whole && (!members.isEmpty() || !added.isEmpty())) {
            replaceWhole(kind, braces(added, after));
            return;
        }
        for (Stretch.Entry entry : kind.value().entries()) {
            NodeName name = new NodeName(Kind.of(kind.key()).orElseThrow(), entry.key());
            if (after.containsKey(name) && !Objects.equals(before.get(name), after.get(name))) {
                replace(entry.value(), words.bounds(name, after.get(name)));
            }
        }
        remove(kind.value(), members);
        insert(kind.value(), members, members.size(), added.stream().map(name -> words.node(name, after.get(name))).toList());
    }

    private String braces(List<NodeName> names, Map<NodeName, Bounds> after) {
        return "{" + String.join(", ", names.stream().map(name -> words.node(name, after.get(name))).toList()) + "}";
    }

    /** What stands in lines of its own goes with its lines, and what takes its place stands behind the key; so does it where nothing stands yet. */
    private void replaceWhole(Stretch.Entry entry, String by) {
        Stretch value = entry.value();
        if (value.flow()) {
            replace(value, by);
            return;
        }
        int colon = text.colon(entry.from());
        changes.add(new Change(colon, colon, " " + by));
        if (value.from() < value.to()) {
            changes.add(new Change(text.lineStart(value.from()), text.nextLine(text.contentEnd(value)), ""));
        }
    }

    private void remove(Stretch container, List<Member> members) {
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (member.kept()) {
                continue;
            }
            if (!container.flow()) {
                changes.add(new Change(text.lineStart(member.from()), text.nextLine(member.to()), ""));
            } else if (i + 1 < members.size() && members.subList(i, members.size()).stream().anyMatch(Member::kept)) {
                changes.add(new Change(member.from(), members.get(i + 1).from(), ""));
            } else {
                // The last of them go together with the comma before them.
                changes.add(new Change(members.get(i - 1).to(), members.get(members.size() - 1).to(), ""));
                return;
            }
        }
    }

    /** @param next the member before which they stand; the number of members for behind the last kept one */
    private void insert(Stretch container, List<Member> members, int next, List<String> added) {
        if (added.isEmpty()) {
            return;
        }
        if (next < members.size()) {
            int at = container.flow() ? members.get(next).from() : text.lineStart(members.get(next).from());
            String before = container.flow() ? "" : text.text().substring(at, members.get(next).from());
            changes.add(new Change(at, at, added.stream().map(item -> before + item + (container.flow() ? ", " : text.newline())).collect(Collectors.joining())));
            return;
        }
        Member last = members.stream().filter(Member::kept).reduce((one, other) -> other).orElseThrow();
        String indent = text.newline() + text.before(members.get(0).from());
        if (!container.flow()) {
            int end = text.lineEnd(last.to());
            changes.add(new Change(end, end, added.stream().map(item -> indent + item).collect(Collectors.joining())));
            return;
        }
        StringBuilder by = new StringBuilder();
        int column = last.to() - text.lineStart(last.to());
        for (String item : added) {
            boolean fits = words.json() || column + item.length() + 3 < ExpectedText.WIDTH;
            by.append(',').append(fits ? " " : indent).append(item);
            column = (fits ? column + 2 : indent.length()) + item.length();
        }
        changes.add(new Change(last.to(), last.to(), by.toString()));
    }
}
