package shuke.kernel.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import shuke.support.MovableClock;

/** Links to files of exports, for people who do not sign in. */
@WholeServer
class ExportLinksTest {
    private final Cast cast;
    private final MovableClock clock;
    private final int port;
    private final String email;
    private final Browser sam;
    private final Browser stranger;
    private final String source = "link " + System.nanoTime();
    private String file = "";

    ExportLinksTest(@Autowired Cast cast, @Autowired MovableClock clock, @LocalServerPort int port) {
        this.cast = cast;
        this.clock = clock;
        this.port = port;
        this.email = cast.add("Sam", "salesManager");
        this.sam = new Browser(port).signIn(email, Cast.PASSWORD);
        this.stranger = new Browser(port);
    }

    @BeforeEach
    void export() {
        sam.post("/api/v1/records/lead", "{\"name\":\"Zoe\",\"company\":\"%s\"}".formatted(source));
        var begun = sam.post(
                "/api/v1/exports",
                "{\"object\": \"lead\", \"fields\": [\"name\"], \"filter\": \"company == '%s'\"}".formatted(source));
        file = "/api/v1/exports/" + begun.text("/id");
        var over = Stream.generate(() -> sam.get(file))
                .limit(2_000)
                .filter(answer -> !answer.text("/state").equals("running"))
                .findFirst()
                .orElseThrow();
        assertThat(over.text("/state")).as(over.toString()).isEqualTo("done");
    }

    private Answer made(int hours) {
        var made = sam.post(file + "/links", "{\"hours\": %d}".formatted(hours));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    @Test
    void give_the_file_to_whoever_has_them_and_count_it() {
        var link = made(1);

        var answer = stranger.get(link.text("/path"));

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.raw().body()).contains("Zoe");
        assertThat(answer.header("Content-Disposition")).startsWith("attachment");
        var told = sam.get(file + "/links");
        assertThat(told.body().at("/items/0/fetched").asInt()).isEqualTo(1);
        assertThat(told.toString()).doesNotContain("/shared/");
    }

    @Test
    void lead_nowhere_once_they_are_taken_back() {
        var link = made(1);

        assertThat(sam.delete(file + "/links/" + link.text("/id")).status()).isEqualTo(204);

        assertThat(stranger.get(link.text("/path")).status()).isEqualTo(404);
        assertThat(sam.delete(file + "/links/" + link.text("/id")).status()).isEqualTo(404);
    }

    @Test
    void lead_nowhere_when_their_time_is_over() {
        var link = made(1);

        clock.jump(Duration.ofMinutes(61));

        assertThat(stranger.get(link.text("/path")).status()).isEqualTo(404);
    }

    @Test
    void lead_nowhere_when_their_maker_may_no_longer_export() {
        var link = made(1);

        cast.play(email, "serviceAgent");

        assertThat(stranger.get(link.text("/path")).status()).isEqualTo(404);
    }

    @Test
    void lead_nowhere_when_their_maker_has_left() {
        var link = made(1);

        cast.switchOff(email);

        assertThat(stranger.get(link.text("/path")).status()).isEqualTo(404);
    }

    @Test
    void are_made_by_whose_file_it_is_and_for_a_week_at_most() {
        var mona = new Browser(port).signIn(cast.add("Mona", "administrator"), Cast.PASSWORD);

        assertThat(mona.post(file + "/links", "{\"hours\": 1}").status()).isEqualTo(403);
        assertThat(sam.post(file + "/links", "{\"hours\": 0}").text("/code")).isEqualTo("exportLinkHours");
        assertThat(sam.post(file + "/links", "{\"hours\": 169}").status()).isEqualTo(422);
        assertThat(stranger.get("/api/v1/exports/shared/guessed").status()).isEqualTo(404);
    }

    @Test
    void are_on_record() {
        var link = made(1);
        stranger.get(link.text("/path"));
        var mona = new Browser(port).signIn(cast.add("Mona", "administrator"), Cast.PASSWORD);

        var id = file.substring(file.lastIndexOf('/') + 1);
        var log =
                mona.get("/api/v1/audit?object=lead&kind=exported&record=" + id).toString();

        assertThat(log).contains("\"link\"", "\"fetched\"").doesNotContain(link.text("/path"));
    }
}
