package shuke.kernel.whole;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Vault;
import shuke.kernel.whole.TakenTable.Bound;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of tables on their way out, opened, and on their way in, sealed with the keys of this installation. */
@Component
class TableText {
    private static final String COLUMN = "$";

    private final Vault vault;

    TableText(Vault vault) {
        this.vault = vault;
    }

    /** @param row as the table has it, JSON by column */
    String opened(Workspace workspace, TakenTable table, String row) {
        var tree = (ObjectNode) Json.EXACT.readTree(row);
        table.sealed().forEach((column, bound) -> {
            var sealed = tree.path(column);
            if (sealed.isString()) tree.put(column, open(workspace, bound, tree, sealed.asString()));
        });
        tree.remove(table.without());
        tree.remove(table.fixed().keySet());
        var coded = table.coded();
        if (coded != null) {
            tree.remove(coded.column());
            tree.remove(coded.with());
        }
        return Json.EXACT.writeValueAsString(tree);
    }

    /** @param line as the file has it */
    ObjectNode sealed(Workspace workspace, TakenTable table, String line) {
        var tree = (ObjectNode) Json.EXACT.readTree(line);
        table.fixed().forEach((column, value) -> tree.set(column, Json.EXACT.valueToTree(value)));
        var coded = table.coded();
        if (coded != null) {
            var bound = bound(table.sealed(), coded.of());
            var text = tree.path(coded.of()).asString();
            tree.put(
                    coded.column(),
                    vault.toldCode(workspace, word(bound.object(), tree), word(bound.field(), tree), text));
            tree.put(coded.with(), vault.codedWith());
        }
        table.sealed().forEach((column, bound) -> {
            var open = tree.path(column);
            if (open.isString()) tree.put(column, seal(workspace, bound, tree, open.asString()));
        });
        return tree;
    }

    private static Bound bound(Map<String, Bound> sealed, String column) {
        var bound = sealed.get(column);
        if (bound == null) throw new IllegalStateException("a code is made of what is sealed: " + column);
        return bound;
    }

    private String open(Workspace workspace, Bound bound, JsonNode row, String sealed) {
        return vault.openTold(
                workspace, word(bound.object(), row), word(bound.field(), row), record(bound, row), sealed);
    }

    private String seal(Workspace workspace, Bound bound, JsonNode row, String open) {
        return vault.sealTold(workspace, word(bound.object(), row), word(bound.field(), row), record(bound, row), open);
    }

    private static UUID record(Bound bound, JsonNode row) {
        return UUID.fromString(word(bound.record(), row));
    }

    private static String word(String said, JsonNode row) {
        return said.startsWith(COLUMN)
                ? row.path(said.substring(COLUMN.length())).asString()
                : said;
    }
}
