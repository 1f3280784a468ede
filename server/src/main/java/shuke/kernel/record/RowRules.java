package shuke.kernel.record;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import shuke.kernel.access.Criterion;
import shuke.kernel.access.Reach;
import shuke.kernel.access.Rows;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.filter.Moment;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.filter.Visibility;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Pointer;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.schema.Ties;
import shuke.kernel.vault.Vault;

/**
 * Which records somebody sees or may change, as conditions of SQL. The person is a named parameter ({@link #values}), so that one
 * statement serves everybody with the same role; trees of people, teams and shares are looked up in the statement itself, so that
 * what was changed a moment ago counts.
 */
final class RowRules implements Visibility {
    private static final String ME = "me";

    private final Sight sight;
    private final Actor actor;
    private final Moment moment;
    private final Vault vault;
    private int aliases;

    RowRules(Sight sight, Actor actor, Moment moment, Vault vault) {
        this.vault = vault;
        this.sight = sight;
        this.actor = actor;
        this.moment = moment;
    }

    /** What the parameters of all such conditions stand for. */
    static Map<String, Object> values(Actor actor) {
        return Map.of(ME, actor.user());
    }

    @Override
    public Condition of(ObjectType object, String alias) {
        return rule(object.name(), alias, false);
    }

    Condition edited(ObjectType object, String alias) {
        return rule(object.name(), alias, true);
    }

    private Condition rule(String object, String alias, boolean edits) {
        return switch (sight.rows(object, edits)) {
            case Rows.All all -> trueCondition();
            case Rows.None none -> falseCondition();
            case Rows.Some some -> tied(object, alias, edits, own(object, alias, some, edits));
        };
    }

    /** @param own what the record itself allows */
    private Condition tied(String object, String alias, boolean edits, Condition own) {
        var ties = Ties.of(sight.schema(), object);
        var further = new ArrayList<Condition>();
        further.add(own);
        if (!edits) {
            ties.regarding().forEach(tie -> further.add(filled(alias, tie).and(follows(alias, tie, false))));
        }
        ties.shownBy().forEach(pointer -> further.add(shown(alias, pointer, edits)));
        var apart = attached(alias, edits, ties, further.size() == 1 ? own : or(further));
        if (ties.parents().isEmpty()) {
            return apart;
        }
        var each = new ArrayList<Condition>();
        ties.parents().forEach(tie -> each.add(filled(alias, tie).not().or(follows(alias, tie, edits))));
        var some = or(ties.parents().stream().map(tie -> filled(alias, tie)).toList());
        each.add(some.or(apart));
        return and(each);
    }

    private Condition attached(String alias, boolean edits, Ties ties, Condition apart) {
        if (ties.attached().isEmpty()) {
            return apart;
        }
        var hangs = or(ties.attached().stream().map(tie -> filled(alias, tie)).toList());
        var follows = or(ties.attached().stream()
                .map(tie -> filled(alias, tie).and(follows(alias, tie, edits)))
                .toList());
        return edits ? apart.or(follows) : and(hangs.not(), apart).or(follows);
    }

    private static Condition filled(String alias, Ties.Tie tie) {
        return uuid(alias, tie.column()).isNotNull();
    }

    private Condition follows(String alias, Ties.Tie tie, boolean edits) {
        if (sight.rows(tie.target(), edits).equals(Rows.ALL)) {
            return trueCondition();
        }
        var parent = next();
        return exists(selectOne()
                .from(table(place(tie.target())).as(name(parent)))
                .where(uuid(parent, "id").eq(uuid(alias, tie.column())))
                .and(rule(tie.target(), parent, edits)));
    }

    /** A record that shows the file in a field which the reader may see. */
    private Condition shown(String alias, Pointer pointer, boolean edits) {
        var right = sight.right(pointer.object(), pointer.field().name());
        if (!right.isReadable() || !(pointer.field().type() instanceof FieldType.FileRef)) {
            return falseCondition();
        }
        var holder = next();
        return exists(selectOne()
                .from(table(place(pointer.object())).as(name(holder)))
                .where(uuid(holder, Column.of(pointer.field()).getFirst().name())
                        .eq(uuid(alias, "id")))
                .and(rule(pointer.object(), holder, edits)));
    }

    private Condition own(String object, String alias, Rows.Some some, boolean edits) {
        if (some.reach() == Reach.ALL) {
            return trueCondition();
        }
        var ways = new ArrayList<Condition>();
        ways.add(owned(object, uuid(alias, SystemFields.OWNER), some.reach(), edits));
        ways.add(shared(object, uuid(alias, "id"), edits));
        some.criteria().forEach(criterion -> ways.add(fulfils(object, alias, criterion)));
        return or(ways);
    }

    /**
     * A small circle of owners as an array, with which PostgreSQL goes by the index on the owner; a large one as a table to look
     * up in, while it goes through the records in the order asked for.
     */
    private Condition owned(String object, Field<UUID> owner, Reach reach, boolean edits) {
        var form =
                reach == Reach.TEAM_AND_BELOW ? "{0} in (select unnest(%s))" : "{0} = any(cast((select %s) as uuid[]))";
        return condition(
                form.formatted("{1}.access_circle({2}, {3})"),
                owner,
                schema(),
                DSL.inline(reach.text()),
                DSL.inline(object + (edits ? " e+" : " r+")));
    }

    private Condition shared(String object, Field<UUID> id, boolean edits) {
        return condition(
                "{0} = any(cast((select {1}.access_shares({2}, {3}, {4}, {5})) as uuid[]))",
                id, schema(), me(), val(sight.role().name()), DSL.inline(object), DSL.inline(edits));
    }

    Condition fulfils(String object, String alias, Criterion criterion) {
        var scope = new SqlScope(
                actor.workspace(), sight.schema(), sight.schema().object(object), moment, vault, EVERYTHING, alias);
        var holds = scope.condition(criterion.condition());
        var team = criterion.team();
        var meant = team == null ? holds : isIn(team).and(holds);
        var until = criterion.until();
        return until == null
                ? meant
                : condition("{0} > now()", val(until.atOffset(ZoneOffset.UTC))).and(meant);
    }

    private Condition isIn(UUID team) {
        return condition(
                "exists (select 1 from {0}.access_person m join {0}.access_team_below t on t.below = m.team"
                        + " where m.person = {1} and t.above = {2})",
                schema(), me(), val(team));
    }

    private Field<UUID> me() {
        return param(ME, actor.user());
    }

    private Name schema() {
        return name(actor.workspace().schema());
    }

    private Name place(String object) {
        return name(actor.workspace().schema(), sight.schema().object(object).table());
    }

    private String next() {
        return "r" + ++aliases;
    }

    private static Field<UUID> uuid(String alias, String column) {
        return field(name(alias, column), SQLDataType.UUID);
    }
}
