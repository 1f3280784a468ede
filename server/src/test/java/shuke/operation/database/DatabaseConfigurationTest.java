package shuke.operation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import shuke.support.TestDatabase;

class DatabaseConfigurationTest {
    @TempDir
    private Path home;

    private final ApplicationContextRunner shuke =
            new ApplicationContextRunner().withUserConfiguration(DatabaseConfiguration.class);

    @Test
    void without_settings_the_database_is_in_the_data_directory() {
        shuke.withPropertyValues("shuke.data=" + home).run(started -> {
            var database = JdbcClient.create(started.getBean(DataSource.class));

            assertThat(database.sql("select current_database()")
                            .query(String.class)
                            .single())
                    .isEqualTo("shuke");
            assertThat(home.resolve("database/cluster/postmaster.pid")).exists();
        });
        assertThat(home.resolve("database/cluster/postmaster.pid")).doesNotExist();
    }

    @Test
    void a_url_names_another_one_and_nothing_is_started() {
        var other = TestDatabase.endpoint();
        shuke.withPropertyValues(
                        "shuke.data=" + home,
                        "shuke.db.url=" + other.url(),
                        "shuke.db.user=" + other.user(),
                        "shuke.db.password=" + other.password())
                .run(started -> assertThat(JdbcClient.create(started.getBean(DataSource.class))
                                .sql("select 1")
                                .query(Integer.class)
                                .single())
                        .isOne());
        assertThat(home.resolve("database")).doesNotExist();
    }

    @Test
    void a_statement_is_given_up_after_the_time_set_for_it() {
        var other = TestDatabase.endpoint();
        shuke.withPropertyValues(
                        "shuke.data=" + home,
                        "shuke.db.url=" + other.url(),
                        "shuke.db.user=" + other.user(),
                        "shuke.db.password=" + other.password(),
                        "shuke.db.statement-timeout=7s")
                .run(started -> {
                    var db = JdbcClient.create(started.getBean(DataSource.class));
                    assertThat(db.sql("show statement_timeout")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("7s");
                    assertThat(db.sql("show jit").query(String.class).single()).isEqualTo("off");
                });
    }

    @Test
    void an_external_one_that_cannot_be_reached_is_named_but_its_password_is_not() {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() ->
                        ExternalPostgres.checked(new Endpoint("jdbc:postgresql://127.0.0.1:1/x", "shuke", "s3cret")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(StartRefused.Reason.EXTERNAL_UNREACHABLE))
                .withMessageContaining("127.0.0.1:1")
                .withMessageNotContaining("s3cret");
        assertThat(Files.exists(home.resolve("database"))).isFalse();
    }
}
