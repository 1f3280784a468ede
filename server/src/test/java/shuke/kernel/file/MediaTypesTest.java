package shuke.kernel.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import shuke.kernel.record.Pictures;

class MediaTypesTest {
    private static String of(String head, String name) {
        return MediaTypes.of(head.getBytes(StandardCharsets.ISO_8859_1), name);
    }

    @Test
    void are_told_by_the_bytes_and_not_by_the_name() {
        assertThat(of("%PDF-1.7\n", "holiday.jpg")).isEqualTo("application/pdf");
        assertThat(of("\u0089PNG\r\n\u001a\n", "report.pdf")).isEqualTo("image/png");
        assertThat(of("MZ\u0090\u0000", "photo.png")).isEqualTo("application/x-msdownload");
        assertThat(of("<html><script>alert(1)</script>", "note.txt")).isEqualTo("text/html");
        assertThat(of("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\">", "logo.png"))
                .isEqualTo("image/svg+xml");
    }

    @Test
    void are_told_by_the_name_where_the_bytes_leave_it_open() {
        assertThat(of("PK\u0003\u0004", "offer.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(of("a,b\n1,2\n", "table.csv")).isEqualTo("text/csv");
        assertThat(of("", "nothing.bin")).isEqualTo("application/octet-stream");
    }

    @Test
    void of_programs_are_refused_whatever_they_are_called() {
        assertThat(Refused.is(of("MZ\u0090\u0000", "photo.png"), "photo.png")).isTrue();
        assertThat(Refused.is(of("\u007fELF\u0002\u0001\u0001", "data"), "data"))
                .isTrue();
        assertThat(Refused.is(of("echo off", "Run.BAT"), "Run.BAT")).isTrue();
        assertThat(Refused.is(of("%PDF-1.7\n", "a.pdf"), "a.pdf")).isFalse();
    }

    @Test
    void that_could_run_in_a_browser_are_never_shown() {
        assertThat(MediaTypes.isShown("text/html")).isFalse();
        assertThat(MediaTypes.isShown("image/svg+xml")).isFalse();
        assertThat(Pictures.isOne("image/svg+xml")).isFalse();
        assertThat(MediaTypes.isShown("image/png")).isTrue();
    }
}
