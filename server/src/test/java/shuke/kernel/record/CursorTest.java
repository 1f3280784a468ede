package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.record.Marked.refusal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Actor;
import shuke.kernel.base.ProblemException.Kind;

/** Where a page goes on is nobody's to read, to change or to pass on. */
@Tag("database")
class CursorTest {
    private static final Company company = Company.open();
    private final Marked marked = Marked.in(company);

    @Nested
    class a_cursor {
        private Query first(List<String> sort, @Nullable String cursor) {
            return new Query("account", null, sort, List.of("name"), 1, cursor, false, false);
        }

        private String next(Actor actor) {
            marked.account(company.sam, "One");
            marked.account(company.sam, "Two");
            var page = company.records.reader.page(actor, first(List.of("name"), null));
            return Objects.requireNonNull(page.next());
        }

        @Test
        void goes_on_for_the_person_and_in_the_list_that_it_came_from() {
            var cursor = next(company.sam);
            assertThat(company.records
                            .reader
                            .page(company.sam, first(List.of("name"), cursor))
                            .items())
                    .isNotEmpty();
            assertThat(refusal(() -> company.records.reader.page(company.ina, first(List.of("name"), cursor))))
                    .isEqualTo(Kind.MALFORMED);
            assertThat(refusal(() -> company.records.reader.page(company.sam, first(List.of("-name"), cursor))))
                    .isEqualTo(Kind.MALFORMED);
        }

        @Test
        void that_somebody_changed_or_made_up_is_refused() {
            var cursor = next(company.sam);
            var changed = cursor.substring(0, 20) + (cursor.charAt(20) == 'A' ? "B" : "A") + cursor.substring(21);
            for (var wrong : List.of(changed, "WyJBIiwiMDAwIl0", cursor.substring(4), "%%%")) {
                assertThat(refusal(() -> company.records.reader.page(company.sam, first(List.of("name"), wrong))))
                        .isEqualTo(Kind.MALFORMED);
            }
        }

        @Test
        void holds_no_value_that_can_be_read() {
            var text = new String(Base64.getUrlDecoder().decode(next(company.sam)), StandardCharsets.ISO_8859_1);
            assertThat(text).doesNotContain("One").doesNotContain("Two");
        }
    }
}
