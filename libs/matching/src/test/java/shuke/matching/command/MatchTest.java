package shuke.matching.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import shuke.matching.People;

class MatchTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Nested
    class a_file_with_duplicates {

        @Test
        void gives_pairs_on_standard_output() throws IOException {
            assertThat(run(file("a.csv", People.csv(300, 1)))).isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("id1,id2,score\n");
            assertThat(out.toString(StandardCharsets.UTF_8).lines().count()).isGreaterThan(50);
        }

        @Test
        void gives_pairs_and_clusters_in_files() throws IOException {
            Path pairs = folder.resolve("pairs.csv");
            Path clusters = folder.resolve("clusters.csv");
            int code = run(file("a.csv", People.csv(300, 1)), "--out", pairs.toString(), "--clusters=" + clusters);
            assertThat(code).isZero();
            assertThat(Files.readAllLines(pairs).getFirst()).isEqualTo("id1,id2,score");
            assertThat(Files.readAllLines(clusters)).hasSize(301).first().isEqualTo("id,cluster");
            assertThat(out.size()).isZero();
        }

        @Test
        void gives_fewer_pairs_with_a_higher_threshold() throws IOException {
            String file = file("a.csv", People.csv(300, 1));
            run(file, "--threshold", "0.1");
            long many = out.toString(StandardCharsets.UTF_8).lines().count();
            out.reset();
            run(file, "--threshold", "0.99999");
            assertThat(out.toString(StandardCharsets.UTF_8).lines().count()).isLessThan(many);
        }
    }

    @Nested
    class wrong_words {

        @Test
        void end_with_2_and_say_how_it_is_used() {
            assertThat(run()).isEqualTo(2);
            assertThat(run("a.csv", "--colour")).isEqualTo(2);
            assertThat(run("a.csv", "b.csv", "c.csv")).isEqualTo(2);
            assertThat(run("a.csv", "--threshold", "1.5")).isEqualTo(2);
            assertThat(run("a.csv", "--out")).isEqualTo(2);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("Usage: ./shuke match");
        }

        @Test
        void are_answered_in_chinese_on_a_chinese_terminal() {
            Match.run(Map.of("LANG", "zh_CN.UTF-8"), stream(out), stream(err));
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("用法");
        }
    }

    @Nested
    class a_file_that_cannot_be_matched {

        @Test
        void ends_with_1_and_a_reason() throws IOException {
            assertThat(run("nowhere.csv")).isEqualTo(1);
            assertThat(run(folder.toString())).isEqualTo(1);
            assertThat(run(file("empty.csv", ""))).isEqualTo(1);
            assertThat(run(file("twice.csv", "id,a\n7,x\n7,y\n"))).isEqualTo(1);
            assertThat(run(file("a.csv", "id,a\n1,x\n"), file("b.csv", "id,b\n1,x\n")))
                    .isEqualTo(1);
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("nowhere.csv", "The id 7", "no column in common");
        }

        @Test
        void or_whose_result_cannot_be_written_ends_with_1() throws IOException {
            String file = file("a.csv", "id,a\n1,x\n");
            assertThat(run(file, "--out", folder.resolve("no/such/folder").toString()))
                    .isEqualTo(1);
        }
    }

    private int run(String... words) {
        return Match.run(Map.of("LANG", "C"), stream(out), stream(err), words);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    /** {@code ./shuke match} starts the library alone, without those by which the server's values are checked. */
    @Test
    void needs_no_other_library() throws Exception {
        String csv = """
                id,name,email,phone,company,address,birth_date
                1,Ann Lee,ann@acme.com,021-52823268,Acme Inc.,12 Main Street,1980-04-05
                2,Bob Ray,bob@acme.com,13800138000,上海熟客有限公司,上海市静安区南京西路1号,1/2/1980
                """;
        Path file = Files.writeString(folder.resolve("alone.csv"), csv);
        var alone = new URL[] {Match.class.getProtectionDomain().getCodeSource().getLocation()};
        try (var loader = new URLClassLoader(alone, ClassLoader.getPlatformClassLoader())) {
            var run = loader.loadClass(Match.class.getName())
                    .getDeclaredMethod("run", Map.class, PrintStream.class, PrintStream.class, String[].class);
            run.setAccessible(true);
            var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
            assertThat(run.invoke(null, Map.of(), nowhere, nowhere, new String[] {file.toString()}))
                    .isEqualTo(Match.DONE);
        }
    }
}
