package shuke.kernel.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page ended: the sort keys of its last record as text, and its id.
 *
 * @param keys in the order of the sort keys; null for an empty one
 */
record Cursor(List<@Nullable String> keys, UUID id) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Cursor {
        keys = java.util.Collections.unmodifiableList(new ArrayList<>(keys));
    }

    static @Nullable Cursor of(@Nullable String text, Order order) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            var node = JSON.readTree(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
            var keys = new ArrayList<@Nullable String>();
            for (var i = 0; i < node.size() - 1; i++) {
                keys.add(node.get(i).isNull() ? null : node.get(i).asString());
            }
            if (keys.size() != order.keys().size()) {
                throw bad(); // it belongs to a list in another order
            }
            return new Cursor(keys, UUID.fromString(node.get(node.size() - 1).asString()));
        } catch (IllegalArgumentException | JacksonException | NullPointerException unreadable) {
            throw bad();
        }
    }

    /** What shapes a statement: whether there is a cursor, and which of its keys are empty. */
    static List<Boolean> form(@Nullable Cursor cursor) {
        var form = new ArrayList<Boolean>();
        if (cursor != null) {
            form.add(true);
            cursor.keys().forEach(key -> form.add(key == null));
        }
        return form;
    }

    private static ProblemException bad() {
        return ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at("cursor", "badCursor"));
    }

    String text() {
        var node = JSON.createArrayNode();
        keys.forEach(key -> {
            if (key == null) {
                node.addNull();
            } else {
                node.add(key);
            }
        });
        node.add(id.toString());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(node.toString().getBytes(StandardCharsets.UTF_8));
    }
}
