package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What helps people on the first days: marks, standard views, sample data, the dictionary as a workbook. */
@WholeServer
class LearningTest {
    private final Browser ada;
    private final Browser mia;

    LearningTest(@Autowired Cast cast, @LocalServerPort int port) {
        ada = new Browser(port).signIn(cast.add("Ada", "administrator"), Cast.PASSWORD);
        mia = new Browser(port).signIn(cast.add("Mia", "salesperson"), Cast.PASSWORD);
    }

    @Nested
    class a_mark {
        @Test
        void is_remembered_for_its_owner_alone_until_she_takes_it_away() {
            assertThat(mia.put("/api/v1/me/marks/tour.sales", "{}").status()).isEqualTo(204);

            assertThat(mia.get("/api/v1/me/marks").text("/marks/tour.sales")).isNotEmpty();
            assertThat(ada.get("/api/v1/me/marks").body().path("marks").has("tour.sales"))
                    .isFalse();
            assertThat(mia.delete("/api/v1/me/marks/tour.sales").status()).isEqualTo(204);
            assertThat(mia.get("/api/v1/me/marks").body().path("marks").isEmpty())
                    .isTrue();
        }

        @Test
        void has_a_name_that_says_nothing_else() {
            var refused = mia.put("/api/v1/me/marks/No%20name", "{}");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/problems/0/code")).isEqualTo("markName");
        }
    }

    @Nested
    class a_view_that_comes_with_the_program {
        @Test
        void is_there_and_hidden_by_whoever_does_not_want_it() {
            var list = mia.get("/api/v1/views?object=account");
            var first = list.body()
                    .path("items")
                    .valueStream()
                    .filter(view -> view.path("standard").asBoolean())
                    .findFirst()
                    .orElseThrow();
            assertThat(first.path("name").asString()).isEqualTo("Mine");
            assertThat(first.at("/can/change").asBoolean()).isFalse();
            var id = first.path("id").asString();

            var hide = "{\"opening\": null, \"tabs\": [], \"hidden\": [\"%s\"]}".formatted(id);
            assertThat(mia.put("/api/v1/me/views/account", hide).status()).isEqualTo(204);
            assertThat(mia.put("/api/v1/me/views/account", "{\"opening\": \"%s\", \"tabs\": []}".formatted(id))
                            .status())
                    .isEqualTo(204);

            var after = mia.get("/api/v1/views?object=account");
            assertThat(after.text("/hidden/0")).as("left as it was").isEqualTo(id);
            assertThat(after.text("/opening")).isEqualTo(id);
            assertThat(ada.put("/api/v1/views/" + id, "{\"object\": \"account\", \"name\": \"x\"}")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class the_sample_data {
        @Test
        void is_none_where_none_was_loaded() {
            assertThat(ada.get("/api/v1/sample-data").body().path("objects").isEmpty())
                    .isTrue();
            assertThat(ada.get("/api/v1/sample-data/kept").body().path("count").asInt())
                    .isZero();
            var refused = ada.post("/api/v1/sample-data/removals", "{\"wholly\": false}");
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("/code")).isEqualTo("sampleNone");
            assertThat(mia.get("/api/v1/sample-data").status()).isEqualTo(403);
        }
    }

    @Nested
    class the_dictionary {
        @Test
        void is_a_workbook() {
            var file = mia.get("/api/v1/schema/dictionary.xlsx");

            assertThat(file.status()).isEqualTo(200);
            assertThat(file.raw().headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
            assertThat(file.raw().body()).startsWith("PK").contains("xl/worksheets/sheet1.xml");
        }
    }
}
