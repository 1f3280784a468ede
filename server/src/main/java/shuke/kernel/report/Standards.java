package shuke.kernel.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.view.Audience;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The reports and dashboards that come with the program: read once from {@code report/standard.yaml}. */
final class Standards {
    private static final String FILE = "/report/standard.yaml";
    private static final List<Standard> ALL = read();

    private Standards() {}

    /** @param roles for whom it is meant first of all */
    record Standard(UUID id, Bilingual name, Bilingual note, List<String> roles, Content content) {
        Sheet in(Actor reader) {
            return new Sheet(
                    id,
                    name.in(reader.locale()),
                    note.in(reader.locale()),
                    Audience.EVERYONE,
                    null,
                    Actor.SYSTEM_USER,
                    content,
                    1);
        }
    }

    static Stream<Standard> of(Kind kind) {
        return ALL.stream().filter(one -> one.content().kind() == kind);
    }

    private static List<Standard> read() {
        try (var file = Standards.class.getResourceAsStream(FILE)) {
            var tree = new YAMLMapper().readTree(file);
            var all = new ArrayList<Standard>();
            tree.path("reports").forEach(one -> all.add(standard(one, Kind.REPORT)));
            tree.path("dashboards").forEach(one -> {
                one.path("tiles")
                        .forEach(tile -> ((ObjectNode) tile)
                                .put(
                                        "report",
                                        id(tile.path("report").asString()).toString()));
                all.add(standard(one, Kind.DASHBOARD));
            });
            return List.copyOf(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Standard standard(JsonNode tree, Kind kind) {
        return new Standard(
                id(tree.path("key").asString()),
                text(tree.path("name")),
                text(tree.path("note")),
                tree.path("roles").valueStream().map(JsonNode::asString).toList(),
                SheetReader.content(kind, tree));
    }

    /** Always the same, so that links and dashboards hold on to it. */
    private static UUID id(String key) {
        return UUID.nameUUIDFromBytes(("shuke report " + key).getBytes(StandardCharsets.UTF_8));
    }

    private static Bilingual text(JsonNode tree) {
        return new Bilingual(tree.path("zh-CN").asString(""), tree.path("en").asString(""));
    }
}
