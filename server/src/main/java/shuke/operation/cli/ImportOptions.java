package shuke.operation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The {@code options} part of an import, under the names the server reads. What a command says counts before what its file of options says. */
record ImportOptions(Map<String, Object> values) {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String OBJECT = "object";
    private static final String DRY_RUN = "dryRun";
    private static final String TABLES = "tables";

    /** Lower case, because these are the words on the command line and in the request. */
    enum Mode {
        create,
        update,
        upsert
    }

    /** What becomes of rows that look like records there are; made all the same where nothing is said. */
    enum Likely {
        skip,
        create,
        update
    }

    /** Those of a file, as YAML or JSON; none without a file. */
    static ImportOptions in(@Nullable Path file, Texts texts) {
        var values = new LinkedHashMap<String, Object>();
        if (file != null) {
            if (!(read(file, texts) instanceof ObjectNode said)) throw new Failed(texts.say("file.malformed", file));
            said.properties().forEach(option -> values.put(option.getKey(), option.getValue()));
        }
        return new ImportOptions(values);
    }

    ImportOptions rows(@Nullable String object, @Nullable Mode mode, @Nullable String key) {
        return with(OBJECT, object)
                .with("mode", mode == null ? null : mode.name())
                .with("key", key);
    }

    ImportOptions likely(@Nullable Likely likely) {
        return with("duplicates", likely == null ? null : likely.name());
    }

    /** The file names for each column of the source the field it goes to, as YAML or JSON. */
    ImportOptions mapping(@Nullable Path file, Texts texts) {
        return file == null ? this : with("mapping", read(file, texts));
    }

    /** Which sheet of a workbook is meant, by its name or number. */
    ImportOptions sheet(@Nullable String sheet) {
        return with("sheet", sheet);
    }

    ImportOptions format(@Nullable String delimiter, @Nullable String encoding) {
        return with("delimiter", "\\t".equals(delimiter) ? "\t" : delimiter).with("encoding", encoding);
    }

    /** How dates and numbers of the file are written. */
    ImportOptions reading(@Nullable String dateOrder, @Nullable String decimal) {
        return with("dateOrder", dateOrder).with("decimal", decimal);
    }

    /** Where phone numbers and amounts that do not say it are at home. */
    ImportOptions home(@Nullable String region, @Nullable String currency) {
        return with("region", region).with("currency", currency);
    }

    /** Nobody is told of records that are given to her, or that she follows. */
    ImportOptions quiet() {
        return with("notify", false);
    }

    ImportOptions rehearsed(boolean isRehearsed) {
        return with(DRY_RUN, isRehearsed);
    }

    /** Whether nothing is to be written. */
    boolean isRehearsed() {
        return String.valueOf(values.get(DRY_RUN)).equals("true");
    }

    /** Whether it is said what the rows are; otherwise it is found out, table by table. */
    boolean isOfOneTable() {
        return values.containsKey(OBJECT);
    }

    /** Tables of which nothing is said are taken as they are proposed. */
    ImportOptions ofTables() {
        return values.containsKey(TABLES) ? this : with(TABLES, Map.of());
    }

    private static JsonNode read(Path file, Texts texts) {
        if (!Files.isReadable(file)) throw new Failed(texts.say("file.missing", file));
        try {
            return YAML.readTree(file.toFile());
        } catch (JacksonException malformed) {
            throw new Failed(texts.say("file.malformed", file), malformed);
        }
    }

    private ImportOptions with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new ImportOptions(more);
    }
}
