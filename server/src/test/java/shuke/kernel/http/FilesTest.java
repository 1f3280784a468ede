package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeServer
class FilesTest {
    private static final String LINE = "----shuke";

    private final Browser maria;
    private final int port;
    private final Path data;

    FilesTest(@Autowired Cast cast, @LocalServerPort int port, @Value("${shuke.data}") Path data) {
        this.port = port;
        this.data = data;
        this.maria = new Browser(port).signIn(cast.add("Maria", "dataSteward"), Cast.PASSWORD);
    }

    /** A part of the form; a name only where it is a file. */
    private static byte[] part(String field, String name, byte[] bytes) {
        var head = "--" + LINE + "\r\nContent-Disposition: form-data; name=\"" + field + "\""
                + (name.isEmpty() ? "" : "; filename=\"" + name + "\"") + "\r\n\r\n";
        return joined(text(head), bytes, text("\r\n"));
    }

    private static byte[] file(String name, byte[] bytes) {
        return part("file", name, bytes);
    }

    private static byte[] field(String name, String text) {
        return part(name, "", text(text));
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Answer upload(byte[]... parts) {
        var form = joined(parts);
        maria.with("Content-Type", "multipart/form-data; boundary=" + LINE);
        try {
            return maria.post("/api/v1/files", BodyPublishers.ofByteArray(joined(form, text("--" + LINE + "--\r\n"))));
        } finally {
            maria.without("Content-Type");
        }
    }

    private String kept(String name, byte[] bytes) {
        var answer = upload(file(name, bytes));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.text("/id");
    }

    private int sealedFiles() throws IOException {
        var folder = data.resolve("files");
        if (!Files.exists(folder)) return 0;
        try (var all = Files.walk(folder)) {
            return (int) all.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().contains("/owner/"))
                    .count();
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    @Nested
    class an_upload {
        @Test
        void becomes_a_record_that_says_what_it_is() {
            var answer =
                    upload(field("values", "{\"description\":\"报价\"}"), file("C:\\temp\\合同 😀.txt", text("hello")));

            assertThat(answer.status()).isEqualTo(201);
            assertThat(answer.text("/name")).isEqualTo("合同 😀.txt");
            assertThat(answer.text("/mediaType")).isEqualTo("text/plain");
            assertThat(answer.body().at("/size").asInt()).isEqualTo(5);
            assertThat(answer.text("/sha256")).startsWith("2cf24dba5fb0a30e");
            assertThat(answer.text("/description")).isEqualTo("报价");
            assertThat(answer.text("/createdBy/label")).isEqualTo("Maria");
            assertThat(maria.get("/api/v1/records/file/" + answer.text("/id")).text("/sha256"))
                    .isEqualTo(answer.text("/sha256"));
        }

        @Test
        void comes_back_byte_for_byte() {
            for (var size : new int[] {0, 1, 20 << 20}) {
                var bytes = new byte[size];
                new Random(size).nextBytes(bytes);
                var id = kept("data.bin", bytes);

                var content = maria.bytes("/api/v1/files/" + id + "/content");
                assertThat(content.statusCode()).isEqualTo(200);
                assertThat(content.body()).isEqualTo(bytes);
            }
        }

        @Test
        void without_a_file_is_refused() {
            assertThat(upload(field("values", "{}")).text("/code")).isEqualTo("fileMissing");
        }

        @Test
        void of_wrong_values_is_refused_and_leaves_no_bytes() throws IOException {
            var before = sealedFiles();

            var answer = upload(file("a.txt", text("a")), field("values", "{\"nonsense\":1,\"size\":7}"));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("/problems/0/field")).isEqualTo("nonsense");
            assertThat(sealedFiles()).isEqualTo(before);
        }

        @Test
        void of_a_program_is_refused_in_the_readers_language() throws IOException {
            var before = sealedFiles();

            var answer = upload(file("photo.png", text("MZ\u0000\u0001")));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.text("/code")).isEqualTo("fileKindRefused");
            maria.with("Accept-Language", "zh-CN");
            assertThat(upload(file("photo.exe", text("x"))).text("/detail")).startsWith("不接收程序文件");
            maria.without("Accept-Language");
            assertThat(sealedFiles()).isEqualTo(before);
        }

        @Test
        void above_the_limit_is_refused_and_leaves_no_bytes() throws IOException {
            var before = sealedFiles();

            var answer = upload(file("big.bin", new byte[(21 << 20) + 1]));

            assertThat(answer.status()).isEqualTo(413);
            assertThat(answer.text("/detail")).isEqualTo("The file is larger than 21 MB.");
            assertThat(sealedFiles()).isEqualTo(before);
        }

        @Test
        void that_breaks_off_is_refused() {
            maria.with("Content-Type", "multipart/form-data; boundary=" + LINE);
            var half = file("a.txt", text("half of it"));

            var answer = maria.post("/api/v1/files", BodyPublishers.ofByteArray(half));

            maria.without("Content-Type");
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("/code")).isEqualTo("uploadBroken");
        }

