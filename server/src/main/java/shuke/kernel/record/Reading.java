package shuke.kernel.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import shuke.kernel.access.Criterion;
import shuke.kernel.access.FieldRight;
import shuke.kernel.access.Masks;
import shuke.kernel.access.Rows;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Checked;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Filter;
import shuke.kernel.filter.Moment;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.organisation.Settings;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.vault.Vault;

/**
 * What the steps of one read have in common. Schema and object are as the reader knows them: whatever is named is looked up there,
 * so that what is hidden from her is unknown to all steps alike.
 *
 * @param standing what the database says of her rights, carried along by statements
 */
record Reading(
        Actor actor, Sight sight, ObjectType object, Settings settings, Moment moment, Vault vault, String standing) {
    Schema schema() {
        return sight.view();
    }

    /** The same read with other eyes. */
    Reading seeing(Sight other) {
        return new Reading(actor, other, other.view().object(object.name()), settings, moment, vault, standing);
    }

    SqlScope scope() {
        var all = sight.schema();
        return new SqlScope(actor.workspace(), all, all.object(object.name()), moment, vault, rules(), SqlScope.MAIN);
    }

    /** The value of a field out of the cells that hold it. */
    @Nullable
    Object open(Route route, UUID holder, @Nullable Object[] cells) {
        return vault.open(actor.workspace(), route.holder(), route.field(), holder, cells);
    }

    /** What a record is called, or the mask of it, out of the cell that a statement brings. */
    @Nullable
    String label(String target, UUID id, @Nullable Object cell) {
        var object = sight.schema().object(target);
        var label = vault.label(actor.workspace(), object, id, cell == null ? null : cell.toString());
        return sight.right(target, object.nameField()) == FieldRight.MASKED ? Masks.label(label) : label;
    }

    /** Says in the outermost WHERE of a statement for whom it reads. */
    Condition acting() {
        return Standing.saying(actor, standing);
    }

    /** The records that the rules leave. */
    Condition allowed() {
        return rules().of(object, SqlScope.MAIN);
    }

    /** Those among them that the reader may change. */
    Condition editable() {
        return rules().edited(object, SqlScope.MAIN);
    }

    /** The sharing rules whose conditions the reader may come under. */
    List<Criterion> criteria() {
        return sight.rows(object.name(), false) instanceof Rows.Some some ? some.criteria() : List.of();
    }

    Condition fulfils(Criterion criterion) {
        return rules().fulfils(object.name(), SqlScope.MAIN, criterion);
    }

    private RowRules rules() {
        return new RowRules(sight, actor, moment, vault);
    }

    /** What the parameters of the rules stand for. */
    Map<String, Object> values() {
        var values = new HashMap<>(RowRules.values(actor));
        values.putAll(Standing.values(actor, standing));
        return values;
    }

    /** The condition; refused where it asks about what the reader does not see. */
    Checked condition(Filter filter) {
        var checked = Conditions.condition(filter, object, schema());
        checked.uses().forEach(use -> requireClear(use.object(), use.field(), use.field()));
        return checked;
    }

    /** The expression of a value; refused where it asks about what the reader does not see. */
    Checked expression(String text, FieldType result) {
        var checked = Conditions.expression(text, object, schema(), result);
        checked.uses().forEach(use -> requireClear(use.object(), use.field(), use.field()));
        return checked;
    }

    /** A way to a value that is sorted, grouped or measured by: that tells about the value as much as reading it. */
    Route clear(String path) {
        var route = Route.of(schema(), object, path);
        requireClear(route.holder().name(), route.field().name(), path);
        requireClearWay(route);
        return route;
    }

    void requireClear(String holder, String field, String place) {
        if (sight.right(holder, field) == FieldRight.MASKED) {
            throw ProblemException.invalid(Problem.at(
                    place, "maskedField", schema().object(holder).field(field).label()));
        }
    }

    /** Whether the reader may know what records of the object are called. */
    boolean isNamed(String target) {
        return sight.right(target, sight.schema().object(target).nameField()).isReadable();
    }

    private void requireClearWay(Route route) {
        var steps = route.path().steps();
        if (steps.size() > 1) {
            requireClear(object.name(), steps.getFirst(), route.path().toString());
        }
    }
}
