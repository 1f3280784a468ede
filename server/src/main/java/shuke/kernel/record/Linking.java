package shuke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Ref;

/** How a lookup's value is written: an id, a map with the id, or a map with one field that finds the record. */
final class Linking {
    private static final int MOST = 1_000;

    private Linking() {}

    static Parsed one(List<String> to, Object raw) {
        return switch (raw) {
            case UUID id -> new Parsed.Link(new Parsed.Wanted(to, "id", id));
            case Ref ref -> new Parsed.Link(new Parsed.Wanted(List.of(ref.object()), "id", ref.id()));
            case Map<?, ?> map -> map(to, map);
            case List<?> list -> new Parsed.Wrong("oneExpected");
            default -> new Parsed.Link(typed(to, raw.toString().strip()));
        };
    }

    private static Parsed.Wanted typed(List<String> to, String text) {
        var id = uuid(text);
        return new Parsed.Wanted(to, id == null ? null : "id", id == null ? text : id);
    }

    private static Parsed map(List<String> to, Map<?, ?> map) {
        var objects = map.get("object") instanceof String object ? List.of(object) : to;
        if (!to.containsAll(objects)) {
            return new Parsed.Wrong("wrongTarget", objects.getFirst(), String.join(", ", to));
        }
        var id = map.get("id");
        if (id != null) {
            var uuid = uuid(id.toString());
            return uuid == null
                    ? new Parsed.Wrong("idExpected")
                    : new Parsed.Link(new Parsed.Wanted(objects, "id", uuid));
        }
        var rest = map.entrySet().stream()
                .filter(entry -> !"object".equals(entry.getKey()) && !"label".equals(entry.getKey()))
                .toList();
        if (rest.isEmpty() || rest.stream().allMatch(entry -> entry.getValue() == null)) {
            return new Parsed.Value(null);
        }
        if (rest.size() > 1 || rest.getFirst().getValue() instanceof Map) {
            return new Parsed.Wrong("oneKeyExpected");
        }
        var value = rest.getFirst().getValue();
        return value.toString().isBlank()
                ? new Parsed.Value(null)
                : new Parsed.Link(new Parsed.Wanted(
                        objects, String.valueOf(rest.getFirst().getKey()), value));
    }

    static Parsed many(String to, Object raw) {
        var wanted = new ArrayList<Parsed.Wanted>();
        for (var part : raw instanceof Map ? List.of(raw) : Choices.parts(raw)) {
            switch (part instanceof String text && text.isBlank() ? new Parsed.Value(null) : one(List.of(to), part)) {
                case Parsed.Link(var link) -> wanted.add(link);
                case Parsed.Value empty -> {}
                case Parsed other -> {
                    return other;
                }
            }
        }
        return wanted.size() > MOST ? new Parsed.Wrong("tooMany", MOST) : new Parsed.Links(wanted);
    }

    private static @Nullable UUID uuid(String text) {
        if (text.length() != 36) {
            return null;
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOne) {
            return null;
        }
    }
}
