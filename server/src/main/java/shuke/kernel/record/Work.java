package shuke.kernel.record;

import java.time.Instant;
import shuke.kernel.access.Grant;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Moment;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.vault.Vault;

/**
 * What the steps of one write have in common.
 *
 * @param keepsOrigin whether new records say themselves when and by whom they were made
 * @param at the time of all changes of the batch, in microseconds, as the database keeps it
 */
record Work(
        Actor actor,
        Schema schema,
        ObjectType object,
        Grant grant,
        ValueParser values,
        Regional regional,
        boolean keepsOrigin,
        Instant at,
        Vault vault) {
    Workspace workspace() {
        return actor.workspace();
    }

    SqlScope scope() {
        return new SqlScope(workspace(), schema, object, moment(), vault);
    }

    Moment moment() {
        return new Moment(at, actor.zone(), actor.user());
    }
}
