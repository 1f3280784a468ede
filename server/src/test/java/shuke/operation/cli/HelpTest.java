package shuke.operation.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code ./shuke help} lists, in both languages. */
class HelpTest {
    private static final Pattern SETTING = Pattern.compile("SHUKE_[A-Z0-9_]*[A-Z0-9]");

    /** Given to the scan command, or a cookie: not set by anybody. */
    private static final List<String> NOT_SET = List.of("SHUKE_FILE_NAME", "SHUKE_SESSION");

    private static Set<String> settings(String text) {
        var settings = new TreeSet<String>();
        SETTING.matcher(text).results().forEach(found -> settings.add(found.group()));
        NOT_SET.forEach(settings::remove);
        return settings;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    /** The two pages, as the script prints them. */
    private static List<String> pages() {
        var pages = new ArrayList<String>();
        Pattern.compile("cat <<'EOF'\\n(.*?)\\nEOF\\n", Pattern.DOTALL)
                .matcher(read(Path.of("../shuke")))
                .results()
                .limit(2)
                .forEach(found -> pages.add(found.group(1)));
        return pages;
    }

    @Test
    void every_setting_that_the_guides_speak_of_is_listed() throws IOException {
        var told = settings(read(Path.of("../README.md")));
        try (Stream<Path> guides = Files.list(Path.of("../docs/guide"))) {
            guides.forEach(guide -> told.addAll(settings(read(guide))));
        }

        assertThat(pages())
                .hasSize(2)
                .allSatisfy(page -> assertThat(settings(page)).containsAll(told));
    }

    @Test
    void both_languages_list_the_same() {
        assertThat(settings(pages().getFirst())).isEqualTo(settings(pages().getLast()));
    }
}
