package shuke.kernel.bi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class BiDoorTest {
    private static BiDoor with(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return new BiDoor(environment);
    }

    @Test
    void is_closed_unless_it_is_opened() {
        assertThat(with(Map.of()).place()).isEmpty();
    }

    @Test
    void of_the_embedded_database_is_where_the_settings_say() {
        assertThat(with(Map.of("shuke.bi.port", 5433)).place())
                .contains(new BiDoor.Place("127.0.0.1", 5433, "shuke", true));
        assertThat(with(Map.of("shuke.bi.port", 5433, "shuke.bi.bind", "0.0.0.0"))
                        .place())
                .contains(new BiDoor.Place(null, 5433, "shuke", true));
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db.example.com/crm, db.example.com, 5432, crm",
        "jdbc:postgresql://db.example.com:6432/crm?ssl=true&password=x, db.example.com, 6432, crm",
        "'jdbc:postgresql://one:5433,two:5434/crm', one, 5433, crm",
        "jdbc:postgresql:crm, localhost, 5432, crm"
    })
    void of_another_one_is_where_the_program_finds_it(String url, String host, int port, String database) {
        assertThat(with(Map.of("shuke.db.url", url, "shuke.bi.port", 1)).place())
                .contains(new BiDoor.Place(host, port, database, false));
    }
}
