package shuke.kernel.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import shuke.kernel.spreadsheet.SafeCell;
import shuke.kernel.transfer.ImportRun.Counts;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusedRowsTest {
    private static final String CSV = "name,code,employees\r\n"
            + "Fine,W1,1\r\n"
            + "Short,W2\r\n"
            + "\"Say \"\"=1+1\"\"\",W3,many\r\n"
            + "\"Two\nlines\",W4,x\r\n"
            + ",W5,3\r\n"
            + "Twice,W1,4\r\n";

    private ImportWorld world;

    @BeforeAll
    void open() {
        world = Companies.open();
    }

    @Test
    void leave_the_others_alone_and_come_back_with_their_reasons() {
        var run = world.run("{\"object\":\"company\"}", CSV);

        assertThat(run.counts().created()).isEqualTo(1);
        assertThat(run.counts().wrong() + run.counts().duplicate()).isEqualTo(5);
        var lines = world.refused(run).split("\r\n");
        assertThat(lines[0]).isEqualTo("\uFEFFname,code,employees,row,field,reason");
        assertThat(lines[1]).startsWith("Short,W2,,3,,");
        assertThat(lines[2]).startsWith("\"Say \"\"=1+1\"\"\",W3,many,4,employees,");
        assertThat(lines[3]).startsWith("\"Two\nlines\",W4,x,5,employees,");
        assertThat(lines[4]).startsWith(",W5,3,7,name,");
        assertThat(lines[5]).startsWith("Twice,W1,4,8,code,");
    }

    @Test
    void can_be_corrected_and_imported_from_the_file_that_came_back() {
        var run = world.run("{\"object\":\"company\"}", "name,code,employees\nA,R1,x\nB,R2,y\n");
        var corrected = world.refused(run).replace(",x,", ",1,").replace(",y,", ",2,");

        assertThat(world.run("{\"object\":\"company\"}", corrected).counts().created())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(1)", "+1+cmd|' /C calc'!A0", "-2+SUM(A1)", "@SUM(1)", "\tTab"})
    void run_nothing_in_a_spreadsheet_and_come_back_as_they_were(String name) {
        var file = "name,code,employees\n\"%s\",\"%s\",x\n".formatted(name, "F" + name.hashCode());
        var run = world.run("{\"object\":\"company\"}", file);

        assertThat(world.refused(run).lines().skip(1)).noneMatch(line -> line.matches("\"?[=+@\t-].*"));
        assertThat(CellText.of(SafeCell.of(name))).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+86 138-0013 8000", "-12.50", "--", "=\"0012\"", "'t Hooft", ""})
    void keep_numbers_phones_and_texts_as_they_are(String cell) {
        assertThat(SafeCell.of(cell)).isEqualTo(cell);
    }

    @Test
    void with_a_lookup_that_finds_nothing_are_named() {
        var run = world.run("{\"object\":\"person\"}", "Email,Company Code\nnobody@example.com,NOSUCH\n");

        assertThat(run.counts().wrong()).isEqualTo(1);
        assertThat(world.refused(run)).contains("company");
    }

    @Test
    void with_nul_characters_and_broken_bytes_are_named() {
        var bytes = "name,code\nGoodé,B1\nBad\0,B2\nWorse!,B3\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (var i = 0; i < bytes.length; i++) if (bytes[i] == '!') bytes[i] = (byte) 0xC3;

        var run = world.run(world.start("{\"object\":\"company\",\"encoding\":\"utf-8\"}", bytes));

        assertThat(run.counts()).isEqualTo(new Counts(3, 1, 0, 0, 0, 2));
        assertThat(world.refused(run)).contains("NUL", "no text");
    }
}
