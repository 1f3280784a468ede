package shuke.kernel.record;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.sql.Acting;
import shuke.kernel.vault.Probe;
import shuke.kernel.vault.Vault;

/** Who has the values that are to be unique. */
@Component
class UniqueStore {
    private final DSLContext db;
    private final Vault vault;

    UniqueStore(DSLContext db, Vault vault) {
        this.db = Acting.program(db);
        this.vault = vault;
    }

    /** For each combination of values the record that has it, where there is one outside the recycle bin. */
    Map<List<Object>, UUID> owners(
            Workspace workspace, ObjectType object, List<Field> fields, List<List<Object>> keys) {
        var probes = new ArrayList<Probe>();
        for (var i = 0; i < fields.size(); i++) {
            var at = i;
            probes.add(vault.probe(
                    workspace,
                    object,
                    fields.get(i),
                    keys.stream().map(key -> key.get(at)).toList()));
        }
        var sql = """
                select u.n, t.id from unnest(%s) with ordinality as u (%s, n)
                join %s as t on %s and t.deleted_at is null
                """.formatted(
                        probes.stream()
                                .map(p -> "cast(? as %s[])".formatted(p.column().sqlType()))
                                .collect(joining(", ")),
                        columns(probes),
                        Sql.table(workspace, object),
                        probes.stream()
                                .map(p -> Sql.quoted(p.column().name()))
                                .map(column -> "t.%1$s = u.%1$s".formatted(column))
                                .collect(joining(" and ")));
        var forms = probes.stream().mapToInt(Probe::forms).max().orElse(1);
        var owners = new HashMap<List<Object>, UUID>();
        db.fetch(
                        sql,
                        probes.stream()
                                .map(p -> (Object) p.texts(forms).toArray(String[]::new))
                                .toArray())
                .forEach(row -> owners.put(keys.get((row.get(0, Integer.class) - 1) / forms), row.get(1, UUID.class)));
        return owners;
    }

    private static String columns(List<Probe> probes) {
        return probes.stream().map(p -> Sql.quoted(p.column().name())).collect(joining(", "));
    }
}
