package shuke.kernel.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.Money;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Ref;
import shuke.kernel.transfer.ImportRun.Counts;

/** JSON Lines, as programs send many records in one job. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinesImportTest {
    private static final String COMPANIES = "{\"object\":\"company\"}";

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    private ImportRun imported(String options, String... lines) {
        return world.run(world.start(options, String.join("\n", lines).getBytes(UTF_8)));
    }

    private Object value(String company, String field) {
        return world.only("company", "name == '" + company + "'").get(field);
    }

    @Test
    void become_records() {
        var run = imported(
                COMPANIES,
                "{\"name\": \"行一\", \"code\": \"J1\", \"employees\": 12, \"budget\": {\"amount\": 1200.5, \"currency\": \"CNY\"}}",
                "{\"name\": \"行二\", \"since\": \"2024-04-03\"}");

        assertThat(run.counts()).isEqualTo(new Counts(2, 2, 0, 0, 0, 0));
        assertThat(value("行一", "employees")).isEqualTo(12L);
        assertThat(value("行一", "budget")).isEqualTo(new Money(new BigDecimal("1200.50"), "CNY"));
        assertThat(value("行二", "code")).isNull();
    }

    @Test
    void change_what_they_name_by_a_key() {
        imported(COMPANIES, "{\"name\": \"键一\", \"code\": \"K1\", \"employees\": 1}");

        var run = imported(
                "{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"code\"}",
                "{\"code\": \"K1\", \"name\": \"键一\", \"employees\": 2}",
                "{\"code\": \"K2\", \"name\": \"键二\"}");

        assertThat(run.counts()).isEqualTo(new Counts(2, 1, 1, 0, 0, 0));
        assertThat(value("键一", "employees")).isEqualTo(2L);
    }

    @Test
    void point_to_records_by_their_id_as_exports_write_them() {
        imported(COMPANIES, "{\"name\": \"靶\", \"code\": \"T1\"}");
        var id = world.only("company", "code == 'T1'").id();

        var run = imported(
                "{\"object\":\"person\"}",
                "{\"name\": \"小明\", \"company\": {\"id\": \"%s\", \"label\": \"靶\"}}".formatted(id));

        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(world.only("person", "name == '小明'").get("company"))
                .isInstanceOfSatisfying(Ref.class, ref -> assertThat(ref.id()).isEqualTo(id));
    }

    @Test
    void that_are_wrong_are_named_by_their_row() {
        var run = imported(COMPANIES, "{\"name\": \"对\"}", "{\"name\": \"错\", \"employees\": \"many\"}");

        assertThat(run.counts()).isEqualTo(new Counts(2, 1, 0, 0, 0, 1));
        assertThat(world.imports.refusals(run, 10))
                .extracting(Imports.Refusal::row)
                .containsExactly(3L);
    }

    @Test
    void are_refused_where_one_is_no_object() {
        assertThatThrownBy(() -> imported(COMPANIES, "{\"name\": \"a\"}", "oops"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal ->
                                assertThat(refusal.problems().getFirst().code()).isEqualTo("importTableBroken"));
    }
}
