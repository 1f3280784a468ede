package shuke.kernel.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.ProblemException;
import shuke.support.TestWorkspace;

/** Each test sees an installation without prints, and leaves the one of the other tests as it was. */
class KeySourceTest {
    private static final TestWorkspace WORKSPACE = TestWorkspace.of();

    private final KeyPrintStore prints = new KeyPrintStore(WORKSPACE.db());
    private final TransactionTemplate transaction = new TransactionTemplate(WORKSPACE.transactions());

    @TempDir
    Path home;

    private Path data() {
        return home.resolve("data");
    }

    private KeySource source(KeyFile file, @Nullable String given) {
        return new KeySource(data(), file, given, prints, transaction);
    }

    private KeySource start() {
        return source(KeyFile.beside(data()), null);
    }

    private static String refusal(KeySource source) {
        var refused = catchThrowableOfType(ProblemException.class, source::find);
        assertThat(refused).isNotNull();
        var problem = refused.problems().getFirst();
        assertThat(problem.detail(Locale.ENGLISH))
                .contains("othing was changed")
                .contains(home(source));
        assertThat(problem.detail(Locale.SIMPLIFIED_CHINESE)).contains("未做任何更改").contains(home(source));
        return problem.code();
    }

    private static String home(KeySource source) {
        return source.toString();
    }

    private TransactionStatus test;

    @BeforeEach
    void begin() {
        test = WORKSPACE.transactions().getTransaction(null);
        forget();
    }

    private void forget() {
        WORKSPACE.records().execute("delete from shuke.key_print");
    }

    @AfterEach
    void rollBack() {
        WORKSPACE.transactions().rollback(test);
    }

    @Nested
    class at_the_very_first_start {
        @Test
        void keys_are_made_beside_the_data_directory_for_its_owner_only() throws IOException {
            var keys = start().find();

            var file = home.resolve("data.keys");
            assertThat(Files.getPosixFilePermissions(file).toString()).isEqualTo("[OWNER_READ, OWNER_WRITE]");
            assertThat(KeyFile.beside(data()).read().orElseThrow()).isEqualTo(keys.text());
            assertThat(prints.all()).isEqualTo(keys.prints()).hasSize(Purpose.values().length);
        }

        @Test
        void no_print_shows_anything_of_a_key() {
            var keys = start().find();

            assertThat(prints.all()).noneMatch(print -> keys.text().contains(print.substring(print.indexOf(':') + 1)));
            assertThat(keys.toString()).doesNotContain("keyData");
        }

        @Test
        void keys_that_are_there_already_are_taken() {
            var keys = start().find();
            forget();

            assertThat(start().find().prints()).isEqualTo(keys.prints());
        }
    }

    @Nested
    class at_a_later_start {
        @Test
        void the_same_keys_are_found() {
            assertThat(start().find().prints()).isEqualTo(start().find().prints());
        }

        @Test
        void missing_keys_are_named_and_none_are_made() throws IOException {
            start().find();
            var file = home.resolve("data.keys");
            Files.delete(file);

            assertThat(refusal(start())).isEqualTo("keysMissing");
            assertThat(file).doesNotExist();
        }

        @Test
        void other_keys_are_refused_and_left_as_they_are() throws Exception {
            start().find();
            var file = KeyFile.beside(data());
            var others = KeyRing.fresh();
            file.write(others.text());

            assertThat(refusal(start())).isEqualTo("keysWrong");
            assertThat(file.read().orElseThrow()).isEqualTo(others.text());
            assertThat(prints.all()).doesNotContainAnyElementsOf(others.prints());
        }

        @Test
        void damaged_keys_are_refused() throws IOException {
            var text = start().find().text();
            for (var damage : new String[] {"", "{}", "nonsense", text.substring(0, text.length() / 2)}) {
                KeyFile.beside(data()).write(damage);

                assertThat(refusal(start())).isEqualTo("keysDamaged");
            }
        }

        @Test
        void the_environment_may_bring_the_keys_instead_of_a_file() throws IOException {
            var text = start().find().text();
            Files.delete(home.resolve("data.keys"));
            var given = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

            assertThat(source(KeyFile.beside(data()), given).find().text()).isEqualTo(text);
            assertThat(refusal(source(KeyFile.beside(data()), "%%%"))).isEqualTo("keysDamaged");
        }
    }

    @Nested
    class keys_of_an_older_program {
        private String older() throws IOException, KeyRing.Unreadable {
            var keys = new HashMap<>(KeyRing.read(start().find().text()).keySets());
            keys.remove(Purpose.SECRETS);
            forget();
            prints.add(new KeyRing(keys).prints());
            KeyFile.beside(data()).write(new KeyRing(keys).text());
            return new KeyRing(keys).text();
        }

        @Test
        void are_extended_and_stay_what_they_were() throws Exception {
            var before = KeyRing.read(older());

            var now = start().find();

            assertThat(before.missing()).containsExactly(Purpose.SECRETS);
            assertThat(now.missing()).isEmpty();
            assertThat(now.prints()).containsAll(before.prints());
            assertThat(KeyFile.beside(data()).read().orElseThrow()).isEqualTo(now.text());
        }

        @Test
        void from_the_environment_cannot_be_extended_and_it_is_said_what_they_lack() throws Exception {
            var given = Base64.getEncoder().encodeToString(older().getBytes(StandardCharsets.UTF_8));

            assertThat(refusal(source(KeyFile.beside(data()), given))).isEqualTo("keysIncomplete");
        }
    }

    @Test
    void a_key_file_in_the_data_directory_is_refused() {
        assertThat(refusal(source(new KeyFile(data().resolve("keys")), null))).isEqualTo("keysInside");
        assertThat(data().resolve("keys")).doesNotExist();
    }

    @Test
    void a_place_that_cannot_be_written_is_named() throws IOException {
        Files.writeString(home.resolve("plain"), "");

        assertThat(refusal(source(new KeyFile(home.resolve("plain/keys")), null)))
                .isEqualTo("keysNotWritable");
    }
}
