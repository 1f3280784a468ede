package shuke.kernel.filter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/** One record in a statement, with the lookups followed from it so far; each is joined once, whoever asks. */
final class SqlRecord {
    private final Workspace workspace;
    private final String alias;
    private final Visibility visibility;
    private final Table<Record> table;
    private final Map<List<String>, Joined> joins = new LinkedHashMap<>();

    /** @param on when a record behind the lookup counts */
    private record Joined(Table<Record> table, Condition on) {}

    SqlRecord(Workspace workspace, ObjectType object, String alias, Visibility visibility) {
        this.workspace = workspace;
        this.alias = alias;
        this.visibility = visibility;
        this.table = table(object.table()).as(DSL.name(alias));
    }

    Table<Record> table(String name) {
        return DSL.table(DSL.name(workspace.schema(), name));
    }

    /** With every join asked for so far. */
    Table<?> from() {
        return joined(table);
    }

    /** The same, picked by another statement that gives at least the columns of the table. */
    Table<?> from(Select<?> picked) {
        return joined(picked.asTable(DSL.name(alias)));
    }

    private Table<?> joined(Table<?> picked) {
        var from = picked;
        for (var join : joins.values()) {
            from = from.leftJoin(join.table()).on(join.on());
        }
        return from;
    }

    Table<Record> record(List<Hop> hops) {
        var record = table;
        for (var hop : hops) {
            var from = DSL.field(of(record, hop.column()), SQLDataType.UUID);
            record = joins.computeIfAbsent(hop.steps(), steps -> joined(hop, from))
                    .table();
        }
        return record;
    }

    /** A file in a field is part of the record that shows it: who sees that one sees the file. */
    private Joined joined(Hop hop, Field<UUID> from) {
        var target = table(hop.target().table()).as(DSL.name(alias + "_" + (joins.size() + 1)));
        var same = id(target).eq(from);
        return new Joined(
                target,
                hop.field().type() instanceof FieldType.FileRef
                        ? same
                        : same.and(visibility.of(hop.target(), target.getName())));
    }

    /** The id at the end of the hops: the last lookup has it, so its record need not be joined. */
    Field<UUID> id(List<Hop> hops) {
        return hops.isEmpty()
                ? id(table)
                : DSL.field(
                        of(
                                record(hops.subList(0, hops.size() - 1)),
                                hops.getLast().column()),
                        SQLDataType.UUID);
    }

    Field<?> column(List<Hop> hops, Column column) {
        return DSL.field(of(record(hops), column.name()), typeOf(column));
    }

    private static Field<UUID> id(Table<Record> table) {
        return DSL.field(of(table, "id"), SQLDataType.UUID);
    }

    static Name of(Table<Record> table, String column) {
        return DSL.name(table.getName(), column);
    }

    private static DataType<?> typeOf(Column column) {
        return switch (column.sqlType()) {
            case "text" -> SQLDataType.CLOB;
            case "bigint" -> SQLDataType.BIGINT;
            case "numeric" -> SQLDataType.NUMERIC;
            case "boolean" -> SQLDataType.BOOLEAN;
            case "date" -> SQLDataType.LOCALDATE;
            case "timestamp with time zone" -> SQLDataType.INSTANT;
            case "uuid" -> SQLDataType.UUID;
            case "text[]" -> SQLDataType.CLOB.array();
            case "jsonb" -> SQLDataType.JSONB;
            case "bytea" -> SQLDataType.BLOB;
            case "integer[]" -> SQLDataType.INTEGER.array();
            case "double precision" -> SQLDataType.DOUBLE;
            default -> throw new IllegalStateException("no type for columns of " + column.sqlType());
        };
    }
}
