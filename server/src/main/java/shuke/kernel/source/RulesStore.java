package shuke.kernel.source;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The table {@code source_rules}. */
@Component
class RulesStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    RulesStore(DSLContext db) {
        this.db = db;
    }

    /** @param version 0 where nobody said anything yet */
    record Said(long version, ObjectNode rules) {
        static Said nothing() {
            return new Said(0, JSON.createObjectNode());
        }
    }

    Map<String, Said> all(Workspace workspace) {
        var all = new HashMap<String, Said>();
        db.fetch("select * from %s.source_rules".formatted(workspace.schema()))
                .forEach(row -> all.put(row.get("object", String.class), said(row)));
        return all;
    }

    Said find(Workspace workspace, String object) {
        return db.fetchOptional("select * from %s.source_rules where object = ?".formatted(workspace.schema()), object)
                .map(RulesStore::said)
                .orElseGet(Said::nothing);
    }

    /** False where somebody else was first. */
    boolean put(Workspace workspace, String object, Said said) {
        return 1
                == db.execute(
                        """
                insert into %s.source_rules as r (object, version, rules) values (?, ?, cast(? as jsonb))
                on conflict (object) do update set version = excluded.version, rules = excluded.rules
                where r.version = excluded.version - 1
                """.formatted(workspace.schema()),
                        object,
                        said.version(),
                        said.rules().toString());
    }

    private static Said said(Record row) {
        return new Said(row.get("version", Long.class), (ObjectNode)
                JSON.readTree(row.get("rules", JSONB.class).data()));
    }
}
