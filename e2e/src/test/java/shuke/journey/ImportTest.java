package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.Charset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A salesperson brings a table of leads in, says what one of its columns is, mends a row, and takes everything back. */
class ImportTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void is_looked_at_first_done_and_undone(Look look, Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, look);
        var mark = UUID.randomUUID().toString().substring(0, 8);
        visitor.open("/settings/imports");
        visitor.button(look.say("Import a file", "导入文件")).click();
        visitor.isAt("/settings/imports/new");
        visitor.page.getByLabel(look.say("What the rows are", "导入为")).selectOption(look.say("Leads", "线索"));

        visitor.page.locator("input[type=file]").setInputFiles(table(look, mark));
        assertThat(visitor.page.getByText(look.say("cannot be taken", "有误"))).isVisible();
        visitor.sees(look.say("more than one", "多个“@”"));
        visitor.meetsNoBarriers();
        visitor.picture("import checked " + look);

        visitor.page
                .getByLabel(look.say("What Jotted becomes", "“随手记”导入到"))
                .selectOption(look.say("Description", "备注"));
        visitor.page.getByLabel(look.say("Email, line 4", "第 4 行，邮箱")).fill("nobody-" + mark + "@table.example");
        visitor.button(look.say("Check again", "重新检查")).click();
        visitor.button(look.say("Import 3 rows", "导入 3 行")).click();
        var result = visitor.page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(look.say("What happened", "导入结果")));
        assertThat(result.locator("dd").first()).hasText("3");
        visitor.meetsNoBarriers();
        visitor.picture("import done " + look);

        visitor.button(look.say("Undo the import", "撤销导入")).click();
        visitor.isAt("/settings/imports$");
        var item = visitor.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("leads-" + mark))
                .first();
        assertThat(item).containsText(look.say("3 records are as they were before.", "3 条记录已恢复到导入之前。"));
        visitor.meetsNoBarriers();
        visitor.picture("import undone " + look);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void takes_another_sheet_of_a_workbook(Look look, Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, look);
        var mark = UUID.randomUUID().toString().substring(0, 8);
        visitor.open("/settings/imports/new?object=lead");
        assertThat(visitor.page.getByLabel(look.say("What the rows are", "导入为")))
                .hasValue("lead");
        visitor.page.locator("input[type=file]").setInputFiles(workbook(look, mark));
        var sheet = visitor.page.getByLabel(look.say("Sheet", "工作表"));
        assertThat(sheet).hasValue(look.say("Fair", "展会"));
        assertThat(visitor.button(look.say("Import 2 rows", "导入 2 行"))).isEnabled();
        visitor.meetsNoBarriers();
        visitor.picture("import workbook " + look);

        sheet.selectOption(look.say("Web", "官网"));
        visitor.button(look.say("Import one row", "导入 1 行")).click();
        var result = visitor.page.getByRole(
                AriaRole.REGION, new GetByRoleOptions().setName(look.say("What happened", "导入结果")));
        assertThat(result.locator("dd").first()).hasText("1");
        visitor.button(look.say("Undo the import", "撤销导入")).click();
        visitor.isAt("/settings/imports$");
    }

    /** A sheet that says how to fill in the others, and two of leads. */
    private static FilePayload workbook(Look look, String mark) {
        var head = List.of(look.say("Name", "姓名"), look.say("Email", "邮箱"), look.say("Company", "公司"));
        var bytes = new Book()
                .sheet(look.say("Read me", "填写说明"), List.of(List.of("1."), List.of("2.")))
                .sheet(
                        look.say("Fair", "展会"),
                        List.of(
                                head,
                                List.of(look.say("Ada Byron", "沈括"), "ada-" + mark + "@book.example", mark),
                                List.of(look.say("Mary Fairfax", "苏颂"), "mary-" + mark + "@book.example", mark)))
                .sheet(
                        look.say("Web", "官网"),
                        List.of(
                                head,
                                List.of(look.say("Sophie Germain", "徐光启"), "sophie-" + mark + "@book.example", mark)))
                .bytes();
        return new FilePayload("leads-" + mark + ".xlsx", "application/octet-stream", bytes);
    }

    /** In the encodings in which spreadsheets of both languages save it. */
    private static FilePayload table(Look look, String mark) {
        var text = look.say("Name,Email,Company,Jotted\n", "姓名,邮箱,公司,随手记\n")
                + look.say("Ada Byron", "沈括") + ",ada-" + mark + "@table.example," + mark + ",met at the fair\n"
                + look.say("Mary Fairfax", "苏颂") + ",mary-" + mark + "@table.example," + mark + ",\n"
                + look.say("Nobody", "无名") + ",@@,,\n";
        var charset = Charset.forName(look.say("windows-1252", "GB18030"));
        return new FilePayload("leads-" + mark + ".csv", "text/csv", text.getBytes(charset));
    }
}
