package shuke.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "合同 2026.pdf, 合同 2026.pdf",
        "👩‍👩‍👧 photo.png, 👩‍👩‍👧 photo.png",
        "عقد.pdf, عقد.pdf",
        "../../etc/passwd, passwd",
        "C:\\Users\\maria\\offer.docx, offer.docx",
        "/, file",
        "..., file",
        "'', file",
        ".htaccess, htaccess",
        "'  name.txt ', name.txt"
    })
    void keep_every_script_and_lose_their_path(String given, String kept) {
        assertThat(FileNames.clean(given)).isEqualTo(kept);
    }

    @Test
    void lose_what_deceives() {
        assertThat(FileNames.clean("invoice\u202Efdp.exe")).isEqualTo("invoicefdp.exe");
        assertThat(FileNames.clean("a\u0000b\r\nSet-Cookie: x\u0085.txt")).isEqualTo("abSet-Cookie: x.txt");
        assertThat(FileNames.clean("lone \uD83D.txt")).isEqualTo("lone .txt");
    }

    @Test
    void are_composed_alike_whatever_system_they_come_from() {
        assertThat(FileNames.clean("Mu\u0308ller.pdf")).isEqualTo("Müller.pdf");
    }

    @Test
    void are_shortened_before_their_ending() {
        var name = FileNames.clean("😀".repeat(500) + ".pdf");

        assertThat(name).endsWith("😀.pdf");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(200);
    }
}
