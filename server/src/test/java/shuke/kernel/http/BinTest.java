package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@WholeServer
class BinTest {
    private static final String ARTICLES = "/api/v1/records/article";

    private final Browser anna;
    private final Browser sam;

    BinTest(@Autowired Cast cast, @LocalServerPort int port) {
        anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        sam = new Browser(port).signIn(cast.add("Sam", "dataSteward"), Cast.PASSWORD);
    }

    private String deleted(String title) {
        var made = sam.post(ARTICLES, "{\"title\":\"%s\"}".formatted(title));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        assertThat(sam.delete(ARTICLES + "/" + made.text("/id")).status()).isEqualTo(204);
        return made.text("/id");
    }

    private Answer each(Browser who, String op, List<String> ids) {
        var changes = ids.stream()
                .map(id -> "{\"op\":\"%s\",\"id\":\"%s\"}".formatted(op, id))
                .toList();
        return who.post(ARTICLES + "/batch", "{\"atomic\":false,\"changes\":[" + String.join(",", changes) + "]}");
    }

    private JsonNode entry(String id) {
        return sam.get(ARTICLES + "?deleted=true&filter="
                        + java.net.URLEncoder.encode("id == '" + id + "'", java.nio.charset.StandardCharsets.UTF_8))
                .body()
                .at("/items/0");
    }

    @Test
    void a_deleted_record_is_listed_with_who_deleted_it_and_when() {
        var id = deleted("Gone");

        var latest = sam.get(ARTICLES + "?deleted=true&limit=1").body().at("/items/0");

        assertThat(latest.path("id").asString()).isEqualTo(id);
        assertThat(latest.at("/deletedBy/label").asString()).isEqualTo("Sam");
        assertThat(latest.path("deletedAt").asString()).endsWith("Z");
        assertThat(entry(id).path("title").asString()).isEqualTo("Gone");
    }

    @Test
    void its_history_can_still_be_read() {
        var id = deleted("Told");

        assertThat(sam.get(ARTICLES + "/" + id + "/history").text("/items/0/action"))
                .isEqualTo("deleted");
        assertThat(sam.get(ARTICLES + "/" + UUID.randomUUID() + "/history").status())
                .isEqualTo(404);
    }

    @Test
    void the_bin_says_how_much_is_in_it_and_for_how_long() {
        deleted("Counted");

        var bin = sam.get("/api/v1/bin");

        assertThat(bin.status()).isEqualTo(200);
        assertThat(bin.body().path("days").asInt()).isEqualTo(30);
        var articles = bin.body()
                .path("items")
                .valueStream()
                .filter(item -> item.path("object").asString().equals("article"))
                .findFirst()
                .orElseThrow();
        assertThat(articles.path("count").asLong()).isPositive();
        assertThat(articles.path("countIsAtLeast").asBoolean()).isFalse();
    }

    @Test
    void many_come_back_at_once_each_with_its_own_answer() {
        var one = deleted("One");
        var two = deleted("Two");

        var answer = each(sam, "restore", List.of(one, UUID.randomUUID().toString(), two));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("/results/0/effect")).isEqualTo("restored");
        assertThat(answer.text("/results/1/problems/0/code")).isEqualTo("notFound");
        assertThat(sam.get(ARTICLES + "/" + two).text("/title")).isEqualTo("Two");
    }

    @Test
    void only_administrators_delete_many_for_good() {
        var one = deleted("First");
        var two = deleted("Second");

        assertThat(each(sam, "purge", List.of(one, two)).status()).isEqualTo(403);
        assertThat(each(anna, "purge", List.of(one, two)).text("/results/1/effect"))
                .isEqualTo("purged");

        assertThat(entry(one).isMissingNode()).isTrue();
        assertThat(sam.get("/api/v1/objects/article").body().at("/can/purge").asBoolean())
                .isFalse();
        assertThat(anna.get("/api/v1/objects/article").body().at("/can/purge").asBoolean())
                .isTrue();
    }
}
