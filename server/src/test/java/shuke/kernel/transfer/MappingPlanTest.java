package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.schema.Schema;
import shuke.kernel.transfer.ImportOptions.Mode;
import shuke.support.TestWorkspace;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappingPlanTest {
    private Schema schema;

    @BeforeAll
    void open() {
        schema = TestWorkspace.standard().schema();
    }

    private List<@Nullable String> paths(String object, String... headings) {
        var options = new ImportOptions(
                object,
                Mode.CREATE,
                null,
                Map.of(),
                ImportOptions.Likely.SKIP,
                true,
                false,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Corrections.NONE);
        var mapping =
                MappingPlan.of(new Paths(schema, schema.object(object), false), List.of(headings), options, Set.of());
        var paths = new ArrayList<@Nullable String>();
        mapping.targets().forEach(target -> paths.add(target == null ? null : target.path()));
        return paths;
    }

    @Nested
    class a_heading_is_understood {
        @Test
        void by_name_and_label_in_both_languages_without_regard_to_case_width_and_signs() {
            assertThat(paths("contact", "E-MAIL", "ＴＩＴＬＥ", "手机", "date_of_birth"))
                    .containsExactly("email", "title", "mobile", "birthday");
        }

        @Test
        void as_a_part_of_a_value() {
            assertThat(paths("contact", "First Name", "Last Name", "City", "Postal Code"))
                    .containsExactly("name.given", "name.family", "address.city", "address.postcode");
        }

        @Test
        void as_a_key_of_another_record() {
            assertThat(paths("opportunity", "Deal Name", "account.name", "Associated Contact Email"))
                    .containsExactly("name", "account.name", "contact.email");
        }

        @Test
        void as_it_stands_in_the_files_of_others() {
            assertThat(paths(
                            "account",
                            "Company ID",
                            "Company Name",
                            "Company Domain Name",
                            "Industry",
                            "Phone Number",
                            "Street Address",
                            "State/Region",
                            "Country"))
                    .containsExactly(
                            "externalId",
                            "name",
                            "domain",
                            "industry",
                            "phone",
                            "address.street",
                            "address.province",
                            "address.country");
            assertThat(paths("orderLine", "InvoiceNo", "StockCode", "Quantity", "UnitPrice"))
                    .containsExactly("order.number", "product.code", "quantity", "price");
        }

        @Test
        void or_left_out_when_it_means_nothing_or_nothing_that_can_be_written() {
            assertThat(paths("account", "Name", "Favourite Colour", "Created At", "Version"))
                    .containsExactly("name", null, null, null);
        }

        @Test
        void by_the_surer_of_two_columns_for_one_field() {
            assertThat(paths("account", "Company", "Name")).containsExactly(null, "name");
        }

        @Test
        void by_its_label_rather_than_by_a_word_that_is_the_fields_name_by_chance() {
            assertThat(paths("contact", "Title", "Job Title", "Last Name"))
                    .containsExactly(null, "title", "name.family");
        }

        @Test
        void without_what_is_said_about_filling_it_in() {
            assertThat(paths("account", "客户名称（必填）", "行业[选填]", "* Website (required)"))
                    .containsExactly("name", "industry", "website");
        }

        @Test
        void as_the_currency_of_an_amount_beside_it() {
            assertThat(paths("opportunity", "Deal Value", "Currency of Value", "Deal Name"))
                    .containsExactly("amount", "amount.currency", "name");
            assertThat(paths("product", "Currency", "Price", "Cost", "Name"))
                    .containsExactly("price.currency", "price", "cost", "name");
        }

        @Test
        void as_a_part_of_the_address_that_counts() {
            assertThat(paths(
                            "contact",
                            "Last Name",
                            "Business City",
                            "Address 1: ZIP/Postal Code",
                            "Default Address Country Code"))
                    .containsExactly("name.family", "address.city", "address.postcode", "address.country");
        }

        @Test
        void as_a_field_of_its_own_rather_than_as_what_every_record_has() {
            assertThat(paths("order", "Order Number", "Created at")).containsExactly("number", "orderedAt");
        }

        @Test
        void by_parts_rather_than_by_the_whole_they_make() {
            assertThat(paths("contact", "NAME", "FIRSTNAME", "LASTNAME"))
                    .containsExactly(null, "name.given", "name.family");
        }

        @Test
        void by_an_address_of_mail_rather_than_by_a_name() {
            assertThat(paths("ticket", "Subject", "Requester", "Requester Email"))
                    .containsExactly("subject", null, "contact.email");
        }
    }
}
