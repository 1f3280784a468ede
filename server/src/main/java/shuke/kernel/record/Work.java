package shuke.kernel.record;

import java.time.Instant;
import shuke.kernel.access.Sight;
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
 * @param likely what becomes of records that are likely to be of one thing with others
 * @param isQuiet whether nobody is told of it
 * @param at the time of all changes of the batch, in microseconds, as the database keeps it
 * @param standing what the database says of the writer's rights, carried along by statements
 */
record Work(
        Actor actor,
        Sight sight,
        ObjectType object,
        ValueParser values,
        Regional regional,
        boolean keepsOrigin,
        Batch.Likely likely,
        boolean isQuiet,
        Instant at,
        Vault vault,
        String standing) {
    Workspace workspace() {
        return actor.workspace();
    }

    /** The whole schema: what is kept right by itself is kept right whoever writes. */
    Schema schema() {
        return sight.schema();
    }

    /** The object as the writer knows it. */
    ObjectType known() {
        return sight.view().object(object.name());
    }

    SqlScope scope() {
        return new SqlScope(workspace(), schema(), object, moment(), vault);
    }

    RowRules rules() {
        return new RowRules(sight, actor, moment(), vault);
    }

    Moment moment() {
        return new Moment(at, actor.zone(), actor.user());
    }
}
