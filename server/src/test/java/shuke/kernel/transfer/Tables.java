package shuke.kernel.transfer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jooq.impl.DSL;

/** Files of several tables, and a workspace of firms and people who point to each other. */
final class Tables {
    private static final String FIRM = """
            object: firm
            label: {zh-CN: 企业, en: Firm}
            plural: {zh-CN: 企业, en: Firms}
            aliases: [company]
            fields:
              - {name: name, type: text, maxLength: 100, label: {zh-CN: 名称, en: Name}, required: true, aliases: [Company Name]}
              - {name: town, type: text, maxLength: 100, label: {zh-CN: 城市, en: Town}}
              - {name: staff, type: integer, label: {zh-CN: 人数, en: Staff}}
              - {name: boss, type: lookup, to: person, label: {zh-CN: 负责人, en: Boss}, lookupAliases: {externalId: [Boss ID]}}
              - {name: externalId, type: text, maxLength: 100, label: {zh-CN: 外部编号, en: External ID}, aliases: [Record ID]}
            """;
    private static final String PERSON = """
            object: person
            label: {zh-CN: 人员, en: Person}
            plural: {zh-CN: 人员, en: People}
            aliases: [contact]
            fields:
              - {name: name, type: text, maxLength: 100, label: {zh-CN: 姓名, en: Full name}, required: true}
              - {name: email, type: email, unique: true, label: {zh-CN: 邮箱, en: Email}}
              - {name: firm, type: lookup, to: firm, label: {zh-CN: 所在企业, en: Firm}, lookupAliases: {name: [Firm Name], externalId: [Associated Company IDs]}}
              - {name: externalId, type: text, maxLength: 100, label: {zh-CN: 外部编号, en: External ID}, aliases: [Record ID, Contact ID]}
            """;

    private Tables() {}

    static ImportWorld open() {
        return ImportWorld.of(FIRM, PERSON);
    }

    /** Files of an archive in their order: names and texts alternate. */
    static byte[] zip(String... parts) {
        var files = new LinkedHashMap<String, byte[]>();
        for (var i = 0; i < parts.length; i += 2) files.put(parts[i], parts[i + 1].getBytes(StandardCharsets.UTF_8));
        return zip(StandardCharsets.UTF_8, files);
    }

    static byte[] zip(Charset names, Map<String, byte[]> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, names)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The tables of a set as {@code name object state created wrong}; what was left out has only a name, and its problem. */
    static List<String> told(ImportSet set) {
        return set.tables().stream()
                .map(table -> {
                    var run = table.run();
                    if (run != null)
                        return "%s %s %s %d %d"
                                .formatted(
                                        table.name(),
                                        table.object(),
                                        run.state(),
                                        run.counts().created(),
                                        run.counts().wrong());
                    var problem = table.problem();
                    return problem == null ? table.name() : table.name() + " " + problem.code();
                })
                .toList();
    }

    /** How many there are outside the recycle bin. */
    static long living(ImportWorld world, String object) {
        return world.workspace
                .records()
                .fetchCount(
                        DSL.table(DSL.name(world.workspace.schemaName(), object)),
                        DSL.field("deleted_at").isNull());
    }

    /** A file of firms, numbered, with so many rows. */
    static String firms(int rows) {
        return "Record ID,Name,Town\n"
                + java.util.stream.IntStream.range(0, rows)
                        .mapToObj(i -> "F%d,Firm %d,Bath\n".formatted(i, i))
                        .collect(Collectors.joining());
    }

    /** A file of people, each in the firm of the same number. */
    static String people(int rows) {
        return "Contact ID,Full name,Email,Associated Company IDs\n"
                + java.util.stream.IntStream.range(0, rows)
                        .mapToObj(i -> "P%d,Person %d,p%d@example.com,F%d;F0\n".formatted(i, i, i, i))
                        .collect(Collectors.joining());
    }

    static UUID start(ImportWorld world, String options, byte[] file) {
        return world.start(world.maria, options, file);
    }
}
