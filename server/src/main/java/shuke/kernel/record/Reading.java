package shuke.kernel.record;

import static org.jooq.impl.DSL.trueCondition;

import java.util.UUID;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import shuke.kernel.access.Grant;
import shuke.kernel.access.Rows;
import shuke.kernel.base.Actor;
import shuke.kernel.filter.Moment;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.organisation.Settings;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.vault.Vault;

/** What the steps of one read have in common. */
record Reading(
        Actor actor, Schema schema, ObjectType object, Grant grant, Settings settings, Moment moment, Vault vault) {
    SqlScope scope() {
        return new SqlScope(actor.workspace(), schema, object, moment, vault);
    }

    /** The value of a field out of the cells that hold it. */
    @Nullable
    Object open(Route route, UUID holder, @Nullable Object[] cells) {
        return vault.open(actor.workspace(), route.holder(), route.field(), holder, cells);
    }

    /** What a record is called, out of the cell that a statement brings. */
    @Nullable
    String label(String target, UUID id, @Nullable Object cell) {
        return vault.label(actor.workspace(), schema.object(target), id, cell == null ? null : cell.toString());
    }

    /** The records that the rules leave. */
    Condition allowed(SqlScope scope) {
        return switch (grant.rows()) {
            case Rows.All all -> trueCondition();
        };
    }
}
