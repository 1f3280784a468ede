package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every kind of lookup to what goes is turned and turned back, also of objects and fields that came after the program. */
@WholeServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MergeMatrixTest {
    private static final String OBJECT = "matrix" + Long.toString(System.nanoTime() % 1_000_000, 36);

    private final Merger mona;

    MergeMatrixTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.mona = new Merger(new Browser(port).signIn(cast.add("Mona", "administrator"), Cast.PASSWORD));
    }

    private void define(String json) {
        var made = mona.browser.post("/api/v1/objects", json);
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    private String account(String name) {
        return mona.make("account", "\"name\": \"%s %d\"".formatted(name, System.nanoTime()));
    }

    private static String label(String word) {
        return "{\"zh-CN\": \"%1$s\", \"en\": \"%1$s\"}".formatted(word);
    }

    @Test
    void every_lookup_of_a_new_object_moves_and_comes_back() {
        define("""
                {"object": "%1$s", "label": %2$s, "plural": %2$s, "nameField": "name", "fields": [
                 {"name": "name", "type": "text", "label": %2$s},
                 {"name": "one", "type": "lookup", "to": "account", "label": %2$s},
                 {"name": "part", "type": "lookup", "to": "account", "onDelete": "cascade", "label": %2$s},
                 {"name": "need", "type": "lookup", "to": "account", "onDelete": "refuse", "label": %2$s},
                 {"name": "any", "type": "lookup", "to": ["contact", "account"], "label": %2$s},
                 {"name": "many", "type": "lookup", "many": true, "to": "account", "label": %2$s},
                 {"name": "self", "type": "lookup", "to": "%1$s", "label": %2$s},
                 {"name": "above", "type": "lookup", "to": "%1$s", "hierarchy": true, "label": %2$s},
                 {"name": "sum", "type": "integer", "label": %2$s}]}
                """.formatted(OBJECT, label("Matrix")));
        var rollUp = mona.browser.post("/api/v1/objects/account/fields", """
                {"name": "%1$sSum", "type": "rollUp", "fn": "sum", "object": "%1$s", "via": "one", "field": "sum",
                 "result": "integer", "label": %2$s}
                """.formatted(OBJECT, label("Sum")));
        assertThat(rollUp.status()).as(rollUp.toString()).isEqualTo(201);
        var kept = account("Kept");
        var lost = account("Lost");
        var second = account("Second");
        var other = account("Other");
        var records = new LinkedHashMap<String, String>();
        for (var field : List.of("one", "part", "need", "any")) {
            var value = field.equals("any")
                    ? "{\"object\": \"account\", \"id\": \"%s\"}".formatted(lost)
                    : "\"%s\"".formatted(lost);
            records.put(
                    field, mona.make(OBJECT, "\"name\": \"%1$s\", \"%1$s\": %2$s, \"sum\": 5".formatted(field, value)));
        }
        var lists = Map.of(
                "alone", List.of(other, lost),
                "both", List.of(lost, other, kept),
                "two", List.of(second, lost));
        lists.forEach((name, list) ->
                records.put(name, mona.make(OBJECT, "\"name\": \"%s\", \"many\": [%s]".formatted(name, quoted(list)))));
        var all = new ArrayList<>(records.values());
        var accounts = List.of(kept, lost, second, other);
        var before = mona.picture(OBJECT, all) + mona.picture("account", accounts);

        var merge = mona.merged("account", kept, lost, second);

        for (var field : List.of("one", "part", "need", "any"))
            assertThat(mona.text(OBJECT, records.get(field), field + "/id"))
                    .as(field)
                    .isEqualTo(kept);
        assertThat(many(records.get("alone"))).containsExactly(other, kept);
        assertThat(many(records.get("both"))).containsExactly(other, kept);
        assertThat(many(records.get("two"))).containsExactly(kept);
        assertThat(mona.text("account", kept, OBJECT + "Sum")).isEqualTo("5");

        var undone = mona.undo(merge);
        assertThat(undone.status()).as(undone.toString()).isEqualTo(200);
        assertThat(undone.body().at("/conflicts")).isEmpty();
        assertThat(mona.picture(OBJECT, all) + mona.picture("account", accounts))
                .isEqualTo(before);
    }

    private List<String> many(String id) {
        return mona.get(OBJECT, id)
                .body()
                .at("/many")
                .valueStream()
                .map(each -> each.path("id").asString())
                .toList();
    }

    private static String quoted(List<String> ids) {
        return "\"" + String.join("\",\"", ids) + "\"";
    }
}
