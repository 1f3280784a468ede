package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Workspaces;

/** Everything out of one workspace and into another; {@code localhost} leads to the one that is spoken of. */
@WholeServer
class WholeTest {
    private static final String PASSWORD = "correct horse battery";

    private static final String SPECIMEN = """
            {"name": "specimen", "label": {"zh-CN": "样本", "en": "Specimen"}, "nameField": "title", "fields": [
              {"name": "title", "type": "text", "label": "Title", "required": true},
              {"name": "number", "type": "autoNumber", "format": "SP-{0000}", "label": "Number"},
              {"name": "words", "type": "longText", "label": "Words"},
              {"name": "html", "type": "richText", "label": "HTML"},
              {"name": "count", "type": "integer", "label": "Count"},
              {"name": "weight", "type": "decimal", "scale": 4, "label": "Weight"},
              {"name": "share", "type": "percent", "label": "Share"},
              {"name": "price", "type": "money", "label": "Price"},
              {"name": "ready", "type": "boolean", "label": "Ready"},
              {"name": "day", "type": "date", "label": "Day"},
              {"name": "moment", "type": "dateTime", "label": "Moment"},
              {"name": "took", "type": "duration", "label": "Took"},
              {"name": "kind", "type": "picklist", "options": ["red", "blue"], "label": "Kind"},
              {"name": "marks", "type": "multiPicklist", "options": ["a", "b", "c"], "label": "Marks"},
              {"name": "tags", "type": "tags", "label": "Tags"},
              {"name": "mail", "type": "email", "sensitivity": "personal", "label": "Mail"},
              {"name": "phone", "type": "phone", "sensitivity": "personal", "label": "Phone"},
              {"name": "person", "type": "personName", "sensitivity": "personal", "label": "Person"},
              {"name": "home", "type": "address", "sensitivity": "personal", "label": "Home"},
              {"name": "born", "type": "date", "sensitivity": "personal", "label": "Born"},
              {"name": "spot", "type": "geoPoint", "label": "Spot"},
              {"name": "stars", "type": "rating", "label": "Stars"},
              {"name": "site", "type": "url", "label": "Site"},
              {"name": "parent", "type": "lookup", "to": "specimen", "label": "Parent"},
              {"name": "friends", "type": "lookup", "to": "specimen", "many": true, "label": "Friends"},
              {"name": "about", "type": "lookup", "to": ["account", "contact"], "label": "About"}
            ]}""";

    private static final String FULL = """
            {"title": "王小明 🐼", "words": "一行\\n又一行\\r\\n\\"引号\\" \\\\ 尾", "html": "<p>粗<b>体</b></p>", "count": 7, "weight": 1.2500,
             "share": 12.5, "price": {"amount": 1200.50, "currency": "EUR"}, "ready": true, "day": "2024-02-29",
             "moment": "2026-01-02T03:04:05.678Z", "took": 3661, "kind": "red", "marks": ["a", "c"], "tags": ["x y", "é,\\"z"],
             "mail": "wang@example.com", "phone": "+8613812345678", "person": {"family": "王", "given": "小明"},
             "home": {"country": "CN", "province": "浙江省", "city": "杭州市", "street": "文三路 1 号"}, "born": "1990-05-06",
             "spot": {"lat": 30.25, "lon": 120.1}, "stars": 4, "site": "https://example.com/a?b=c"}""";

    private final Workspaces workspaces;
    private final int port;
    private final Workspace one;
    private final Workspace other;

    WholeTest(@Autowired Workspaces workspaces, @LocalServerPort int port) {
        this.workspaces = workspaces;
        this.port = port;
        this.one = added();
        this.other = added();
    }

    private Workspace added() {
        return workspaces.add("w" + UUID.randomUUID().toString().substring(0, 8), List.of());
    }

    @BeforeEach
    void begin() {
        speakOf(one);
    }

    @AfterEach
    void lead_no_more() {
        workspaces.reach(one, List.of());
        workspaces.reach(other, List.of());
    }

    private void speakOf(Workspace workspace) {
        lead_no_more();
        workspaces.reach(workspace, List.of("localhost"));
    }

