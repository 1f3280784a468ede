package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding anything by any part of it. */
@WholeServer
class SearchTest {
    private final Browser anna;

    SearchTest(@Autowired Cast cast, @LocalServerPort int port) {
        anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
    }

    @BeforeEach
    void some_records() {
        if (!found("Rheingold").isEmpty()) {
            return;
        }
        create("contact", "{'name':'汪晓旻','mobile':'+8613677770042','email':'xiaomin.wang@lotus-garden.example'}");
        create("contact", "{'name':'欧阳芷若','mobile':'+8613677770043'}");
        create(
                "contact",
                "{'name':'Friedrich Hasselbrink','email':'f.hasselbrink@werft.example','mobile':'+4917612345987'}");
        create("contact", "{'name':'Frieda Halm'}");
        create("account", "{'name':'莲花园林有限公司'}");
        create("account", "{'name':'Rheingold Werft GmbH'}");
        create("product", "{'name':'Seewasserpumpe 4711','code':'SWP-4711-X'}");
    }

    private void create(String object, String json) {
        var made = anna.post("/api/v1/records/" + object, json.replace('\'', '"'));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
    }

    /** The hits as {@code object: label (field fit)}. */
    private List<String> found(String typed, String... more) {
        var answer = anna.get(
                "/api/v1/search?q=" + URLEncoder.encode(typed, StandardCharsets.UTF_8) + String.join("", more));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("groups").spliterator(), false)
                .flatMap(group -> StreamSupport.stream(group.path("items").spliterator(), false)
                        .map(item -> "%s: %s (%s %s)"
                                .formatted(
                                        group.path("object").asString(),
                                        item.path("label").asString(),
                                        item.at("/reason/field").asString(),
                                        item.at("/reason/fit").asString())))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            汪晓旻                 | contact: 汪晓旻 (name whole)
            晓旻                   | contact: 汪晓旻 (name part)
            旻                     | contact: 汪晓旻 (name part)
            wangxiaomin            | contact: 汪晓旻 (name pinyin)
            wangxm                 | contact: 汪晓旻 (name pinyin)
            ouyang zhi ruo         | contact: 欧阳芷若 (name pinyin)
            ou yang                | contact: 欧阳芷若 (name pinyin)
            zhi ruo                | contact: 欧阳芷若 (name pinyin)
            wxm                    | contact: 汪晓旻 (name pinyin)
            歐陽芷若               | contact: 欧阳芷若 (name whole)
            ouyang                 | contact: 欧阳芷若 (name pinyin)
            0042                   | contact: 汪晓旻 (mobile word)
            136 7777 0043          | contact: 欧阳芷若 (mobile word)
            +8613677770043         | contact: 欧阳芷若 (mobile whole)
            xiaomin.wang           | contact: 汪晓旻 (email start)
            XIAOMIN.WANG@lotus-garden.example | contact: 汪晓旻 (email whole)
            hasselbrink            | contact: Friedrich Hasselbrink (name word)
            friedrich hassel       | contact: Friedrich Hasselbrink (name start)
            haselbrink             | contact: Friedrich Hasselbrink (name similar)
            hasselbirnk            | contact: Friedrich Hasselbrink (name similar)
            园林                   | account: 莲花园林有限公司 (name part)
            lianhuayuanlin         | account: 莲花园林有限公司 (name pinyin)
            rheingold              | account: Rheingold Werft GmbH (name start)
            swp-4711               | product: Seewasserpumpe 4711 (code start)
            """)
    void finds_records_by_what_people_type(String typed, String hit) {
        assertThat(found(typed)).contains(hit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hasselbrink lotus", "zzzzqqq", "汪晓旻莲", "99990000", "%", "_", "'; drop table contact; --", "*"})
    void finds_nothing_where_there_is_nothing(String typed) {
        assertThat(found(typed)).isEmpty();
    }

    @Test
    void the_beginning_of_a_name_comes_before_its_middle() {
        assertThat(found("fried", "&objects=contact")).startsWith("contact: Frieda Halm (name start)");
        assertThat(found("halm")).first().asString().contains("Frieda Halm");
    }

    /** Two letters are in every other address: somebody who types them has just begun. */
    @Test
    void two_letters_are_looked_for_within_names_and_at_the_beginning_of_all_else() {
        assertThat(found("jq")).isEmpty();
        create("contact", "{'name':'Ottokar Bejqs','email':'qzb@lejqs.example'}");
        create("contact", "{'name':'Ottokar Behn','email':'jqe@behn.example'}");
        create("contact", "{'name':'Ottokar Bohm','email':'qza@lejqs.example'}");
        assertThat(found("jq"))
                .containsExactlyInAnyOrder("contact: Ottokar Bejqs (name part)", "contact: Ottokar Behn (email start)");
        assertThat(found("ottokar jq")).hasSize(2);
    }

    @Test
    void looks_only_where_it_is_told_to() {
        assertThat(found("werft"))
                .anyMatch(hit -> hit.startsWith("account"))
                .anyMatch(hit -> hit.startsWith("contact"));
        assertThat(found("werft", "&objects=account")).isNotEmpty().allMatch(hit -> hit.startsWith("account"));
        assertThat(anna.get("/api/v1/search?q=werft&objects=nothing").status()).isBetween(400, 422);
    }

    @Test
    void what_is_in_the_recycle_bin_is_not_found() {
        create("account", "{'name':'Vergangen KG'}");
        var id = anna.get("/api/v1/search?q=vergangen").text("/groups/0/items/0/id");
        anna.delete("/api/v1/records/account/" + id);

        assertThat(found("vergangen")).isEmpty();
    }

    @Test
    void no_more_than_asked_for_and_says_that_there_is_more() {
        for (var i = 0; i < 4; i++) {
            create("account", "{'name':'Mehrfach %d AG'}".formatted(i));
        }

        var answer = anna.get("/api/v1/search?q=mehrfach&limit=3");

        assertThat(answer.body().at("/groups/0/items").size()).isEqualTo(3);
        assertThat(answer.body().at("/groups/0/more").asBoolean()).isTrue();
    }

    @Test
    void nothing_typed_finds_nothing_and_too_much_is_refused() {
        assertThat(found("  ")).isEmpty();
        assertThat(anna.get("/api/v1/search?q=" + "a".repeat(201)).status()).isEqualTo(422);
    }
}
