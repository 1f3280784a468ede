package shuke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static shuke.kernel.schema.StandardObjectFiles.object;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The names that other programs rely on, each with the type that they expect. */
class StandardObjectsContractTest {
    @Test
    void all_standard_objects_are_there() {
        assertThat(StandardObjectFiles.all().map(StandardObjectFiles.Definition::name))
                .contains(
                        "account contact accountContact lead opportunity opportunityLine product priceBook quote quoteLine"
                                .split(" "))
                .contains("contract order orderLine invoice payment paymentPlan campaign campaignMember".split(" "))
                .contains("segment segmentMember behaviorEvent consent ticket article survey surveyAnswer".split(" "))
                .contains("task call meeting visit note email message user team file tag".split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "account, name:text website:url industry:picklist phone:phone address:address creditCode:creditCode",
        "account, parent:lookup source:picklist",
        "contact, name:personName email:email phone:phone mobile:phone title:text account:lookup birthday:date",
        "contact, address:address source:picklist",
        "lead, name:personName company:text email:email phone:phone status:picklist source:picklist rating:picklist",
        "opportunity, name:text account:lookup amount:money stage:picklist closeDate:date probability:percent",
        "opportunity, pipeline:picklist lostReason:picklist product:lookup",
        "product, name:text code:text price:money category:text",
        "order, number:autoNumber account:lookup contact:lookup orderedAt:dateTime status:picklist total:rollUp",
        "orderLine, order:lookup product:lookup quantity:decimal price:money amount:formula",
        "user, name:personName email:email role:picklist team:lookup manager:lookup",
        "team, name:text parent:lookup"
    })
    void an_object_has_the_fields_by_which_it_is_known(String object, String fields) {
        var definition = object(object);
        for (var field : fields.split(" ")) {
            var expected = field.split(":");
            assertThat(definition.field(expected[0]).path("type").asString())
                    .as(field)
                    .isEqualTo(expected[1]);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "opportunity, stage, won", "opportunity, stage, lost", "opportunity, stage, prospecting",
        "account, industry, retail", "account, industry, software", "lead, status, converted",
        "ticket, type, complaint", "ticket, status, closed"
    })
    void a_list_of_choices_has_the_values_by_which_it_is_known(String object, String field, String value) {
        assertThat(object(object).field(field).path("options").valueStream())
                .anyMatch(option -> option.path("value").asString().equals(value));
    }

    @Test
    void a_person_has_one_of_the_seven_roles_or_one_that_was_made_here() {
        var role = object("user").field("role");
        assertThat(role.path("open").asBoolean(false)).isTrue();
        assertThat(role.path("options")
                        .valueStream()
                        .map(option -> option.path("value").asString()))
                .containsExactly("salesperson salesManager serviceAgent marketer dataSteward executive administrator"
                        .split(" "));
    }

    @ParameterizedTest
    @CsvSource({"product, code", "order, number", "user, email", "tag, name"})
    void what_others_call_a_record_by_is_unique(String object, String field) {
        assertThat(object(object).field(field).path("unique").asBoolean(false)).isTrue();
    }

    @Test
    void personal_details_are_marked_as_such() {
        for (var field : "name email mobile phone address birthday".split(" ")) {
            assertThat(object("contact").field(field).path("sensitivity").asString())
                    .isEqualTo("personal");
        }
        assertThat(object("contact").field("nationalId").path("sensitivity").asString())
                .isEqualTo("secret");
    }
}
