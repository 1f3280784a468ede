package shuke.kernel.record;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** How two people stand to each other, and what is shared with one of them. */
@Component
class WhyStore {
    private final DSLContext db;

    WhyStore(DSLContext db) {
        this.db = db;
    }

    /**
     * @param isManager whether the owner is below the person
     * @param isTeam whether both are in one team
     * @param isTeamBelow whether the owner's team is below that of the person
     */
    record Standings(boolean isManager, boolean isTeam, boolean isTeamBelow) {}

    Standings standings(Workspace workspace, UUID person, @Nullable UUID owner) {
        if (owner == null) {
            return new Standings(false, false, false);
        }
        var row = db.fetchSingle("""
                select exists (select 1 from %1$s.access_below b where b.above = ? and b.below = ?),
                       coalesce(m.team = o.team, false),
                       exists (select 1 from %1$s.access_team_below t where t.above = m.team and t.below = o.team)
                  from (select 1) as one
                  left join %1$s.access_person m on m.person = ?
                  left join %1$s.access_person o on o.person = ?
                """.formatted(workspace.schema()), person, owner, person, owner);
        return new Standings(row.get(0, Boolean.class), row.get(1, Boolean.class), row.get(2, Boolean.class));
    }

    /** The shares of the record that reach the person, and the sharing rules by owner that do: sharer, name, edits, until, member, rule. */
    Iterable<Record> shares(
            Workspace workspace, String object, UUID record, UUID person, String role, @Nullable UUID owner) {
        return db.fetch(
                """
                select s.shared_by as sharer, null as name, s.edits, s.until, s.member, false as rule
                  from %1$s.access_share s
                 where s.object = ? and s.record = ? and (s.until is null or s.until > now())
                   and (s.person = ? or s.role = ? or s.team in (
                       select t.above from %1$s.access_person m join %1$s.access_team_below t on t.below = m.team
                        where m.person = ?))
                union all
                select null, r.name, r.edits, r.until, false, true
                  from %1$s.access_rule r join %1$s.access_person o on o.person = ?
                 where r.object = ? and (r.until is null or r.until > now())
                   and (r.from_role = o.role or o.team in (
                       select t.below from %1$s.access_team_below t where t.above = r.from_team))
                   and (r.to_role = ? or exists (
                       select 1 from %1$s.access_person m join %1$s.access_team_below t on t.below = m.team
                        where m.person = ? and t.above = r.to_team))
                """.formatted(workspace.schema()), object, record, person, role, person, owner, object, role, person);
    }
}
