package shuke.kernel.scim;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a directory wants to see (RFC 7644 §3.4.2, §3.9).
 *
 * @param start counted from 1
 * @param count how many at most; 0 for none but their number
 * @param attributes only these, and what always comes; empty for all
 * @param excluded not these
 */
public record Asked(@Nullable String filter, int start, int count, List<String> attributes, List<String> excluded) {
    private static final int MOST = 200;
    private static final int USUAL = 100;
    private static final Set<String> ALWAYS = Set.of("schemas", "id");

    public Asked {
        attributes = List.copyOf(attributes);
        excluded = List.copyOf(excluded);
    }

    public static Asked of(
            @Nullable String filter,
            @Nullable Integer start,
            @Nullable Integer count,
            @Nullable String attributes,
            @Nullable String excluded) {
        return new Asked(
                filter == null || filter.isBlank() ? null : filter,
                start == null ? 1 : Math.max(start, 1),
                count == null ? USUAL : Math.clamp(count, 0, MOST),
                names(attributes),
                names(excluded));
    }

    private static List<String> names(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split(","))
                        .map(name -> Names.plain(name.strip()))
                        .filter(name -> !name.isEmpty())
                        .toList();
    }

    boolean wants(String attribute) {
        var name = attribute.toLowerCase(Locale.ROOT);
        if (ALWAYS.contains(name)) return true;
        if (excluded.contains(name)) return false;
        return attributes.isEmpty()
                || attributes.stream()
                        .anyMatch(it -> it.equals(name) || it.startsWith(name + ".") || it.startsWith(name + ":"));
    }

    ObjectNode only(ObjectNode resource) {
        resource.propertyNames().stream().filter(name -> !wants(name)).toList().forEach(resource::remove);
        return resource;
    }
}
