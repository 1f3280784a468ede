package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static shuke.kernel.transfer.Companies.number;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Ref;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissingLinksTest {
    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    private static String options(String more) {
        return "{\"object\":\"person\",\"mapping\":{\"Firm\":{\"field\":\"company.name\",\"create\":true}}" + more
                + "}";
    }

    @Test
    void are_made_once_for_all_rows_that_point_to_them_and_counted_apart() {
        world.create("company", Map.of("name", "Old firm"));
        var file = "Email,Firm\na@k1.example,Old firm\nb@k1.example,New firm\nc@k1.example,New firm \nd@k1.example,\n";

        var dry = world.run(options(",\"dryRun\":true"), file);
        assertThat(dry.counts()).isEqualTo(new ImportRun.Counts(4, 4, 0, 0, 0, 0, 1));
        assertThat(number(world, "New firm")).isZero();

        var run = world.run(options(""), file);
        assertThat(run.counts()).isEqualTo(dry.counts());
        assertThat(number(world, "New firm")).isEqualTo(1);
        var made = world.only("company", "name == 'New firm'").id();
        assertThat(world.only("person", "email == 'c@k1.example'").get("company"))
                .isInstanceOfSatisfying(Ref.class, ref -> assertThat(ref.id()).isEqualTo(made));
    }

    @Test
    void are_made_for_no_row_that_is_wrong_anyway() {
        var run = world.run(options(""), "Email,Firm\nno address,Never firm\n");

        assertThat(run.counts().linked()).isZero();
        assertThat(number(world, "Never firm")).isZero();
    }

    @Test
    void are_not_made_unless_somebody_wishes_it_and_the_row_says_both_ways_out() {
        var run = world.run(
                "{\"object\":\"person\",\"mapping\":{\"Firm\":\"company.name\"}}",
                "Email,Firm\na@k2.example,Nowhere\n");

        assertThat(world.wrong(run)).containsExactly("2 importLinkMissing");
    }

    @Test
    void leave_a_name_of_two_to_whoever_knows_which_is_meant() {
        world.create("company", Map.of("name", "Twins"));
        world.create("company", Map.of("name", "Twins"));

        var run = world.run(options(""), "Email,Firm\na@k3.example,Twins\n");

        assertThat(world.wrong(run)).containsExactly("2 importLinkAmbiguous");
        assertThat(world.refused(run)).contains("merge");
    }

    @Test
    void that_cannot_be_made_are_told_with_the_reason() {
        var run = world.run(options(""), "Email,Firm\na@k4.example," + "x".repeat(101) + "\n");

        assertThat(run.counts().wrong()).isEqualTo(1);
        assertThat(run.counts().linked()).isZero();
    }

    @Test
    void are_refused_before_the_first_row_where_a_column_cannot_make_any() {
        var byCode = "{\"object\":\"person\",\"mapping\":{\"Firm\":{\"field\":\"company.code\",\"create\":true}}}";
        var plain = "{\"object\":\"person\",\"mapping\":{\"Email\":{\"field\":\"email\",\"create\":true}}}";

        assertThatThrownBy(() -> world.start(byCode, "Email,Firm\na@k5.example,X1\n"))
                .satisfies(refused -> assertThat(((ProblemException) refused).problems())
                        .extracting(problem -> problem.code())
                        .containsExactly("importMakeLacks"));
        assertThatThrownBy(() -> world.start(plain, "Email\na@k5.example\n"))
                .satisfies(refused -> assertThat(((ProblemException) refused).problems())
                        .extracting(problem -> problem.code())
                        .containsExactly("importMakeNowhere"));
    }

    @Test
    void go_with_the_import_unless_somebody_has_changed_them_since() throws IOException {
        var run = world.run(options(""), "Email,Firm\na@k6.example,Gone firm\nb@k6.example,Kept firm\n");
        world.change("company", world.only("company", "name == 'Kept firm'").id(), Map.of("employees", 7));

        world.imports.undo(world.maria, run.id());
        var back = world.run(run.id());

        assertThat(back.undone()).isEqualTo(new ImportRun.Undone(2, 0));
        assertThat(living("Gone firm")).isZero();
        assertThat(living("Kept firm")).isEqualTo(1);
        var out = new ByteArrayOutputStream();
        world.imports.writeKept(world.maria, back, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Kept firm").doesNotContain("Gone firm");
    }

    private int living(String name) {
        return world.workspace
                .records()
                .fetchCount(
                        org.jooq.impl.DSL.table(org.jooq.impl.DSL.name(world.workspace.schemaName(), "company")),
                        org.jooq.impl.DSL.field("name", String.class).eq(name),
                        org.jooq.impl.DSL.field("deleted_at").isNull());
    }

    @Test
    void are_found_again_by_the_batches_that_follow() {
        var rows = IntStream.range(0, 2_500)
                .mapToObj(i -> "p" + i + "@k7.example,Firm " + i % 40 + "\n")
                .collect(Collectors.joining());

        var run = world.run(options(""), "Email,Firm\n" + rows);

        assertThat(run.counts()).isEqualTo(new ImportRun.Counts(2_500, 2_500, 0, 0, 0, 0, 40));
    }
}
