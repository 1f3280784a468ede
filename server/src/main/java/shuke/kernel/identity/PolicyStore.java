package shuke.kernel.identity;

import java.util.HashMap;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code sign_in_policy}, and the versions of all workspaces. */
@Repository
class PolicyStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    PolicyStore(DSLContext db) {
        this.db = db;
    }

    /** Whoever changes the policy of this workspace now waits until this transaction is over. */
    void lock(Workspace workspace) {
        db.fetchSingle("select version from %s.sign_in_policy for update".formatted(workspace.schema()));
    }

    SignInPolicy load(Workspace workspace) {
        var row = db.fetchSingle("select version, policy from %s.sign_in_policy".formatted(workspace.schema()));
        var json = JSON.readTree(row.get("policy", JSONB.class).data());
        return new PolicyReader(json).read(row.get("version", Long.class));
    }

    void save(Workspace workspace, SignInPolicy policy) {
        db.execute(
                "update %s.sign_in_policy set version = ?, policy = ?::jsonb".formatted(workspace.schema()),
                policy.version(),
                PolicyJson.of(policy).toString());
        db.execute("""
                insert into shuke.sign_in_policy_version (workspace, version) values (?, ?)
                on conflict (workspace) do update set version = excluded.version
                """, workspace.name(), policy.version());
    }

    /** The versions of the workspaces whose policy was ever changed. */
    Map<Workspace, Long> versions() {
        var versions = new HashMap<Workspace, Long>();
        db.fetch("select workspace, version from shuke.sign_in_policy_version")
                .forEach(row -> versions.put(new Workspace(row.get(0, String.class)), row.get(1, Long.class)));
        return versions;
    }
}
