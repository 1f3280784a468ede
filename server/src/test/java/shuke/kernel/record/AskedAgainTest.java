package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.filter.Filter;
import tools.jackson.databind.json.JsonMapper;

/** What is asked in the same words again, by somebody else, later, or of other data, is not answered from before. */
class AskedAgainTest {
    private final Records shop = Shop.open();

    @Nested
    class a_list {
        @Test
        void of_my_own_records_is_everybody_s_own() {
            var lin = person("Lin");
            shop.create("customer", "name", "Maria's");
            shop.create("customer", "name", "Lin's", "owner", lin.user());

            assertThat(mine(shop.maria)).containsExactly("Maria's");
            assertThat(mine(lin)).containsExactly("Lin's");
            assertThat(mine(shop.maria)).containsExactly("Maria's");
        }

        @Test
        void of_today_moves_on_with_the_day() {
            shop.create(
                    "customer",
                    "name",
                    "Ada",
                    "since",
                    shop.clock.instant().toString().substring(0, 10));

            assertThat(shop.names("customer", "since == today()")).containsExactly("Ada");
            shop.clock.jump(Duration.ofDays(1));
            assertThat(shop.names("customer", "since == today()")).isEmpty();
        }

        @Test
        void goes_on_behind_another_record_each_time() {
            for (var name : List.of("Ada", "Bea", "Cleo", "Dora")) {
                shop.create("customer", "name", name);
            }
            var first = shop.page("customer", null, List.of("name"), 1, null);
            var second = shop.page("customer", null, List.of("name"), 1, first.next());
            var third = shop.page("customer", null, List.of("name"), 1, second.next());
            var again = shop.page("customer", null, List.of("name"), 1, first.next());

            assertThat(third.items().getFirst().get("name")).isEqualTo("Cleo");
            assertThat(again.items().getFirst().get("name")).isEqualTo("Bea");
        }

        private List<String> mine(Actor actor) {
            var asked = Query.of("customer", new Filter.Text("owner == me()"), 10);
            return shop.reader.page(actor, asked).items().stream()
                    .map(row -> String.valueOf(Plain.of(row.get("name"))))
                    .toList();
        }
    }

    @Nested
    class a_record {
        @Test
        void shows_a_field_that_was_added_since() {
            var ada = shop.create("customer", "name", "Ada");
            assertThat(shop.read("customer", ada).values()).doesNotContainKey("nick");

            var nick =
                    JsonMapper.shared().createObjectNode().put("name", "nick").put("type", "text");
            nick.putObject("label").put("zh-CN", "昵称").put("en", "Nick");
            shop.editor().addField(shop.maria, "customer", nick);
            shop.patch("customer", ada, "nick", "Countess");

            assertThat(shop.read("customer", ada, "nick")).isEqualTo("Countess");
        }

        @Test
        void is_read_with_several_as_it_is_read_alone() {
            var ada = shop.create("customer", "name", "Ada");
            var bea = shop.create("customer", "name", "Bea");

            assertThat(shop.reader.read(shop.maria, "customer", List.of(ada, bea)))
                    .containsEntry(ada, shop.read("customer", ada))
                    .containsEntry(bea, shop.read("customer", bea));
        }
    }

    private Actor person(String name) {
        UUID id = shop.create("user", "name", name);
        return new Actor(
                shop.workspace.workspace(), id, name, "administrator", Locale.ENGLISH, ZoneId.of("UTC"), "api");
    }
}
