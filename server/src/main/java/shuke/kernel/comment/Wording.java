package shuke.kernel.comment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What stands in the plain text of a comment beside its words: {@code @[id]} for a person, {@code #[object:id]} for a record. Whoever
 * reads it sees a name in each place, as far as she may know it.
 *
 * @param people who is mentioned, in the order of the text
 * @param records which records are, by object
 */
record Wording(Set<UUID> people, Map<String, Set<UUID>> records) {
    static final int LONGEST = 10_000;
    static final int MOST_PEOPLE = 20;
    static final int MOST_RECORDS = 50;

    private static final String ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})";
    private static final Pattern MENTION =
            Pattern.compile("@\\[" + ID + "]|#\\[([a-zA-Z][a-zA-Z0-9_]{0,79}):" + ID + "]");

    static Wording of(String text) {
        var people = new LinkedHashSet<UUID>();
        var records = new LinkedHashMap<String, Set<UUID>>();
        var found = MENTION.matcher(text);
        while (found.find()) {
            if (found.group(1) != null) people.add(UUID.fromString(found.group(1)));
            else
                records.computeIfAbsent(found.group(2), o -> new LinkedHashSet<>())
                        .add(UUID.fromString(found.group(3)));
        }
        return new Wording(people, records);
    }

    int recordCount() {
        return records.values().stream().mapToInt(Set::size).sum();
    }
}
