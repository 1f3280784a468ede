package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.SchemaExpressions;
import shuke.support.TestWorkspace;

@Tag("database")
class GatesTest {
    private static final Records sales = Records.in(TestWorkspace.standard(new SchemaExpressions()));

    private final UUID deal = sales.create("opportunity", "name", "Cranes");

    private static void change(UUID id, Object... values) {
        sales.writer.write(sales.maria, Batch.of("opportunity", new Change.Update(id, null, Records.values(values))));
    }

    private static List<String> needed(UUID id, Object... values) {
        var refused = catchThrowableOfType(ProblemException.class, () -> change(id, values));
        assertThat(refused.problems()).extracting("code").containsOnly("neededFor");
        return refused.problems().stream()
                .map(problem -> String.valueOf(problem.field()))
                .toList();
    }

    private static Map<String, Object> money(int amount) {
        return new LinkedHashMap<>(Map.of("amount", amount, "currency", "CNY"));
    }

    private Object stage() {
        return sales.read("opportunity", deal, "stage");
    }

    @Nested
    class a_record_that_moves_on {
        @Test
        void is_refused_with_all_that_is_missing() {
            assertThat(needed(deal, "stage", "negotiation")).containsExactly("amount", "closeDate");
            assertThat(stage()).isEqualTo("prospecting");
        }

        @Test
        void brings_what_is_missing_along() {
            change(deal, "stage", "negotiation", "amount", money(5), "closeDate", "2027-01-31");

            assertThat(stage()).isEqualTo("negotiation");
        }

        @Test
        void needs_nothing_where_the_option_asks_for_nothing() {
            change(deal, "stage", "engaging");

            assertThat(stage()).isEqualTo("engaging");
        }

        @Test
        void is_lost_for_a_reason_and_for_another_reason_with_a_note() {
            assertThat(needed(deal, "stage", "lost")).containsExactly("lostReason");
            assertThat(needed(deal, "stage", "lost", "lostReason", "other")).containsExactly("lostNote");

            change(deal, "stage", "lost", "lostReason", "other", "lostNote", "They closed down");

            assertThat(stage()).isEqualTo("lost");
        }
    }

    @Nested
    class a_record_that_stands_there {
        @Test
        void keeps_what_it_needed_to_get_there() {
            change(deal, "stage", "proposal", "amount", money(5));

            assertThat(needed(deal, "amount", null)).containsExactly("amount");
        }

        @Test
        void may_have_come_without_it_and_is_changed_elsewhere() {
            var imported = sales.create("opportunity", "name", "Old one", "stage", "lost");

            change(imported, "name", "Older one");

            assertThat(sales.read("opportunity", imported, "name")).isEqualTo("Older one");
        }
    }
}
