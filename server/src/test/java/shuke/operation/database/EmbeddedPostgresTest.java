package shuke.operation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded") // another PostgreSQL changes nothing here
class EmbeddedPostgresTest {
    @TempDir
    private Path home;

    @Nested
    class a_stopped_database {
        @Test
        void has_its_data_at_the_next_start() throws SQLException {
            try (var shuke = Started.in(home)) {
                shuke.execute("create table note (text text)");
                shuke.execute("insert into note values ('熟客')");
            }
            try (var shuke = Started.in(home)) {
                assertThat(shuke.ask("select text from note")).isEqualTo("熟客");
            }
        }

        @Test
        void leaves_no_process_and_no_pid_file() {
            Started.in(home).close();

            assertThat(home.resolve("database/cluster/postmaster.pid")).doesNotExist();
            assertThat(processesOf(home)).isEmpty();
        }
    }

    @Nested
    class after_a_kill {
        @Test
        void of_the_database_what_was_acknowledged_is_there() throws Exception {
            var killed = Started.durablyIn(home);
            killed.execute("create table note as select 'kept' as text");
            serverOf(home).destroyForcibly();
            killed.forget();

            try (var shuke = Started.in(home)) {
                assertThat(shuke.ask("select text from note")).isEqualTo("kept");
            }
        }

        @Test
        void of_the_program_the_database_it_left_running_is_replaced() throws Exception {
            var killed = Started.durablyIn(home);
            killed.execute("create table note as select 'kept' as text");
            var orphan = serverOf(home);
            killed.forget();

            try (var shuke = Started.in(home)) {
                assertThat(serverOf(home)).isNotEqualTo(orphan);
                assertThat(shuke.ask("select text from note")).isEqualTo("kept");
            }
        }

        @Test
        void a_pid_file_that_names_another_process_is_no_obstacle() throws Exception {
            Started.in(home).close();
            var mine = ProcessHandle.current().pid();
            Files.writeString(
                    home.resolve("database/cluster/postmaster.pid"), mine + "\n/elsewhere\n0\n5432\n\n\n0 0\n");

            try (var shuke = Started.in(home)) {
                assertThat(shuke.ask("select 1::text")).isEqualTo("1");
            }
        }

        @Test
        void half_of_a_new_database_is_made_again() throws Exception {
            Files.createDirectories(home.resolve("database.new/cluster/base"));

            try (var shuke = Started.in(home)) {
                assertThat(shuke.ask("select 1::text")).isEqualTo("1");
            }
        }
    }

    @Nested
    class a_watched_database {
        @Test
        void that_dies_is_there_again_under_the_same_address() throws Exception {
            try (var shuke = Started.durablyIn(home);
                    var watch = shuke.postgres().watch()) {
                shuke.execute("create table note as select 'kept' as text");
                var killed = serverOf(home);

                killed.destroyForcibly();
                killed.onExit().join();

                assertThat(watch.isThere()).isTrue();
                assertThat(shuke.ask("select text from note")).isEqualTo("kept");
                assertThat(serverOf(home)).isNotEqualTo(killed);
            }
        }
    }

    @Nested
    class the_door {
        @Test
        void is_shut_without_the_password() {
            try (var shuke = Started.in(home)) {
                var url = shuke.endpoint().url();

                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(url, "shuke", "guess"))
                        .withMessageContaining("password authentication failed");
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(url, "postgres", ""));
            }
        }

        @Test
        void lets_the_program_in_as_no_superuser() throws SQLException {
            try (var shuke = Started.in(home)) {
                assertThat(shuke.ask("select rolsuper::text from pg_roles where rolname = current_user"))
                        .isEqualTo("false");
            }
        }

        @Test
        void has_its_passwords_in_a_file_only_the_owner_reads() throws IOException {
            Started.in(home).close();

            assertThat(Files.getPosixFilePermissions(home.resolve("database/credentials")))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
            assertThat(Credentials.read(home.resolve("database")).program()).hasSizeGreaterThanOrEqualTo(32);
        }
    }

    @Nested
    class the_files {
        @Test
        void carry_checksums_and_sort_chinese() throws SQLException {
            try (var shuke = Started.in(home)) {
                assertThat(shuke.ask("show data_checksums")).isEqualTo("on");
                assertThat(shuke.ask("select string_agg(x, '' order by x collate \"zh-x-icu\") from (values"
                                + " ('王'), ('阿'), ('李')) v(x)"))
                        .isEqualTo("阿李王");
            }
        }

        @Test
        void of_another_postgres_are_refused_and_left_alone() throws IOException {
            Started.in(home).close();
            Files.writeString(home.resolve("database/cluster/PG_VERSION"), "19\n");
            var before = Snapshot.of(home);

            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> Started.in(home))
                    .satisfies(refused -> {
                        assertThat(refused.reason()).isEqualTo(StartRefused.Reason.NEWER_POSTGRES);
                        assertThat(refused.text(Locale.SIMPLIFIED_CHINESE)).contains("PostgreSQL 19", "未做任何更改");
                    });
            assertThat(Snapshot.of(home)).isEqualTo(before);
        }

        @Test
        void that_miss_a_part_are_refused_and_left_alone() throws IOException {
            Started.in(home).close();
            Files.delete(home.resolve("database/cluster/global/pg_control"));
            var before = Snapshot.of(home);

            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> Started.in(home))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(StartRefused.Reason.DAMAGED));
            assertThat(Snapshot.of(home)).isEqualTo(before);
        }

        @Test
        void that_are_gone_altogether_are_missed() throws IOException {
            Started.in(home).close();
            Trees.delete(home.resolve("database"));

            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> Started.in(home))
                    .satisfies(refused -> assertThat(refused.reason()).isEqualTo(StartRefused.Reason.DAMAGED));
            assertThat(home.resolve("database")).doesNotExist();
        }
    }

    private static ProcessHandle serverOf(Path home) throws IOException {
        var pid = Files.readAllLines(home.resolve("database/cluster/postmaster.pid"))
                .getFirst();
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private static List<ProcessHandle> processesOf(Path home) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(home.toString()))
                .toList();
    }
}
