package shuke.kernel.record;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Pointer;
import shuke.kernel.sql.Acting;

/** Which records would be the same once what they point to is one. */
@Component
class DoubleStore {
    private final DSLContext db;

    DoubleStore(DSLContext db) {
        this.db = Acting.program(db);
    }

    /**
     * @param fields a set that no two records share, among them lookups to {@code target}
     * @return for each record that would be a double the one that it would double: one that points to what is kept already, or else
     *     the oldest
     */
    Map<UUID, UUID> doubles(
            Workspace workspace, ObjectType object, List<Field> fields, String target, Map<UUID, UUID> into) {
        var keys = fields.stream().map(field -> key(field, target)).collect(joining(", "));
        var filled = fields.stream()
                .map(field -> "num_nonnulls(%s) > 0".formatted(columns(field)))
                .collect(joining(" and "));
        var turns = fields.stream()
                .filter(field -> isTo(field, target))
                .map(field -> "t.%1$s = any({0})".formatted(column(field, target)))
                .collect(joining(" or "));
        var touched = fields.stream()
                .filter(field -> isTo(field, target))
                .map(field -> "t.%1$s = any({2})".formatted(column(field, target)))
                .collect(joining(" or "));
        var lost = into.keySet().toArray(UUID[]::new);
        var kept = into.values().toArray(UUID[]::new);
        var all = Stream.of(lost, kept).flatMap(Stream::of).toArray(UUID[]::new);
        var doubles = new LinkedHashMap<UUID, UUID>();
        db.fetch(
                        """
                        with m as (select * from unnest({0}, {1}) as m (lost, kept)),
                        found as (
                            select t.id, first_value(t.id) over (partition by %1$s order by (%2$s), t.id) as first
                            from %3$s as t where t.deleted_at is null and %4$s and (%5$s)%6$s
                        )
                        select id, first from found where id <> first order by id
                        """.formatted(
                                        keys,
                                        turns,
                                        Sql.table(workspace, object),
                                        filled,
                                        touched,
                                        object.name().equals(target) ? " and t.id <> all({0})" : ""),
                        DSL.val(lost),
                        DSL.val(kept),
                        DSL.val(all))
                .forEach(row -> doubles.put(row.get(0, UUID.class), row.get(1, UUID.class)));
        return doubles;
    }

    static boolean isTo(Field field, String target) {
        return field.type() instanceof FieldType.Lookup lookup && lookup.to().contains(target);
    }

    /** What tells records apart, as it will be. */
    private static String key(Field field, String target) {
        if (!isTo(field, target)) return columns(field);
        var turned = column(field, target);
        return Column.of(field).stream()
                .map(each -> Sql.quoted(each.name()))
                .map(each -> each.equals(turned)
                        ? "coalesce((select m.kept from m where m.lost = t.%1$s), t.%1$s)".formatted(each)
                        : "t." + each)
                .collect(joining(", "));
    }

    private static String columns(Field field) {
        var columns = field.type() instanceof FieldType.Lookup
                ? Column.of(field)
                : Column.equality(field).stream().toList();
        return columns.stream().map(each -> "t." + Sql.quoted(each.name())).collect(joining(", "));
    }

    private static String column(Field field, String target) {
        return BinStore.column(new Pointer("", field, target));
    }
}
