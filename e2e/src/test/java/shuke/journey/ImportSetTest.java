package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A salesperson brings companies, the people in them and what she sells them along in one file, and takes everything back. */
class ImportSetTest {
    @ParameterizedTest(name = "{0}")
    @MethodSource("shuke.journey.Look#opposites")
    void tables_that_point_to_each_other_are_imported_and_undone_together(Look look, Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, look);
        var mark = UUID.randomUUID().toString().substring(0, 8);
        visitor.open("/settings/imports/new?object=contact");
        visitor.page.locator("input[type=file]").setInputFiles(archive(look, mark));
        var people = look.say("People.csv", "联系人.csv");
        assertThat(visitor.page.getByLabel(look.say("What the rows of " + people + " are", "“" + people + "”导入为")))
                .hasValue("contact");
        var remarks = visitor.page.getByLabel(look.say("What the rows of remarks.csv are", "“remarks.csv”导入为"));
        assertThat(remarks).hasValue("");
        visitor.sees(look.say("Nothing fits well enough.", "没有足够相符的对象。"));
        visitor.meetsNoBarriers();
        visitor.picture("import set proposed " + look);

        visitor.button(look.say("Columns of " + people, "“" + people + "”的列")).click();
        visitor.page.getByLabel(look.say("What Jotted becomes", "“随手记”导入到")).selectOption(look.say("Job title", "职务"));
        visitor.button(look.say("Check again", "重新检查")).click();
        visitor.meetsNoBarriers();
        visitor.picture("import set opened " + look);
        visitor.button(look.say("Import 5 rows", "导入 5 行")).click();
        var undo = visitor.button(look.say("Undo all tables", "撤销全部表格"));
        assertThat(undo).isVisible();
        visitor.sees(look.say("2 rows: 2 created, 0 changed", "共 2 行：已新建 2 条，更新 0 条"));
        visitor.meetsNoBarriers();
        visitor.picture("import set done " + look);

        undo.click();
        visitor.isAt("/settings/imports$");
        var item = visitor.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("export-" + mark))
                .first();
        assertThat(item).containsText(look.say("5 records are as they were before.", "5 条记录已恢复到导入之前。"));
        item.getByText(look.say("3 tables", "3 张表")).click();
        assertThat(item.getByRole(AriaRole.LISTITEM)).hasCount(3);
        visitor.meetsNoBarriers();
        visitor.picture("import set undone " + look);
    }

    /** Files in the order of their names: people come before the companies that they point to. */
    private static FilePayload archive(Look look, String mark) {
        var company = look.say("Analytical " + mark, "格致 " + mark);
        var files = new TreeMap<>(Map.of(
                look.say("People.csv", "联系人.csv"),
                look.say("Name,Email,Account Name,Jotted\n", "姓名,邮箱,客户名称,随手记\n")
                        + look.say("Ada Byron", "沈括") + ",ada-" + mark + "@set.example," + company + ",CTO\n"
                        + look.say("Mary Fairfax", "苏颂") + ",mary-" + mark + "@set.example," + company + ",CEO\n",
                look.say("companies.csv", "客户.csv"),
                look.say("Company Name,Website\n", "客户名称,网站\n") + company + ",https://" + mark + ".example\n" + company
                        + " 2,https://" + mark + "-2.example\n",
                look.say("deals.csv", "商机.csv"),
                look.say("Deal Name,Account Name,Amount\n", "商机名称,客户名称,金额\n") + mark + "," + company + ",1000\n",
                "remarks.csv",
                "A,B\n1,2\n"));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new FilePayload("export-" + mark + ".zip", "application/zip", bytes.toByteArray());
    }
}
