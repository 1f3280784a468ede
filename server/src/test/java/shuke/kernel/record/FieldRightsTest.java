package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.record.Marked.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.base.Plain;
import shuke.kernel.base.ProblemException.Kind;

/** Who sees and changes which fields of a record. */
@Tag("database")
class FieldRightsTest {
    private static final Company company = Company.open();
    private final String mark = UUID.randomUUID().toString();

    @Nested
    class a_field {
        private UUID contact() {
            return company.create(
                    company.maria,
                    "contact",
                    "name",
                    mark,
                    "nationalId",
                    "11010519491231002X",
                    "owner",
                    company.sam.user());
        }

        @Test
        void that_is_masked_shows_a_mask_and_answers_no_questions() {
            var contact = contact();

            assertThat(company.read(company.sam, "contact", contact)).containsEntry("nationalId", "****");
            for (var filter :
                    List.of("nationalId == '11010519491231002X'", "nationalId != null", "nationalId.startsWith('1')")) {
                assertThat(Records.codes(() -> company.names(company.sam, "contact", filter)))
                        .containsExactly("nationalId maskedField");
            }
            assertThat(Records.codes(
                            () -> company.query(company.sam, "contact", null, List.of("nationalId"), List.of())))
                    .containsExactly("nationalId maskedField");
            assertThat(Records.codes(() -> company.query(
                            company.sam, "accountContact", null, List.of("contact.nationalId"), List.of())))
                    .containsExactly("contact.nationalId maskedField");
        }

        @Test
        void that_is_masked_is_not_written_but_may_come_back_as_it_was_read() {
            var contact = contact();

            company.patch(company.sam, "contact", contact, "nationalId", "****", "title", "CTO");

            assertThat(company.read(company.maria, "contact", contact))
                    .containsEntry("nationalId", "11010519491231002X");
            assertThat(Records.codes(
                            () -> company.patch(company.sam, "contact", contact, "nationalId", "11010519491231002X")))
                    .containsExactly("nationalId fieldNotEditable");
            assertThat(Records.codes(() -> company.patch(company.sam, "contact", contact, "nationalId", null)))
                    .containsExactly("nationalId fieldNotEditable");
        }

        @Test
        void that_is_hidden_is_not_there() {
            var contact = contact();

            assertThat(company.read(company.mila, "contact", contact)).doesNotContainKey("nationalId");
            assertThat(Records.codes(() -> company.names(company.mila, "contact", "nationalId == 'x'")))
                    .containsExactly("null filter.unknownField");
            assertThat(Records.codes(
                            () -> company.query(company.mila, "contact", null, List.of("nationalId"), List.of())))
                    .containsExactly("nationalId unknownField");
            assertThat(Records.codes(
                            () -> company.query(company.mila, "contact", null, List.of(), List.of("nationalId"))))
                    .containsExactly("nationalId unknownField");
            assertThat(Records.codes(() -> company.create(company.mila, "contact", "name", "X", "nationalId", "x")))
                    .anyMatch(code -> code.startsWith("nationalId unknownField"));
        }

        @Test
        void is_revealed_to_whoever_may_and_on_record() {
            var contact = contact();

            assertThat(Plain.of(company.records.reader.reveal(company.mona, "contact", contact, "nationalId")))
                    .isEqualTo("11010519491231002X");
            assertThat(company.records.history("contact", contact))
                    .last()
                    .asString()
                    .contains("Mona revealed nationalId");
            assertThat(refusal(() -> company.records.reader.reveal(company.sam, "contact", contact, "nationalId")))
                    .isEqualTo(Kind.FORBIDDEN);
        }
    }
}
