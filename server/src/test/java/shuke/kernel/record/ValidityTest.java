package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;

/** Records that are there, held against what would be accepted today. */
@Tag("database")
class ValidityTest {
    private final Records shop = Shop.open();
    private final UUID whole = shop.create(
            "customer",
            "name",
            "Acme",
            "email",
            "ada@acme.example",
            "phone",
            "13800138000",
            "person",
            "王小明",
            "since",
            "2026-02-28",
            "seenAt",
            "2026-02-28T10:00:00Z",
            "credit",
            Map.of("amount", 1200.5, "currency", "EUR"),
            "size",
            12,
            "level",
            "gold",
            "channels",
            List.of("web", "elsewhere"),
            "tags",
            List.of("a", "b"),
            "home",
            Map.of("country", "CN", "city", "杭州市"),
            "spot",
            Map.of("lat", 30.25, "lon", 120.16),
            "took",
            3900);

    private List<String> problems(String object, UUID id) {
        var row = shop.reader.read(Actor.system(shop.workspace.workspace()), object, id);
        return shop
                .validity
                .problems(shop.workspace.workspace(), object, List.of(row))
                .getOrDefault(id, List.of())
                .stream()
                .map(ValidityTest::told)
                .toList();
    }

    private static String told(Problem problem) {
        return problem.field() + " " + problem.code();
    }

    private void past(String sql) {
        shop.workspace.records().execute(sql.formatted(shop.workspace.schemaName()));
    }

    @Test
    void what_was_accepted_is_valid_whatever_kinds_of_fields_it_has() {
        assertThat(problems("customer", whole)).isEmpty();
    }

    @Test
    void values_that_the_way_in_refuses_are_not() {
        past("update %s.customer set size = -1, level = 'lead', name = null");

        assertThat(problems("customer", whole))
                .containsExactlyInAnyOrder("name required", "size tooSmall", "level notAnOption");
    }

    @Test
    void rules_hold_for_what_lookups_lead_to_as_well() {
        var iron = shop.create("customer", "name", "Bolt", "level", "iron");
        var purchase = shop.create("purchase", "name", "allowed", "customer", iron.toString());
        past("update %s.purchase set name = 'forbidden'");

        assertThat(problems("purchase", purchase)).containsExactly("name rule.ironBuysNothing");
    }

    @Test
    void rules_that_came_later_hold_for_what_was_there_before() {
        past("update %s.customer set credit = null, credit_currency = null");

        assertThat(problems("customer", whole)).containsExactly("credit rule.goldNeedsCredit");
    }
}
