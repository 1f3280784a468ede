package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.http.ViewsTest.keep;
import static shuke.kernel.http.ViewsTest.path;
import static shuke.kernel.http.ViewsTest.unique;
import static shuke.kernel.http.ViewsTest.view;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people arrange of views for themselves, and views that cannot be kept. */
@WholeServer
class OwnViewsTest {
    private final Browser anna;
    private final Browser sam;
    private final Browser tom;

    OwnViewsTest(@Autowired Cast cast, @LocalServerPort int port) {
        this.anna = new Browser(port).signIn(cast.add("Anna", "administrator"), Cast.PASSWORD);
        this.sam = new Browser(port).signIn(cast.add("Sam", "salesperson"), Cast.PASSWORD);
        this.tom = new Browser(port).signIn(cast.add("Tom", "salesperson"), Cast.PASSWORD);
    }

    @Nested
    class what_somebody_arranges_for_herself {
        @Test
        void is_hers_alone() {
            var made = keep(anna, unique("Ours"), "everyone");
            var mine = "/api/v1/me/views/account/look?view=" + made.text("/id");

            assertThat(sam.put(mine, "{\"columns\": [{\"field\": \"industry\", \"width\": 99}]}")
                            .status())
                    .isEqualTo(204);

            assertThat(view(sam, made.text("/id")).at("/own/columns/0/width").asInt())
                    .isEqualTo(99);
            assertThat(view(tom, made.text("/id")).at("/own").isNull()).isTrue();
            assertThat(sam.delete(mine).status()).isEqualTo(204);
            assertThat(view(sam, made.text("/id")).at("/own").isNull()).isTrue();
        }

        @Test
        void says_with_which_view_a_list_opens_until_that_view_goes() {
            var made = keep(sam, unique("Mine"), "private");
            var choice = "{\"opening\": \"%1$s\", \"tabs\": [\"%1$s\"]}".formatted(made.text("/id"));

            assertThat(sam.put("/api/v1/me/views/account", choice).status()).isEqualTo(204);
            assertThat(sam.get("/api/v1/views?object=account").text("/opening")).isEqualTo(made.text("/id"));
            assertThat(sam.get("/api/v1/views?object=account").text("/tabs/0")).isEqualTo(made.text("/id"));
            sam.delete(path(made));
            assertThat(sam.get("/api/v1/views?object=account")
                            .body()
                            .at("/opening")
                            .isNull())
                    .isTrue();
        }

        @Test
        void cannot_be_a_view_of_somebody_else() {
            var made = keep(sam, unique("Mine"), "private");

            assertThat(tom.put("/api/v1/me/views/account", "{\"opening\": \"%s\"}".formatted(made.text("/id")))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Nested
    class a_view_that_makes_no_sense {
        @Test
        void is_refused_with_everything_that_is_wrong() {
            var refused = sam.post(
                    "/api/v1/views",
                    "{\"object\": \"account\", \"name\": \" \", \"density\": \"huge\", \"columns\": [{}]}");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()
                            .at("/problems")
                            .valueStream()
                            .map(one -> one.at("/code").asString()))
                    .contains("viewName", "viewDensity", "viewColumn");
        }

        @Test
        void is_refused_as_its_question_would_be() {
            var refused = sam.post(
                    "/api/v1/views", "{\"object\": \"account\", \"name\": \"x\", \"filter\": \"nmae == 'x'\"}");

            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("/problems/0/code")).isEqualTo("filter.unknownFieldNear");
        }

        @Test
        void has_columns_of_records_that_are_pointed_to_only_where_they_exist() {
            var there = sam.post(
                    "/api/v1/views",
                    "{\"object\": \"contact\", \"name\": \"x\", \"columns\": [\"name\", \"account.industry\"]}");
            var nowhere = sam.post(
                    "/api/v1/views",
                    "{\"object\": \"contact\", \"name\": \"x\", \"columns\": [\"name\", \"account.nowhere\"]}");

            assertThat(there.status()).as(there.toString()).isEqualTo(201);
            assertThat(nowhere.status()).isEqualTo(422);
        }
    }
}
