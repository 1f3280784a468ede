package shuke.operation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class UnknownValuesTest {
    private static final String ANSWER = """
            {"items": [
              {"heading": "Name", "values": []},
              {"heading": "Stage", "values": [
                {"text": "Won", "state": "understood", "becomes": "won", "proposed": null},
                {"text": "Closed!", "state": "unknown", "becomes": null, "proposed": "won"},
                {"text": "Later", "state": "unknown", "becomes": null, "proposed": null}]}]}""";

    @Test
    void are_named_with_what_they_may_mean() {
        var said = new ByteArrayOutputStream();
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);

        UnknownValues.of(JsonMapper.builder().build().readTree(ANSWER))
                .print(new Terminal(stream, stream, false, Texts.in(Locale.ENGLISH)));

        assertThat(said.toString(StandardCharsets.UTF_8).strip())
                .startsWith("Stage: not understood: Closed! (won?), Later;")
                .hasLineCount(1);
    }
}
