package shuke.kernel.view;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;

/**
 * Which objects stand in the side bar, in which groups and order. An object that is neither placed nor hidden, say because it came
 * later, stands in its own usual group behind the others.
 *
 * @param hidden objects that do not stand there; they are found by jumping all the same
 */
public record Navigation(List<Group> groups, List<String> hidden) {
    static final int MOST_GROUPS = 30;
    static final int MOST_OBJECTS = 500;

    public Navigation {
        groups = List.copyOf(groups);
        hidden = List.copyOf(hidden);
    }

    /**
     * @param group the usual group that it is, by which it is called where it has no name of its own; null for a new one
     * @param label null where it is called as usual
     */
    public record Group(@Nullable String group, @Nullable Bilingual label, List<String> objects) {
        public Group {
            objects = List.copyOf(objects);
        }
    }

    /** All objects that it names. */
    List<String> objects() {
        return Stream.concat(groups.stream().flatMap(group -> group.objects().stream()), hidden.stream())
                .toList();
    }

    /** The same with no more objects than these. */
    Navigation only(Set<String> seen) {
        return new Navigation(
                groups.stream()
                        .map(group -> new Group(group.group(), group.label(), left(group.objects(), seen)))
                        .toList(),
                left(hidden, seen));
    }

    private static List<String> left(List<String> objects, Set<String> seen) {
        return objects.stream().filter(seen::contains).toList();
    }
}
