package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static shuke.kernel.transfer.Tables.firms;
import static shuke.kernel.transfer.Tables.people;
import static shuke.kernel.transfer.Tables.told;
import static shuke.kernel.transfer.Tables.zip;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.transfer.ImportRun.State;
import shuke.kernel.transfer.workbook.RawBook;

/** What archives and workbooks hold beside tables, and what is wrong with them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetFilesTest {
    private static final String REAL = "{\"tables\":{}}";

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Tables.open();
    }

    private List<String> proposed(byte[] file) {
        return told(world.runSet(world.start("{}", file)));
    }

    private List<String> refused(String options, byte[] file) {
        var refusal = catchThrowableOfType(ProblemException.class, () -> world.start(options, file));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.problems().stream().map(Problem::code).toList();
    }

    private static String sheet(String csv) {
        return csv.lines()
                .map(line -> Arrays.stream(line.split(",", -1))
                        .map("<c t=\"inlineStr\"><is><t>%s</t></is></c>"::formatted)
                        .collect(Collectors.joining("", "<row>", "</row>")))
                .collect(Collectors.joining());
    }

    @Test
    void sheets_are_tables_but_for_empty_and_hidden_ones() {
        var book = new RawBook()
                .sheet("人员", sheet("姓名,邮箱,Firm Name\n甲,a@example.com,一\n"))
                .sheet("企业列表", sheet("名称,城市\n一,上海\n二,北京\n"))
                .sheet("Firms of old", "hidden", sheet("名称,城市\n三,上海\n四,北京\n"))
                .sheet("Sheet4", "")
                .bytes();

        assertThat(proposed(book)).containsExactly("人员 person DONE 1 0", "企业列表 firm DONE 2 0", "Firms of old");

        var set = world.runSet(world.start(REAL, book));
        assertThat(set.state()).isEqualTo(State.DONE);
        assertThat(world.only("person", "firm.name == '一'").get("name")).isEqualTo("甲");
        world.sets.undo(world.maria, set);
        assertThat(world.runSet(set.id()).undone()).isEqualTo(new ImportRun.Undone(3, 0));
    }

    @Test
    void a_table_by_itself_is_a_set_of_one_and_workbooks_may_be_packed_with_others() {
        assertThat(proposed(firms(2).getBytes(StandardCharsets.UTF_8))).containsExactly("file.csv firm DONE 2 0");
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a/people.csv", people(1).getBytes(StandardCharsets.UTF_8));
        files.put("a/book.xlsx", new RawBook().sheet("Firms", sheet(firms(2))).bytes());
        files.put("a/notes.pdf", new byte[] {'%', 'P', 'D', 'F'});
        files.put("__MACOSX/a/._people.csv", new byte[] {0, 5});
        assertThat(proposed(zip(StandardCharsets.UTF_8, files)))
                .containsExactly("a/people.csv person DONE 1 0", "a/book.xlsx/Firms firm DONE 2 0");
    }

    @Test
    void names_of_chinese_systems_are_read() {
        var files = Map.of("企业.csv", firms(1).getBytes(StandardCharsets.UTF_8));
        assertThat(proposed(zip(Charset.forName("GBK"), files))).containsExactly("企业.csv firm DONE 1 0");
    }

    @Test
    void what_cannot_be_read_is_told_of_its_table_and_keeps_the_whole_from_being_written() {
        var file = zip(
                "firms.csv",
                firms(1),
                "people.csv",
                "Full name,Email\n",
                "nested.zip",
                new String(zip("a", "b"), StandardCharsets.ISO_8859_1));
        assertThat(proposed(file))
                .containsExactly(
                        "firms.csv firm DONE 1 0", "people.csv importNoRows", "nested.zip importArchiveNested");
        assertThat(refused("{\"tables\":{\"people.csv\":{\"object\":\"person\"}}}", file))
                .containsExactly("importTableProblem");
        var lacking = zip("firms.csv", "Town,Staff\nBath,3\n");
        assertThat(proposed(lacking)).containsExactly("firms.csv importColumnMissing");
        assertThat(refused(REAL, lacking)).containsExactly("importTableProblem");
    }

    @Test
    void options_that_speak_of_nothing_are_refused() {
        var file = zip("firms.csv", firms(1));
        assertThat(refused("{\"tables\":{\"other.csv\":null}}", file)).containsExactly("importUnknownTable");
        assertThat(refused("{\"tables\":[]}", file)).containsExactly("importTablesShape");
        assertThat(refused("{\"tables\":{\"firms.csv\":1}}", file)).containsExactly("importTablesShape");
        assertThat(refused("{\"tables\":{\"firms.csv\":null}}", file)).containsExactly("importNoTables");
        assertThat(refused("{\"mapping\":{}}", file)).containsExactly("importOptionOfTable");
        assertThat(refused("{\"mode\":\"explode\"}", file)).containsExactly("importBadOption");
        assertThat(refused("{\"tables\":{\"firms.csv\":{\"object\":\"nothing\"}}}", file))
                .containsExactly("unknownObject");
        assertThat(refused(REAL, zip("else.csv", "A,B\n1,2\n"))).containsExactly("importNoTables");
        assertThat(refused("{}", zip("a.pdf", "x"))).containsExactly("importArchiveEmpty");
    }

    @Test
    void archives_that_are_cut_or_never_end_are_refused() {
        var whole = zip("firms.csv", firms(2000), "people.csv", people(2000));
        assertThat(refused("{}", Arrays.copyOf(whole, whole.length / 2))).containsExactly("importTableBroken");
        var broken = whole.clone();
        Arrays.fill(broken, 200, 4000, (byte) 0x55);
        assertThat(refused("{}", broken)).containsExactly("importTableBroken");
        var zeros = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 5; i++) zeros.put("firms" + i + ".csv", new byte[20 << 20]);
        assertThat(refused("{}", zip(StandardCharsets.UTF_8, zeros))).containsExactly("importPackedTooLarge");
        var many = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < 301; i++) many.put(i + ".csv", new byte[0]);
        assertThat(refused("{}", zip(StandardCharsets.UTF_8, many))).containsExactly("importArchiveTables");
    }

    @Test
    void nobody_imports_what_she_may_not() {
        var file = zip("firms.csv", firms(1), "people.csv", people(1));
        var pedro = world.pedro;
        var reader = new Actor(
                pedro.workspace(), pedro.user(), "Pedro", "executive", Locale.ENGLISH, ZoneId.of("UTC"), "api");

        assertThat(told(world.runSet(world.start(reader, "{}", file)))).containsExactly("firms.csv", "people.csv");
        var refusal = catchThrowableOfType(
                ProblemException.class,
                () -> world.start(reader, "{\"tables\":{\"firms.csv\":{\"object\":\"firm\"}}}", file));
        assertThat(refusal.kind()).isEqualTo(ProblemException.Kind.FORBIDDEN);
    }
}
