package shuke.kernel.record;

import static org.jooq.impl.DSL.trueCondition;

import org.jooq.Condition;
import shuke.kernel.access.Grant;
import shuke.kernel.access.Rows;
import shuke.kernel.base.Actor;
import shuke.kernel.filter.Moment;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.organisation.Settings;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/** What the steps of one read have in common. */
record Reading(Actor actor, Schema schema, ObjectType object, Grant grant, Settings settings, Moment moment) {
    SqlScope scope() {
        return new SqlScope(actor.workspace(), schema, object, moment);
    }

    /** The records that the rules leave. */
    Condition allowed(SqlScope scope) {
        return switch (grant.rows()) {
            case Rows.All all -> trueCondition();
        };
    }
}
