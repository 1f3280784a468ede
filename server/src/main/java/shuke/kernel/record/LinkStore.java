package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.QueryPart;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.sql.Acting;
import shuke.kernel.vault.Labels;
import shuke.kernel.vault.Vault;

/** Reads just enough of records to point to them: id and label. */
@Component
class LinkStore {
    private static final String ALIAS = "t";

    /** In one order, so that nobody waits in a ring; the lock that the foreign key takes anyway. */
    private static final String HELD = " order by t.id for key share of t";

    private final DSLContext plain;
    private final DSLContext db;
    private final Vault vault;

    LinkStore(DSLContext db, Vault vault) {
        this.plain = db;
        this.db = Acting.program(db);
        this.vault = vault;
    }

    /**
     * Records that the writer sees and that are not in the recycle bin; one statement for all objects. Until the caller's transaction
     * ends nobody turns what points to them to others.
     */
    Map<Ref, Ref> byId(Work work, Map<ObjectType, Set<UUID>> ids, Errand errand) {
        var rules = work.rules();
        return byId(
                Acting.asking(plain, work.workspace().schema(), work.standing()),
                work.workspace(),
                ids,
                object -> DSL.condition("t.deleted_at is null").and(rules.of(object, ALIAS)),
                HELD,
                errand);
    }

    /** The labels also of records in the recycle bin. */
    Map<Ref, Ref> labels(Workspace workspace, Map<ObjectType, Set<UUID>> ids) {
        return byId(db, workspace, ids, object -> DSL.trueCondition(), "", Suspects.NONE);
    }

    private Map<Ref, Ref> byId(
            DSLContext acting,
            Workspace workspace,
            Map<ObjectType, Set<UUID>> ids,
            Function<ObjectType, Condition> only,
            String lock,
            Errand errand) {
        if (ids.isEmpty()) {
            run(acting, errand);
            return Map.of();
        }
        var parts = new ArrayList<QueryPart>();
        var sql = ids.entrySet().stream()
                .map(entry -> {
                    var at = parts.size();
                    parts.add(DSL.val(entry.getKey().name()));
                    parts.add(DSL.val(entry.getValue().toArray(UUID[]::new)));
                    parts.add(only.apply(entry.getKey()));
                    return "select * from (select cast({%d} as text) as object, t.id, %s as label from %s as %s where t.id = any({%d}) and {%d}%s) as of_one"
                            .formatted(
                                    at,
                                    label(entry.getKey()),
                                    Sql.table(workspace, entry.getKey()),
                                    ALIAS,
                                    at + 1,
                                    at + 2,
                                    lock);
                })
                .collect(Collectors.joining(" union all "));
        var refs = new HashMap<Ref, Ref>();
        var objects = ids.keySet().stream().collect(Collectors.toMap(ObjectType::name, Function.identity()));
        run(acting, errand, DSL.sql(sql, parts.toArray(QueryPart[]::new))).forEach(row -> {
            var object = Objects.requireNonNull(objects.get(row.get(0, String.class)));
            var ref = ref(workspace, object, row.get(1, UUID.class), row.get(2, String.class));
            refs.put(ref, ref);
        });
        return refs;
    }

    /** Sends the errand by itself. */
    static void run(DSLContext acting, Errand errand) {
        if (!errand.statements().isEmpty()) {
            errand.answered(send(acting, errand.statements()));
        }
    }

    /** Sends the statement with the errand in front of it, in one go. */
    private static Result<Record> run(DSLContext acting, Errand errand, QueryPart statement) {
        var all = new ArrayList<>(errand.statements());
        all.add(statement);
        var results = send(acting, all);
        if (all.size() > 1) {
            errand.answered(results.subList(0, all.size() - 1));
        }
        return results.getLast();
    }

    private static List<Result<Record>> send(DSLContext acting, List<QueryPart> statements) {
        var places = IntStream.range(0, statements.size()).mapToObj("{%d}"::formatted);
        return acting.fetchMany(places.collect(Collectors.joining("; ")), statements.toArray(QueryPart[]::new));
    }

    /** What the records have in a text field, those that have something. */
    Map<UUID, String> texts(Workspace workspace, ObjectType object, Field field, Set<UUID> ids) {
        var column = Sql.quoted(Column.of(field).getFirst().name());
        var sql = "select id, %1$s from %2$s where id = any(?) and %1$s is not null"
                .formatted(column, Sql.table(workspace, object));
        var texts = new HashMap<UUID, String>();
        db.fetch(sql, (Object) ids.toArray(UUID[]::new))
                .forEach(row -> texts.put(row.get(0, UUID.class), row.get(1, String.class)));
        return texts;
    }

    /** For every value the records that have it: more than one is ambiguous. Held as those found by id. */
    Map<Object, List<Ref>> held(Work work, ObjectType object, Field field, Collection<Object> values) {
        return byField(work, object, field, values, HELD);
    }

    /** For every value the records that have it: more than one is ambiguous. */
    Map<Object, List<Ref>> byField(Work work, ObjectType object, Field field, Collection<Object> values) {
        return byField(work, object, field, values, " order by t.id");
    }

    private Map<Object, List<Ref>> byField(
            Work work, ObjectType object, Field field, Collection<Object> values, String end) {
        var workspace = work.workspace();
        var wanted = List.copyOf(values);
        var probe = vault.probe(workspace, object, field, wanted);
        var sql = """
                select u.n, t.id, %2$s as label
                from unnest(cast({0} as %4$s[])) with ordinality as u (key, n) join %3$s as t on t.%1$s = u.key
                where t.deleted_at is null and {1}%5$s
                """.formatted(
                        Sql.quoted(probe.column().name()),
                        label(object),
                        Sql.table(workspace, object),
                        probe.column().sqlType(),
                        end);
        var found = new LinkedHashMap<Object, List<Ref>>();
        var texts = DSL.val(probe.texts().toArray(String[]::new));
        var asking = Acting.asking(plain, workspace.schema(), work.standing());
        asking.fetch(sql, texts, work.rules().of(object, ALIAS)).forEach(row -> {
            var value = wanted.get((row.get(0, Integer.class) - 1) / probe.forms());
            found.computeIfAbsent(value, k -> new ArrayList<>())
                    .add(ref(workspace, object, row.get(1, UUID.class), row.get(2, String.class)));
        });
        return found;
    }

    private Ref ref(Workspace workspace, ObjectType object, UUID id, @Nullable String told) {
        return new Ref(object.name(), id, vault.label(workspace, object, id, told));
    }

    /** As {@link Labels} has it. */
    static String label(ObjectType object) {
        var fields = object.labelFields();
        return IntStream.range(0, fields.size())
                .mapToObj(i -> "'" + Labels.prefix(i) + "' || t."
                        + Sql.quoted(Column.holding(fields.get(i)).getFirst().name()))
                .collect(Collectors.joining(", ", "coalesce(", ", '" + Labels.ID + "' || cast(t.id as text))"));
    }
}
