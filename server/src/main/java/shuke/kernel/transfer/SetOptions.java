package shuke.kernel.transfer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What somebody wants of a file of several tables: options without {@code object}. What stands beside {@code tables} is for all of
 * them; each may say more. Without {@code tables} nothing is written: it is only proposed what they are.
 */
final class SetOptions {
    private static final String TABLES = "tables";
    private static final String OBJECT = "object";
    private static final String DRY_RUN = "dryRun";

    /** What only makes sense for one table. */
    private static final Set<String> OF_ONE = Set.of("mapping", "corrections", "key", "sheet");

    /** How a file is written, which does not hold for what was written out of it here. */
    private static final List<String> OF_TEXT = List.of("delimiter", "encoding");

    private final ObjectNode common;
    private final Map<String, JsonNode> tables;

    private SetOptions(ObjectNode common, Map<String, JsonNode> tables) {
        this.common = common;
        this.tables = tables;
    }

    /** Nothing where the options are those of one table. */
    static Optional<SetOptions> in(String json) {
        var options = OptionsReader.parsed(json);
        return options.has(OBJECT) ? Optional.empty() : Optional.of(read(options));
    }

    private static SetOptions read(ObjectNode options) {
        var problems = new ArrayList<Problem>();
        var said = options.path(TABLES);
        var tables = new LinkedHashMap<String, JsonNode>();
        if (!said.isMissingNode() && !said.isObject()) problems.add(Problem.at(TABLES, "importTablesShape"));
        for (var table : said.properties()) {
            if (table.getValue().isObject() || table.getValue().isNull()) tables.put(table.getKey(), table.getValue());
            else problems.add(Problem.at(TABLES, "importTablesShape"));
        }
        for (var name : OF_ONE) {
            if (options.has(name)) problems.add(Problem.at(name, "importOptionOfTable", name));
        }
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
        var common = options.deepCopy();
        common.remove(TABLES);
        OptionsReader.read(common.deepCopy().put(OBJECT, TABLES).toString()); // what is wrong for all is told once
        if (!options.has(TABLES)) common.put(DRY_RUN, true);
        return new SetOptions(common, tables);
    }

    boolean isDryRun() {
        return common.path(DRY_RUN).asBoolean(false);
    }

    /** The names of tables of which something is said. */
    Collection<String> named() {
        return List.copyOf(tables.keySet());
    }

    boolean leavesOut(String table) {
        var said = tables.get(table);
        return said != null && said.isNull();
    }

    /** What somebody says that the rows of a table are. */
    Optional<String> object(String table) {
        var said = tables.get(table);
        var object = said == null ? null : said.path(OBJECT);
        return object != null && object.isString() ? Optional.of(object.asString()) : Optional.empty();
    }

    /** The options of a table, as they would be sent for it alone. */
    String of(FoundTable table, String object) {
        var options = options(table.name(), object);
        if (table.sheet() != null) options.put("sheet", table.sheet());
        if (table.isPart()) options.remove(OF_TEXT);
        return options.toString();
    }

    /** The same for a table of which only the name is known. */
    String of(String table, String object) {
        return options(table, object).toString();
    }

    private ObjectNode options(String table, String object) {
        var options = common.deepCopy();
        if (tables.get(table) instanceof ObjectNode said) options.setAll(said);
        options.put(OBJECT, object);
        options.put(DRY_RUN, isDryRun());
        return options;
    }
}
