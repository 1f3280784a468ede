package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.FieldType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NewFieldTest {
    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    private static String options(String mapping, boolean dryRun) {
        return "{\"object\":\"company\",\"mapping\":{" + mapping + "},\"dryRun\":" + dryRun + "}";
    }

    @Test
    void is_made_by_the_import_and_only_read_by_its_rehearsal() {
        var mapping =
                "\"Founded on\":{\"newField\":{\"label\":{\"zh-CN\":\"成立日期\",\"en\":\"Founded on\"},\"type\":\"date\"}}";
        var file = "Name,Code,Founded on\nA,F1,31.12.1999\nB,F2,some day\n";

        var dry = world.run(options(mapping, true), file);
        assertThat(dry.counts()).isEqualTo(new ImportRun.Counts(2, 1, 0, 0, 0, 1));
        assertThat(world.wrong(dry)).hasSize(1).allMatch(wrong -> wrong.startsWith("3 "));
        assertThat(world.workspace.schema().object("company").find("foundedOn")).isEmpty();

        var run = world.run(options(mapping, false), file);
        assertThat(run.counts()).isEqualTo(dry.counts());
        var made = world.workspace.schema().object("company").field("foundedOn");
        assertThat(made.label()).isEqualTo(new Bilingual("成立日期", "Founded on"));
        assertThat(world.only("company", "code == 'F1'").get("foundedOn")).isEqualTo(LocalDate.of(1999, 12, 31));
    }

    @Test
    void of_choices_has_those_that_stand_in_the_column() {
        var mapping = "\"Tier\":{\"newField\":{\"type\":\"picklist\"}}";

        world.run(options(mapping, false), "Name,Code,Tier\nA,G1,Gold\nB,G2,Silver\nC,G3,Gold\nD,G4,gold\n");

        var made = world.workspace.schema().object("company").field("tier");
        assertThat(((FieldType.Picklist) made.type()).options())
                .extracting(option -> option.value())
                .containsExactly("Gold", "Silver");
        assertThat(world.only("company", "code == 'G4'").get("tier")).isEqualTo("Gold");
    }

    @Test
    void makes_a_row_change_that_says_nothing_else_new() {
        world.run("{\"object\":\"company\"}", "Name,Code\nA,H1\n");

        var dry = world.run(
                "{\"object\":\"company\",\"mode\":\"upsert\",\"key\":\"code\",\"dryRun\":true,"
                        + "\"mapping\":{\"Motto\":{\"newField\":{\"type\":\"text\"}}}}",
                "Name,Code,Motto\nA,H1,Onwards\n");

        assertThat(dry.counts()).isEqualTo(new ImportRun.Counts(1, 0, 1, 0, 0, 0));
    }

    @Test
    void gets_a_name_that_is_free_and_letters_the_program_knows() {
        var mapping = "\"Stage!\":{\"newField\":{\"type\":\"text\"}},\"备注说明\":{\"newField\":{\"type\":\"text\"}}";

        var dry = world.run(options(mapping, true), "Name,Stage!,备注说明\nA,x,y\n");

        assertThat(dry.columns()).extracting(ImportRun.Column::path).containsExactly("name", "stage2", "field");
    }

    @Test
    void of_a_kind_that_is_none_is_refused() {
        assertThatThrownBy(() -> world.start(
                        options("\"X\":{\"newField\":{\"type\":\"rollUp\",\"label\":\"\"}}", true), "Name,X\nA,1\n"))
                .satisfies(refused -> assertThat(((ProblemException) refused).problems())
                        .extracting(problem -> problem.code())
                        .containsExactly("importNewFieldType", "importNewFieldLabel"));
    }

    @Test
    void is_proposed_by_what_stands_in_the_column() {
        var rows = new StringBuilder("Name,When,How many,Price,Call,Write,Where,Tier,Sure,Id,Text\n");
        for (var i = 10; i < 40; i++) {
            rows.append(
                    "A,2024-03-%d,%d,¥%d.50,+86 138 0013 80%d,a%d@example.com,https://example.com/%d,%s,%s,00%d,free text %d\n"
                            .formatted(
                                    i % 20 + 10,
                                    i,
                                    i,
                                    i,
                                    i,
                                    i,
                                    i % 2 == 0 ? "Gold" : "Silver",
                                    i % 2 == 0 ? "yes" : "no",
                                    i,
                                    i));
        }

        var dry = world.run("{\"object\":\"company\",\"dryRun\":true}", rows.toString());

        assertThat(world.preview.meanings(world.maria, dry).stream()
                        .map(MeantColumn::type)
                        .toList()
                        .subList(1, 11))
                .isEqualTo(List.of(
                        "date", "integer", "money", "phone", "email", "url", "picklist", "boolean", "text", "text"));
    }
}
