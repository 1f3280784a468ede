package shuke.kernel.measure;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table {@code measure_policy}. */
@Component
class MeasurePolicyStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    MeasurePolicyStore(DSLContext db) {
        this.db = db;
    }

    /** @param version 0 where nobody said anything yet */
    record Said(long version, ObjectNode policy) {
        static Said nothing() {
            return new Said(0, JSON.createObjectNode());
        }
    }

    Map<String, Said> all(Workspace workspace) {
        var all = new HashMap<String, Said>();
        db.fetch("select * from %s.measure_policy".formatted(workspace.schema()))
                .forEach(row -> all.put(row.get("object", String.class), said(row)));
        return all;
    }

    Said find(Workspace workspace, String object) {
        return db.fetchOptional(
                        "select * from %s.measure_policy where object = ?".formatted(workspace.schema()), object)
                .map(MeasurePolicyStore::said)
                .orElseGet(Said::nothing);
    }

    /** Whoever else changes it waits; the first one to say anything does not. */
    Said lock(Workspace workspace, String object) {
        return db.fetchOptional(
                        "select * from %s.measure_policy where object = ? for update".formatted(workspace.schema()),
                        object)
                .map(MeasurePolicyStore::said)
                .orElseGet(Said::nothing);
    }

    /** False where somebody else was first. */
    boolean put(Workspace workspace, String object, Said said) {
        return 1
                == db.execute(
                        """
                insert into %s.measure_policy as p (object, version, policy) values (?, ?, cast(? as jsonb))
                on conflict (object) do update set version = excluded.version, policy = excluded.policy
                where p.version = excluded.version - 1
                """.formatted(workspace.schema()),
                        object,
                        said.version(),
                        said.policy().toString());
    }

    private static Said said(Record row) {
        return new Said(row.get("version", Long.class), (ObjectNode)
                JSON.readTree(row.get("policy", JSONB.class).data()));
    }
}
