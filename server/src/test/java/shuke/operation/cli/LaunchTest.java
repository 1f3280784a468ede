package shuke.operation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.context.annotation.Bean;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

class LaunchTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "run --prot 80",
                "run --port eighty",
                "demo surplus",
                "import",
                "import --object contact",
                "import customers.csv --object contact --mode replace",
                "user",
                "user add ada@example.com",
                "workspace",
                "schema apply"
            })
    void wrong_arguments_end_with_two_and_start_nothing(String arguments) {
        assertThat(launch(Locale.ENGLISH, arguments)).isEqualTo(2);
        assertThat(said()).contains("--help");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "demo",
                "import",
                "user",
                "user add",
                "user token",
                "user unlock",
                "workspace",
                "workspace add",
                "workspace list",
                "schema",
                "schema export",
                "schema apply",
                "keys",
                "keys status",
                "keys rotate",
                "verify"
            })
    void every_command_explains_itself(String command) {
        assertThat(launch(Locale.ENGLISH, (command + " --help").strip())).isZero();

        assertThat(said().lines().toList().getFirst()).startsWith(("Usage: shuke " + command).strip());
        assertThat(said().lines())
                .as("what it does")
                .anyMatch(line -> line.matches("(?!Usage:|Options:|Commands:)[A-Z].{9,}"));
    }

    @Test
    void what_is_missing_is_named_in_the_language_of_the_terminal() {
        launch(Locale.SIMPLIFIED_CHINESE, "import --object contact");

        assertThat(said()).contains("缺少：FILE", "参见：shuke import --help");
    }

    @Test
    void a_file_that_is_not_there_is_a_failure_and_starts_nothing() {
        assertThat(launch(Locale.ENGLISH, "import /no/such/file.csv --object contact"))
                .isEqualTo(1);
        assertThat(said()).contains("There is no readable file /no/such/file.csv.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "keys status", "keys rotate", "user unlock ada@example.com"})
    void what_asks_about_data_makes_no_empty_installation_where_there_are_none(String command) {
        assertThat(launch(Locale.ENGLISH, command + " --data /no/such/data")).isEqualTo(1);
        assertThat(said()).contains("There is no data directory /no/such/data.");
    }

    @Test
    void a_problem_at_the_start_is_said_with_the_setting_it_is_about() {
        var server = new SpringServer(
                RefusesItsSettings.class, RefusesItsSettings.class, terminal(Locale.SIMPLIFIED_CHINESE));

        var code = Launch.execute(terminal(Locale.SIMPLIFIED_CHINESE), server, "run");

        assertThat(code).isEqualTo(1);
        assertThat(said()).isEqualToIgnoringNewLines("SHUKE_ADMIN_PASSWORD: 密码至少需要 10 个字符。");
    }

    @Test
    void every_text_stands_in_both_languages() {
        var english = Texts.in(Locale.ENGLISH).bundle();
        var chinese = Texts.in(Locale.SIMPLIFIED_CHINESE).bundle();

        assertThat(english.keySet()).isEqualTo(chinese.keySet());
        assertThat(english.keySet())
                .allSatisfy(key -> assertThat(chinese.getString(key)).isNotEqualTo(english.getString(key)));
    }

    private int launch(Locale language, String arguments) {
        return Launch.execute(
                terminal(language),
                LaunchTest::neverStarts,
                arguments.isEmpty() ? new String[0] : arguments.split(" "));
    }

    private Terminal terminal(Locale language) {
        var stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        return new Terminal(stream, stream, false, Texts.in(language));
    }

    /** A program that finds a setting wrong as soon as it runs. */
    @SpringBootConfiguration
    static class RefusesItsSettings {
        @Bean
        TomcatServletWebServerFactory anyPort() {
            return new TomcatServletWebServerFactory(0);
        }

        @Bean
        ApplicationRunner settings() {
            return arguments -> {
                throw ProblemException.invalid(Problem.at("SHUKE_ADMIN_PASSWORD", "passwordTooShort", 10));
            };
        }
    }

    private static Server.Started neverStarts(StartSettings settings) {
        throw new AssertionError("started with " + settings);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }
}