        @Test
        void sent_again_under_the_same_key_is_one_file() {
            maria.with("Idempotency-Key", "upload-" + System.nanoTime());
            var first = kept("once.txt", text("once"));
            var again = kept("once.txt", text("once"));
            maria.without("Idempotency-Key");

            assertThat(again).isEqualTo(first);
        }

        @Test
        void of_other_bytes_under_the_same_key_is_refused_and_leaves_no_bytes() throws IOException {
            maria.with("Idempotency-Key", "upload-" + System.nanoTime());
            kept("once.txt", text("once"));
            var before = sealedFiles();

            var bytes = upload(file("once.txt", text("two!")));
            var name = upload(file("twice.txt", text("once")));
            var more = upload(file("once.txt", text("once")), field("values", "{\"description\":\"more\"}"));
            maria.without("Idempotency-Key");

            assertThat(bytes.text("/code")).isEqualTo("idempotencyMismatch");
            assertThat(name.text("/code")).isEqualTo("idempotencyMismatch");
            assertThat(more.text("/code")).isEqualTo("idempotencyMismatch");
            assertThat(sealedFiles()).isEqualTo(before);
        }

        @Test
        void that_was_refused_leaves_its_key_free() {
            maria.with("Idempotency-Key", "upload-" + System.nanoTime());
            assertThat(upload(file("photo.exe", text("MZ"))).status()).isEqualTo(422);
            var right = upload(file("photo.txt", text("right")));
            maria.without("Idempotency-Key");

            assertThat(right.status()).isEqualTo(201);
        }

        @Test
        void for_a_field_has_to_be_of_its_kind() throws IOException {
            var wrong = upload(field("field", "user.avatar"), file("a.txt", text("no picture")));
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.text("/code")).isEqualTo("pictureExpected");

