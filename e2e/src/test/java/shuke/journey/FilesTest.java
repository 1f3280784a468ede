package shuke.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class FilesTest {
    private static final String LOADED =
            "() => { const it = document.querySelector('main img'); return it?.complete && it.naturalWidth > 0; }";

    @Test
    void a_picture_is_sent_seen_and_kept_as_it_was(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.ENGLISH);
        var id = product(visitor, "Painted cup");
        var jade = picture(Color.decode("#0b7a66"));

        edit(visitor, "Picture");
        choose(visitor, new FilePayload("cup.png", "image/png", jade));
        assertThat(visitor.link("Open cup.png")).isVisible();
        visitor.button("Save").click();

        visitor.sees("Saved");
        visitor.page.waitForFunction(LOADED);
        var file = visitor.server().read("product", id).getAsJsonObject("picture");
        assertThat(visitor.server().content(file.get("id").getAsString())).isEqualTo(jade);
    }

    @Test
    void what_is_no_picture_is_refused_where_one_is_expected_whatever_it_calls_itself(Visits visits) {
        var visitor = visits.of(Person.ADMINISTRATOR, Look.CHINESE);
        product(visitor, "没有图片");

        edit(visitor, "图片");
        choose(visitor, new FilePayload("page.html", "text/html", bytes("<p>hello</p>")));
        assertThat(alert(visitor)).containsText("不是图片");

        choose(visitor, new FilePayload("page.png", "image/png", bytes("<html><p>hello</p></html>")));
        assertThat(visitor.link("打开 page.png")).isVisible();
        visitor.button("保存").click();
        assertThat(alert(visitor)).containsText(Pattern.compile("JPEG"));
        visitor.meetsNoBarriers();
    }

    @Test
    void a_program_is_not_taken_and_a_document_becomes_a_record(Visits visits) {
        var visitor = visits.of(Person.SALESPERSON, Look.ENGLISH).open("/o/file");
        visitor.button("New file").first().click();
        var form = visitor.dialog("New file");
        choose(visitor, new FilePayload("setup.exe", "application/octet-stream", program()));
        form.getByText("Save", exactly()).click();
        assertThat(form.getByRole(AriaRole.ALERT)).isVisible();

        choose(visitor, new FilePayload("offer.txt", "text/plain", bytes("One cup, 12 €\n")));
        assertThat(form.getByText("offer.txt")).isVisible();
        form.getByText("Save", exactly()).click();
        visitor.sees("Created “offer.txt”");
        visitor.button("Open").click();
        assertThat(visitor.heading("offer.txt")).isVisible();
        assertThat(visitor.link("Download offer.txt").first()).isVisible();
    }

    private static String product(Visitor visitor, String name) {
        var id = visitor.server().create("product", Map.of("name", name));
        visitor.open("/o/product/" + id);
        return id;
    }

    private static void edit(Visitor visitor, String field) {
        visitor.button(visitor.say("Edit " + field, "编辑" + field)).click(new Locator.ClickOptions().setForce(true));
    }

    private static void choose(Visitor visitor, FilePayload file) {
        visitor.page.locator("input[type=file]").setInputFiles(file);
    }

    private static Locator alert(Visitor visitor) {
        return visitor.page.getByRole(AriaRole.MAIN).getByRole(AriaRole.ALERT);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private static byte[] picture(Color color) {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** The beginning of what Windows runs. */
    private static byte[] program() {
        var bytes = new byte[512];
        bytes[0] = 'M';
        bytes[1] = 'Z';
        bytes[0x3c] = 0x40;
        bytes[0x40] = 'P';
        bytes[0x41] = 'E';
        return bytes;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
