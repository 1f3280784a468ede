package shuke.kernel.http.openapi;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What an object is called in the document: its name with a capital, and never a name that something else has. */
final class ObjectNames {
    private static final List<String> SUFFIXES = List.of("", "Input", "New", "Change", "Page", "Created", "Outcome");

    private final Set<String> taken;

    /** Classes of most languages; generators of clients rename such a schema, and not everywhere. */
    private static final Set<String> EVERYBODYS = Set.of("File", "Object", "Date", "Error", "Map", "String");

    ObjectNames(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
        this.taken.addAll(EVERYBODYS);
    }

    String take(String object) {
        var capital = object.substring(0, 1).toUpperCase(Locale.ROOT) + object.substring(1);
        var name = capital;
        for (var i = 2; isTaken(name); i++) {
            name = capital + "_" + i;
        }
        for (var suffix : SUFFIXES) taken.add(name + suffix);
        return name;
    }

    private boolean isTaken(String name) {
        return SUFFIXES.stream().anyMatch(suffix -> taken.contains(name + suffix));
    }
}
