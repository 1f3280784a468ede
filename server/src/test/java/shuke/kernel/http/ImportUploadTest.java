package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.MultipartConfigElement;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.multipart.MultipartResolver;

@WholeServer
class ImportUploadTest {
    private static final String OPTIONS = "{\"object\":\"account\"}";

    private final Browser maria;
    private final ObjectProvider<MultipartResolver> resolvers;
    private final ObjectProvider<MultipartConfigElement> settings;

    ImportUploadTest(
            @Autowired Cast cast,
            @Autowired ObjectProvider<MultipartResolver> resolvers,
            @Autowired ObjectProvider<MultipartConfigElement> settings,
            @LocalServerPort int port) {
        this.resolvers = resolvers;
        this.settings = settings;
        this.maria = new Browser(port).signIn(cast.add("Maria", "salesperson"), Cast.PASSWORD);
    }

    private static String part(String name, String content) {
        var disposition = "Content-Disposition: form-data; name=\"" + name + "\"";
        var file = name.equals("file") ? "; filename=\"客户.csv\"" : "";
        return disposition + file + "\r\n\r\n" + content + "\r\n";
    }

    /** Each sending separates the parts by another line, as browsers do. */
    private Answer send(String... parts) {
        var line = "--" + UUID.randomUUID();
        var form = new StringBuilder();
        for (var part : parts) form.append("--").append(line).append("\r\n").append(part);
        form.append("--").append(line).append("--\r\n");
        maria.with("Content-Type", "multipart/form-data; boundary=" + line);
        try {
            return maria.post("/api/v1/imports", BodyPublishers.ofString(form.toString()));
        } finally {
            maria.without("Content-Type");
        }
    }

    private String total(Answer started) {
        assertThat(started.status()).as(started.toString()).isEqualTo(202);
        return maria.get("/api/v1/imports/" + started.text("/id")).text("/counts/total");
    }

    @Test
    void the_parts_may_come_in_any_order() {
        var csv = "name\nAcme\nBolt\n";

        assertThat(total(send(part("options", OPTIONS), part("file", csv)))).isEqualTo("2");
        assertThat(total(send(part("file", csv), part("options", OPTIONS)))).isEqualTo("2");
    }

    @Test
    void the_file_is_called_as_its_sender_calls_it() {
        var started = send(part("options", OPTIONS), part("file", "name\nAcme\n"));

        assertThat(maria.get("/api/v1/imports/" + started.text("/id")).text("/fileName"))
                .isEqualTo("客户.csv");
    }

    @Test
    void the_first_values_of_its_columns_are_told() {
        var rehearsal = part("options", "{\"object\":\"account\",\"dryRun\":true}");
        var id = send(rehearsal, part("file", "name,Else\nAcme,1\nBolt,1\n")).text("/id");
        var values = maria.get("/api/v1/imports/" + id + "/values");

        assertThat(values.text("/items/0/first/1")).isEqualTo("Bolt");
        assertThat(values.text("/items/1/heading")).isEqualTo("Else");
        assertThat(values.text("/items/1/first/0")).isEqualTo("1");
    }

    @Test
    void what_is_missing_or_there_twice_is_named() {
        assertThat(send(part("options", OPTIONS)).text("/problems/0/field")).isEqualTo("file");
        assertThat(send(part("file", "name\nx\n")).text("/problems/0/field")).isEqualTo("options");
        var twice = send(part("options", OPTIONS), part("file", "name\nx\n"), part("file", "name\ny\n"));
        assertThat(twice.status()).isEqualTo(400);
        assertThat(twice.text("/code")).isEqualTo("oneExpected");
    }

    @Test
    void an_object_that_is_not_there_is_answered_with_the_one_that_was_meant() {
        var answer = send(part("options", "{\"object\":\"acount\"}"), part("file", "name\nx\n"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("unknownObjectNear");
        assertThat(answer.text("/detail")).contains("account");
    }

    @Test
    void sent_again_under_the_same_key_it_is_one_import_and_other_rows_are_refused() {
        maria.with("Idempotency-Key", UUID.randomUUID().toString());
        var first = send(part("options", OPTIONS), part("file", "name\nOnce\n"));
        var again = send(part("file", "name\nOnce\n"), part("options", OPTIONS));
        var other = send(part("options", OPTIONS), part("file", "name\nTwice\n"));
        maria.without("Idempotency-Key");

        assertThat(first.status()).isEqualTo(202);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("idempotencyMismatch");
    }

    @Test
    void the_container_takes_no_forms_since_it_would_lay_them_down_in_clear() {
        assertThat(resolvers.getIfAvailable()).isNull();
        assertThat(settings.getIfAvailable()).isNull();
    }
}
