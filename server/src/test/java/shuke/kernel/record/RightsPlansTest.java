package shuke.kernel.record;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.conf.ParamType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import shuke.kernel.access.Operation;
import shuke.kernel.filter.Moment;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.vault.TestKeys;

/** What rights add to a statement stays in bounds, whatever an object hangs on: with the rules of all of those in it, it is slow. */
@Tag("database")
class RightsPlansTest {
    private static final int LINES = 1_000;
    private static final Company company = Company.open();

    private static int lines(ObjectType object) {
        var records = company.records;
        var sight = records.access.sight(company.mona);
        var reading = new Reading(
                company.mona,
                sight,
                sight.view().object(object.name()),
                records.organisation.current(records.workspace.workspace()),
                new Moment(Instant.EPOCH, ZoneId.of("UTC"), company.mona.user()),
                TestKeys.vault(),
                "");
        var one = List.of(new UUID(0, 1));
        var db = records.workspace.db();
        var sql = KeptPlans.of(reading.schema())
                .rows(reading)
                .statement(db.configuration(), reading, one)
                .with(db, RowsPlan.values(reading, one))
                .getSQL(ParamType.INLINED);
        return company.acting(company.mona).fetch("explain (costs off) " + sql).size();
    }

    @Test
    void reading_a_record_of_any_object_for_a_manager_makes_a_plan_of_bounded_length() {
        var readable = company.records.access.sight(company.mona).view().objects().stream()
                .filter(object -> company.records.access.may(company.mona, object, Operation.READ));

        Map<String, Integer> lines = readable.collect(toMap(ObjectType::name, RightsPlansTest::lines));

        assertThat(lines)
                .isNotEmpty()
                .allSatisfy((object, length) -> assertThat(length).isLessThan(LINES));
    }
}