            assertThat(upload(field("field", "user.avatar"), file("a.png", png(4, 4)))
                            .status())
                    .isEqualTo(201);
            assertThat(upload(field("field", "user.name"), file("a.png", png(4, 4)))
                            .text("/code"))
                    .isEqualTo("fieldTakesNoFile");
        }
    }

    @Test
    void a_field_for_pictures_points_to_nothing_else() throws IOException {
        var picture = kept("pen.png", png(4, 4));
        var words = kept("pen.txt", text("no picture"));
        var product = maria.post("/api/v1/records/product", "{\"name\":\"Pen\",\"picture\":\"" + picture + "\"}");
        assertThat(product.text("/picture/label")).isEqualTo("pen.png");

        var answer = maria.patch("/api/v1/records/product/" + product.text("/id"), "{\"picture\":\"" + words + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/problems/0/field")).isEqualTo("picture");
        assertThat(answer.text("/code")).isEqualTo("pictureExpected");
    }

    @Test
    void a_record_of_a_file_cannot_be_made_without_one() {
        var answer = maria.post("/api/v1/records/file", "{\"name\":\"no bytes\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/detail")).isEqualTo("A file is made by uploading it");
        assertThat(maria.post("/api/v1/records/file", "{\"name\":\"x\",\"sha256\":\"" + "0".repeat(64) + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @Nested
    class a_download {
        @Test
        void of_a_part_gives_just_that() {
            var id = kept("digits.txt", text("0123456789"));

            var part = maria.with("Range", "bytes=3-5").bytes("/api/v1/files/" + id + "/content");
            var beyond = maria.with("Range", "bytes=20-").bytes("/api/v1/files/" + id + "/content");
            maria.without("Range");

            assertThat(part.statusCode()).isEqualTo(206);
            assertThat(part.headers().firstValue("Content-Range")).contains("bytes 3-5/10");
            assertThat(part.body()).isEqualTo(text("345"));
            assertThat(beyond.statusCode()).isEqualTo(416);
        }

        @Test
        void of_what_the_browser_has_already_gives_nothing() {
            var id = kept("digits.txt", text("0123456789"));
            var tag = maria.get("/api/v1/files/" + id + "/content").header("ETag");

            var again = maria.with("If-None-Match", tag).get("/api/v1/files/" + id + "/content");
            maria.without("If-None-Match");

            assertThat(again.status()).isEqualTo(304);
        }

        @Test
        void of_what_could_run_is_only_ever_saved() {
            for (var name : new String[] {"page.html", "drawing.svg", "note.txt"}) {
                var id = kept(name, text("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"));

                var answer = maria.get("/api/v1/files/" + id + "/content");
                assertThat(answer.header("Content-Disposition")).startsWith("attachment;");
                assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
                assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
                assertThat(answer.header("Content-Security-Policy")).contains("default-src 'none'", "sandbox");
            }
        }

        @Test
        void of_a_picture_may_be_shown_and_keeps_its_name() throws IOException {
            var id = kept("照片 ü.png", png(4, 4));

            var answer = maria.get("/api/v1/files/" + id + "/content");

            assertThat(answer.header("Content-Type")).isEqualTo("image/png");
            assertThat(answer.header("Content-Disposition"))
                    .startsWith("inline;")
                    .contains("filename*=UTF-8''%E7%85%A7%E7%89%87%20%C3%BC.png");
        }

        @Test
        void of_a_document_is_shown_in_a_sandbox() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }

            var answer = maria.get("/api/v1/files/" + kept("offer.pdf", out.toByteArray()) + "/content");

            assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(answer.header("Content-Disposition")).startsWith("inline;");
            assertThat(answer.header("Content-Security-Policy"))
                    .startsWith("default-src 'none';")
                    .endsWith("; sandbox");
        }

        @Test
        void of_a_file_that_is_gone_or_unknown_is_not_there() {
            var id = kept("soon gone.txt", text("gone"));
            maria.delete("/api/v1/records/file/" + id);

            assertThat(maria.get("/api/v1/files/" + id + "/content").status()).isEqualTo(404);
            maria.post("/api/v1/records/file/" + id + "/restore", "{}");
            assertThat(maria.get("/api/v1/files/" + id + "/content").raw().body())
                    .isEqualTo("gone");
        }

        @Test
        void is_for_those_who_are_signed_in() {
            var id = kept("secret.txt", text("secret"));

            assertThat(new Browser(port).get("/api/v1/files/" + id + "/content").status())
                    .isEqualTo(401);
        }

        @Test
        void of_damaged_bytes_says_so() throws IOException {
            var id = kept("sound.txt", text("sound"));
            var stored = data.resolve("files/main/file")
                    .resolve(id.substring(32, 34))
                    .resolve(id.substring(34))
                    .resolve(id);
            Files.write(stored, new byte[] {1, 2, 3});

            assertThat(maria.get("/api/v1/files/" + id + "/content").text("/code"))
                    .isEqualTo("fileDamaged");
            Files.delete(stored);
            assertThat(maria.get("/api/v1/files/" + id + "/content").text("/code"))
                    .isEqualTo("fileBytesMissing");
        }
    }

    @Nested
    class a_preview {
        private BufferedImage of(String id, int size) throws IOException {
            var answer = maria.bytes("/api/v1/files/" + id + "/preview?size=" + size);
            assertThat(answer.statusCode()).isEqualTo(200);
            return ImageIO.read(new ByteArrayInputStream(answer.body()));
        }

        @Test
        void of_a_picture_fits_the_size_and_is_kept() throws IOException {
            var id = kept("wide.png", png(1_000, 500));
            var before = sealedFiles();

            assertThat(of(id, 240).getWidth()).isEqualTo(240);
            assertThat(of(id, 240).getHeight()).isEqualTo(120);
            assertThat(sealedFiles()).isEqualTo(before + 1);
        }

        @Test
        void of_a_document_is_its_first_page() throws IOException {
            var out = new ByteArrayOutputStream();
            try (var document = new PDDocument()) {
                document.addPage(new PDPage());
                document.save(out);
            }

            assertThat(of(kept("offer.pdf", out.toByteArray()), 240).getHeight())
                    .isEqualTo(240);
        }

        @Test
        void of_what_cannot_be_drawn_is_not_there() throws IOException {
            var bomb = png(8, 8);
            // the width in the header says a hundred million
            System.arraycopy(new byte[] {5, (byte) 0xf5, (byte) 0xe1, 0}, 0, bomb, 16, 4);

            for (var id : new String[] {kept("note.txt", text("words")), kept("bomb.png", bomb)}) {
                var answer = maria.get("/api/v1/files/" + id + "/preview?size=240");
                assertThat(answer.status()).isEqualTo(404);
                assertThat(answer.text("/code")).isEqualTo("noPreview");
            }
        }

        @Test
        void comes_in_two_sizes_only() throws IOException {
            var id = kept("small.png", png(4, 4));

            assertThat(maria.get("/api/v1/files/" + id + "/preview?size=5000").status())
                    .isEqualTo(400);
        }
    }
}
