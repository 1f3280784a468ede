package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var options = new ImportOptions(object, Mode.CREATE, null, Map.of(), false, null, null, null, null, null, null);
        var mapping = MappingPlan.of(new Paths(schema, schema.object(object), false), List.of(headings), options);
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
    }
}
