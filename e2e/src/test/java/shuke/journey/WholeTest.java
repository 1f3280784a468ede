package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.ArrayList;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything out of the installation as one file. */
class WholeTest {
    @ParameterizedTest
    @MethodSource("shuke.journey.Look#opposites")
    void an_administrator_takes_everything_out_and_removes_the_file(Look look, Visits visits) throws IOException {
        var visitor = visits.of(Person.ADMINISTRATOR, look).open("/settings/whole");
        visitor.button(visitor.say("Take everything out", "导出全部数据")).click();
        var run = visitor.page
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("shuke-main-"))
                .first();
        assertThat(run).containsText(visitor.say("Done", "已完成"));
        visitor.meetsNoBarriers();

        var file = visitor.page.waitForDownload(
                () -> run.getByText(visitor.say("Download", "下载")).click());

        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(file.createReadStream())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) names.add(entry.getName());
        }
        Assertions.assertThat(names)
                .contains("schema.json", "records/account.jsonl", "tables/comment_entry.jsonl")
                .endsWith("manifest.json");

        run.getByText(visitor.say("Remove the file", "删除文件")).click();
        visitor.sees(visitor.say("The file is gone.", "文件已删除。"));
    }
}
