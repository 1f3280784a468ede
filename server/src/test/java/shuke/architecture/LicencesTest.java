package shuke.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others wrote and we ship may be shipped: looked up in the bills of material that the build makes. */
class LicencesTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** The lesser ones and the class path exception bind nobody who only uses a library. */
    private static final Pattern BINDING = Pattern.compile("(?<!L)(A?GPL|GNU (AFFERO )?GENERAL PUBLIC|SSPL|BUSL)");

    private static final Pattern EXCEPTED = Pattern.compile("CLASSPATH|CPE");

    private static boolean binds(List<String> licences) {
        return !licences.isEmpty() && licences.stream().allMatch(LicencesTest::binds);
    }

    private static boolean binds(String licence) {
        var upper = licence.toUpperCase(Locale.ROOT);
        return BINDING.matcher(upper).find() && !EXCEPTED.matcher(upper).find() && !upper.contains(" OR ");
    }

    private static List<String> licences(JsonNode component) {
        var all = new ArrayList<String>();
        for (var licence : component.path("licenses")) {
            var named = licence.path("license");
            all.add(licence.path("expression").asString("")
                    + named.path("id").asString("")
                    + named.path("name").asString(""));
        }
        return all;
    }

    private static Optional<JsonNode> file(Path path) throws IOException {
        return Files.exists(path) ? Optional.of(JSON.readTree(Files.readString(path))) : Optional.empty();
    }

    @Nested
    class no_library_binds_those_who_use_us {
        @Test
        void on_the_server() throws IOException {
            var bill = file(Path.of("target/classes/META-INF/sbom/application.cdx.json"))
                    .orElseThrow(() -> new AssertionError("the build makes the bill of materials"));

            assertThat(bill.path("components")).hasSizeGreaterThan(50);
            for (var component : bill.path("components")) {
                assertThat(binds(licences(component)))
                        .as(component.path("purl").asString())
                        .isFalse();
            }
        }

        @Test
        void in_the_browser() throws IOException {
            var packages =
                    file(Path.of("../web/package-lock.json")).orElseThrow().path("packages");

            assertThat(packages.size()).isGreaterThan(50);
            for (var name : packages.propertyNames()) {
                assertThat(binds(packages.path(name).path("license").asString("")))
                        .as(name)
                        .isFalse();
            }
        }
    }

    @Test
    void one_that_does_is_found() {
        assertThat(binds(List.of("AGPL-3.0-only"))).isTrue();
        assertThat(binds(List.of("GNU General Public License v3"))).isTrue();
        assertThat(binds(List.of("GPL-2.0", "MIT"))).isFalse();
        assertThat(binds(List.of("GPL-2.0-with-classpath-exception"))).isFalse();
        assertThat(binds(List.of("LGPL-2.1"))).isFalse();
    }
}