    private Browser setUp(String email) {
        var visitor = new Browser(port);
        var form = "{\"name\": \"Wang\", \"email\": \"%s\", \"password\": \"%s\", \"language\": \"en\"}"
                .formatted(email, PASSWORD);
        var answer = visitor.post("/api/v1/setup", form);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return new Browser(port).signIn(email, PASSWORD);
    }

    private static String made(Browser by, String path, String json) {
        var answer = by.post(path, json);
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201, 202);
        return answer.text("/id");
    }

    private static Answer whenOver(Browser who, Answer begun) {
        assertThat(begun.status()).as(begun.toString()).isEqualTo(202);
        return Stream.generate(() -> who.get("/api/v1/whole/" + begun.text("/id")))
                .limit(5_000)
                .filter(answer -> !answer.text("/state").equals("running"))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] taken(Browser who) {
        var over = whenOver(who, who.post("/api/v1/whole/exports", "{}"));
        assertThat(over.text("/state")).as(over.toString()).isEqualTo("done");
        return who.bytes("/api/v1/whole/" + over.text("/id") + "/content").body();
    }

    /** All entries but what is told of the moment. */
    private static Map<String, String> content(byte[] zip) throws IOException {
        var content = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                content.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return content;
    }

    private static byte[] changed(byte[] zip, BiFunction<String, String, String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes)) {
            for (var entry : content(zip).entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(change.apply(entry.getKey(), entry.getValue()).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Something of everything. */
    private String fill(Browser wang) {
        made(wang, "/api/v1/objects", SPECIMEN);
        var full = made(wang, "/api/v1/records/specimen", FULL);
        var account = made(wang, "/api/v1/records/account", "{\"name\": \"杭州示例有限公司\", \"phone\": \"0571-88881111\"}");
        var child = made(wang, "/api/v1/records/specimen", """
                {"title": "Child", "parent": "%1$s", "friends": ["%1$s"], "about": {"object": "account", "id": "%2$s"}}""".formatted(full, account));
        wang.patch("/api/v1/records/specimen/" + full, "{\"friends\": [\"%s\"], \"count\": 8}".formatted(child));
        var binned = made(wang, "/api/v1/records/specimen", "{\"title\": \"Binned\"}");
        assertThat(wang.delete("/api/v1/records/specimen/" + binned).status()).isEqualTo(204);
        var deal = "{\"name\": \"Deal\", \"account\": \"%s\", \"amount\": {\"amount\": 10, \"currency\": \"CNY\"}}"
                .formatted(account);
        made(wang, "/api/v1/records/opportunity", deal);
        var twin = made(wang, "/api/v1/records/account", "{\"name\": \"Twin\"}");
        made(
                wang,
                "/api/v1/records/account/merge",
                "{\"ids\": [\"%1$s\", \"%2$s\"], \"keep\": \"%1$s\"}".formatted(account, twin));
        var comments = "/api/v1/records/account/" + account + "/comments";
        var comment = made(wang, comments, "{\"text\": \"第一次拜访 👍\"}");
        made(wang, comments, "{\"text\": \"Answer\", \"parent\": \"%s\"}".formatted(comment));
        var regarding = "{\"regarding\":{\"object\":\"account\",\"id\":\"%s\"}}".formatted(account);
        assertThat(Multipart.file(wang, regarding, "Bytes of a file, 文件").status())
                .isEqualTo(201);
        made(wang, "/api/v1/views", "{\"object\": \"account\", \"name\": \"重点\", \"filter\": \"name.contains('杭州')\"}");
        made(
                wang,
                "/api/v1/roles",
                "{\"name\": \"helper\", \"label\": \"Helper\", \"functions\": [], \"objects\": {\"*\": {\"read\": \"own\"}}}");
        wang.patch("/api/v1/organisation", "{\"timeZone\": \"Europe/Berlin\"}");
        fillIn(wang);
        return full;
    }

    /** A form to the world, and what a stranger sent by it. */
    private void fillIn(Browser wang) {
        var form = wang.post("/api/v1/forms", """
                {"name": "Contact us", "object": "lead", "languages": ["zh-CN"], "title": {"zh-CN": "联系我们"},
                 "items": [{"kind": "field", "field": "name", "required": true}]}""");
        var visitor = new Visitor(port);
        var key = form.text("/key");
        var sent = visitor.send(key, visitor.open("/forms/" + key), Map.of("f.name", "访客", "consent", "on"));
        assertThat(sent.status()).as(sent.toString()).isEqualTo(303);
    }

    @Test
    void comes_back_byte_by_byte() throws IOException {
        var wang = setUp("wang@shop.example");
        var full = fill(wang);
        var first = taken(wang);

        speakOf(other);
        var newcomer = setUp("wang@shop.example");
        var over = whenOver(newcomer, Multipart.whole(newcomer, first));
        assertThat(over.text("/state")).as(over.toString()).isEqualTo("done");

        assertThat(newcomer.get("/api/v1/records/specimen/" + full).text("/words"))
                .isEqualTo("一行\n又一行\n\"引号\" \\ 尾");
        assertThat(newcomer.get("/api/v1/search?q=13812345678").toString()).contains(full);
        var second = content(taken(newcomer));
        var told = content(first);
        told.remove("manifest.json");
        second.remove("manifest.json");
        assertThat(second.keySet()).containsExactlyElementsOf(told.keySet());
        told.forEach((name, text) -> assertThat(second.get(name)).as(name).isEqualTo(text));
        assertThat(told.keySet()).anyMatch(name -> name.startsWith("files/"));
        var form = newcomer.get("/api/v1/forms").text("/items/0/id");
        assertThat(newcomer.get("/api/v1/forms/" + form + "/submissions").toString())
                .contains("访客");
    }

    @Test
    void what_comes_next_goes_on_from_there() throws IOException {
        var wang = setUp("wang@shop.example");
        fill(wang);
        var file = taken(wang);
        speakOf(other);
        var newcomer = setUp("wang@shop.example");

        whenOver(newcomer, Multipart.whole(newcomer, file));

        var next = newcomer.post("/api/v1/records/specimen", "{\"title\": \"Next\"}");
        assertThat(next.text("/number")).isEqualTo("SP-0004");
        assertThat(newcomer.get("/api/v1/organisation").text("/timeZone")).isEqualTo("Europe/Berlin");
        assertThat(newcomer.get("/api/v1/roles").toString()).contains("helper");
    }

    @Test
    void holds_no_password_and_no_session() throws IOException {
        var wang = setUp("wang@shop.example");

        var all = content(taken(wang)).toString();

        assertThat(all).contains("wang@shop.example").doesNotContain("argon2", PASSWORD);
    }

    @Nested
    class nothing_is_put_in {
        private byte[] file = {};

        @BeforeEach
        void take() {
            file = taken(setUp("wang@shop.example"));
            speakOf(other);
        }

        private void refused(Answer over, String why) {
            assertThat(over.text("/state")).as(over.toString()).isEqualTo("failed");
            assertThat(over.text("/detail")).contains(why);
        }

        @Test
        void where_records_are_already() {
            var wang = setUp("wang@shop.example");
            made(wang, "/api/v1/records/account", "{\"name\": \"There\"}");

            var answer = Multipart.whole(wang, file);

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("/code")).isEqualTo("wholeNotEmpty");
        }

        @Test
        void when_nobody_could_sign_in_afterwards() {
            var li = setUp("li@shop.example");

            refused(whenOver(li, Multipart.whole(li, file)), "nobody could sign in");
            assertThat(li.get("/api/v1/me").text("/email")).isEqualTo("li@shop.example");
        }

        @Test
        void of_what_was_changed() throws IOException {
            var wang = setUp("wang@shop.example");
            var forged = changed(
                    file, (name, text) -> name.equals("records/user.jsonl") ? text.replace("wang@", "eve@") : text);

            refused(whenOver(wang, Multipart.whole(wang, forged)), "records/user.jsonl");
        }

        @Test
        void of_another_kind_of_file() throws IOException {
            var wang = setUp("wang@shop.example");
            var strange = changed(file, (name, text) -> name.equals("manifest.json") ? "{}" : text);

            refused(whenOver(wang, Multipart.whole(wang, strange)), "no file with everything");
            refused(whenOver(wang, Multipart.whole(wang, "no zip".getBytes(StandardCharsets.UTF_8))), "no file");
        }

        @Test
        void of_half_a_file() {
            var wang = setUp("wang@shop.example");

            var half = java.util.Arrays.copyOf(file, file.length / 2);

            refused(whenOver(wang, Multipart.whole(wang, half)), "cut off");
        }
    }
}
