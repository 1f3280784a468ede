package shuke.kernel.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code view_navigation}. */
@Component
class NavigationStore {
    /** Stands where a role does for everybody whose role has no navigation of its own. */
    static final String EVERYBODY = "";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    NavigationStore(DSLContext db) {
        this.db = db;
    }

    /** That of the role, or else that for everybody. */
    Optional<Navigation> of(Workspace workspace, String role) {
        return db.fetchOptional(
                        "select arranged from %s.view_navigation where role in (?, '') order by role desc limit 1"
                                .formatted(workspace.schema()),
                        role)
                .map(NavigationStore::read);
    }

    /** By role, that for everybody first. */
    Map<String, Navigation> all(Workspace workspace) {
        var all = new LinkedHashMap<String, Navigation>();
        db.fetch("select role, arranged from %s.view_navigation order by role".formatted(workspace.schema()))
                .forEach(row -> all.put(row.get("role", String.class), read(row)));
        return all;
    }

    void save(Workspace workspace, String role, Navigation navigation) {
        db.execute(
                """
                insert into %s.view_navigation (role, arranged) values (?, ?::jsonb)
                on conflict (role) do update set arranged = excluded.arranged
                """.formatted(workspace.schema()),
                role,
                NavigationJson.of(navigation).toString());
    }

    void remove(Workspace workspace, String role) {
        db.execute("delete from %s.view_navigation where role = ?".formatted(workspace.schema()), role);
    }

    private static Navigation read(Record row) {
        return NavigationReader.read(
                JSON.readTree(row.get("arranged", JSONB.class).data()));
    }
}
