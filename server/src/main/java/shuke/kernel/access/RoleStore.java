package shuke.kernel.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.Workspace;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code access_role}, {@code access_rule} and {@code access_right}, and the versions of all workspaces. */
@Component
class RoleStore {
    private static final Logger LOG = LoggerFactory.getLogger(RoleStore.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext db;

    RoleStore(DSLContext db) {
        this.db = db;
    }

    /** Whoever changes roles or rules of this workspace now waits until this transaction is over. */
    void lock(Workspace workspace) {
        db.fetchSingle("select version from %s.access_version for update".formatted(workspace.schema()));
    }

    RoleBook load(Workspace workspace) {
        var version = db.fetchSingle("select version from %s.access_version".formatted(workspace.schema()))
                .get(0, Long.class);
        return new RoleBook(version, roles(workspace), rules(workspace));
    }

    private Map<String, Role> roles(Workspace workspace) {
        var roles = new LinkedHashMap<>(StandardRoles.byName());
        var problems = new ArrayList<Problem>();
        db.fetch("select definition from %s.access_role order by name".formatted(workspace.schema()))
                .forEach(row -> {
                    var tree = JSON.readTree(row.get(0, JSONB.class).data());
                    var isStandard =
                            StandardRoles.byName().containsKey(tree.path("name").asString(""));
                    var role = RoleReader.read(tree, isStandard, true, problems);
                    roles.put(role.name(), role);
                });
        if (!problems.isEmpty()) LOG.warn("Roles of workspace {} no longer hold: {}", workspace.name(), problems);
        return roles;
    }

    private List<SharingRule> rules(Workspace workspace) {
        return db.fetch("select * from %s.access_rule order by name, id".formatted(workspace.schema()))
                .map(row -> new SharingRule(
                        row.get("id", UUID.class),
                        row.get("name", String.class),
                        row.get("object", String.class),
                        source(row),
                        row.get("to_team", UUID.class),
                        row.get("to_role", String.class),
                        row.get("edits", Boolean.class),
                        instant(row.get("until", OffsetDateTime.class))));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static SharingRule.Source source(Record row) {
        var team = row.get("from_team", UUID.class);
        var role = row.get("from_role", String.class);
        return team != null
                ? new SharingRule.OfTeam(team)
                : role != null
                        ? new SharingRule.OfRole(role)
                        : new SharingRule.Fulfilling(row.get("condition", String.class));
    }

    void save(Actor actor, Role role) {
        db.execute(
                """
                insert into %s.access_role (name, definition, changed_by) values (?, ?::jsonb, ?)
                on conflict (name) do update set definition = excluded.definition, changed_by = excluded.changed_by, changed_at = now()
                """.formatted(actor.workspace().schema()),
                role.name(),
                RoleJson.of(role).toString(),
                actor.user());
    }

    void remove(Workspace workspace, String role) {
        db.execute("delete from %s.access_role where name = ?".formatted(workspace.schema()), role);
    }

    void save(Workspace workspace, SharingRule rule) {
        var until = rule.until();
        db.execute(
                """
                insert into %s.access_rule (id, name, object, from_team, from_role, condition, to_team, to_role, edits, until)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as timestamptz))
                on conflict (id) do update set name = excluded.name, object = excluded.object, from_team = excluded.from_team,
                    from_role = excluded.from_role, condition = excluded.condition, to_team = excluded.to_team,
                    to_role = excluded.to_role, edits = excluded.edits, until = excluded.until
                """.formatted(workspace.schema()),
                rule.id(),
                rule.name(),
                rule.object(),
                rule.source() instanceof SharingRule.OfTeam(var team) ? team : null,
                rule.source() instanceof SharingRule.OfRole(var role) ? role : null,
                rule.source() instanceof SharingRule.Fulfilling(var condition) ? condition : null,
                rule.team(),
                rule.role(),
                rule.edits(),
                until == null ? null : until.atOffset(ZoneOffset.UTC));
    }

    void remove(Workspace workspace, UUID rule) {
        db.execute("delete from %s.access_rule where id = ?".formatted(workspace.schema()), rule);
    }

    /** The role of somebody; empty for nobody. */
    Optional<String> roleOf(Workspace workspace, UUID person) {
        return db.fetchOptional(
                        "select coalesce(role, '') from %s.access_person where person = ?"
                                .formatted(workspace.schema()),
                        person)
                .map(row -> row.get(0, String.class));
    }

    /** Whether somebody's records are within reach of the actor, by who is below whom and by teams. */
    boolean reaches(Actor actor, Reach reach, UUID person) {
        return reach == Reach.ALL
                || isThere("select 1 from %1$s.access_below where above = ? and below = ?", actor, actor.user(), person)
                || (reach.compareTo(Reach.TEAM) >= 0
                        && isThere("""
                                select 1 from %1$s.access_person m join %1$s.access_team_below t on t.above = m.team
                                  join %1$s.access_person p on p.team = t.below
                                 where m.person = ? and p.person = ? and (? or t.above = t.below)""", actor, actor.user(), person, reach == Reach.TEAM_AND_BELOW));
    }

    /** The same of a team: whether it is the actor's, or below it. */
    boolean reachesTeam(Actor actor, Reach reach, UUID team) {
        return reach == Reach.ALL
                || (reach.compareTo(Reach.TEAM) >= 0
                        && isThere("""
                                select 1 from %1$s.access_person m join %1$s.access_team_below t on t.above = m.team
                                 where m.person = ? and t.below = ? and (? or t.above = t.below)""", actor, actor.user(), team, reach == Reach.TEAM_AND_BELOW));
    }

    private boolean isThere(String sql, Actor actor, Object... values) {
        return !db.fetch(sql.formatted(actor.workspace().schema()), values).isEmpty();
    }

    /** How many people have the role. */
    long people(Workspace workspace, String role) {
        return db.fetchSingle(
                        "select count(*) from %s.access_person where role = ?".formatted(workspace.schema()), role)
                .get(0, Long.class);
    }

    /** How many people have each role that anybody has. */
    Map<String, Long> people(Workspace workspace) {
        return db.fetch("select role, count(*) from %s.access_person group by role".formatted(workspace.schema()))
                .intoMap(row -> row.get(0, String.class), row -> row.get(1, Long.class));
    }

    /** What the policies of the tables look at, brought to what the roles say; a look when it is so already. */
    void flatten(Workspace workspace, RoleBook book, Set<String> people) {
        var wanted = new HashSet<Flat>();
        book.roles().values().forEach(role -> flat(role, people, wanted));
        var there = new HashSet<>(db.fetch(
                        "select role, object, reads, edits, creates from %s.access_right".formatted(workspace.schema()))
                .map(row -> new Flat(
                        row.get(0, String.class),
                        row.get(1, String.class),
                        row.get(2, String.class),
                        row.get(3, String.class),
                        row.get(4, Boolean.class))));
        there.stream().filter(right -> !wanted.contains(right)).forEach(right -> drop(workspace, right));
        wanted.stream().filter(right -> !there.contains(right)).forEach(right -> put(workspace, right));
    }

    private record Flat(String role, String object, String reads, String edits, boolean creates) {}

    private static void flat(Role role, Set<String> people, Set<Flat> into) {
        var named = new HashMap<>(role.objects());
        people.forEach(object -> named.put(object, role.on(object)));
        named.put(Role.EVERY_OTHER, role.on(Role.EVERY_OTHER));
        named.keySet().forEach(object -> {
            var rights = role.on(object);
            into.add(new Flat(
                    role.name(), object, rights.read().text(), rights.edit().text(), rights.allows(Operation.CREATE)));
        });
    }

    private void drop(Workspace workspace, Flat right) {
        db.execute(
                "delete from %s.access_right where role = ? and object = ?".formatted(workspace.schema()),
                right.role(),
                right.object());
    }

    private void put(Workspace workspace, Flat right) {
        db.execute(
                """
                insert into %s.access_right (role, object, reads, edits, creates) values (?, ?, ?, ?, ?)
                on conflict (role, object) do update
                   set reads = excluded.reads, edits = excluded.edits, creates = excluded.creates
                """.formatted(workspace.schema()),
                right.role(),
                right.object(),
                right.reads(),
                right.edits(),
                right.creates());
    }

    /** Tells every node that something changed. */
    void announce(Workspace workspace) {
        db.execute("update %s.access_version set version = version + 1".formatted(workspace.schema()));
        db.execute("""
                insert into shuke.access_version (workspace, version)
                select ?, version from %s.access_version
                on conflict (workspace) do update set version = excluded.version
                """.formatted(workspace.schema()), workspace.name());
    }

    /** The versions of the workspaces where something was ever changed. */
    Map<Workspace, Long> versions() {
        var versions = new HashMap<Workspace, Long>();
        db.fetch("select workspace, version from shuke.access_version")
                .forEach(row -> versions.put(new Workspace(row.get(0, String.class)), row.get(1, Long.class)));
        return versions;
    }
}
