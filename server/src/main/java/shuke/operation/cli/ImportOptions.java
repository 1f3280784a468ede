package shuke.operation.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The {@code options} part of an import, under the names the server reads. */
record ImportOptions(Map<String, Object> values) {
    private static final YAMLMapper YAML = new YAMLMapper();

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

    static ImportOptions of(String object, Mode mode, @Nullable String key, boolean dryRun) {
        return new ImportOptions(Map.of("object", object, "mode", mode.name(), "dryRun", dryRun)).with("key", key);
    }

    ImportOptions likely(@Nullable Likely likely) {
        return with("duplicates", likely == null ? null : likely.name());
    }

    /** The file names for each column of the source the field it goes to, as YAML or JSON. */
    ImportOptions mapping(@Nullable Path file, Texts texts) {
        if (file == null) {
            return this;
        }
        if (!Files.isReadable(file)) {
            throw new Failed(texts.say("file.missing", file));
        }
        try {
            return with("mapping", YAML.readTree(file.toFile()));
        } catch (JacksonException malformed) {
            throw new Failed(texts.say("file.malformed", file), malformed);
        }
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

    private ImportOptions with(String name, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new ImportOptions(more);
    }
}
