package shuke.kernel.record;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.param;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Configuration;
import org.jooq.Param;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.sql.RenderedQuery;

/** Records by their ids, with all fields. */
final class RowsPlan {
    private static final Param<UUID> ID = param("id", UUID.class);
    private static final Param<UUID[]> IDS = param("ids", UUID[].class);

    private final Selection selection;
    private final Statements<Boolean> statements = new Statements<>();

    RowsPlan(Reading reading) {
        this.selection = Selection.of(reading, List.of());
    }

    Selection selection() {
        return selection;
    }

    /** Of an array PostgreSQL expects ten rows, which makes it plan the statement anew for every single record. */
    RenderedQuery statement(Configuration configuration, Reading reading, Collection<UUID> ids) {
        var one = ids.size() == 1;
        return statements.of(configuration, one, reading::scope, scopes -> select(reading, scopes.get(), one));
    }

    /** What the parameters of the statement stand for. */
    static Map<String, Object> values(Reading reading, Collection<UUID> ids) {
        var values = new HashMap<>(reading.values());
        if (ids.size() == 1) {
            values.put("id", ids.iterator().next());
        } else {
            values.put("ids", ids.toArray(UUID[]::new));
        }
        return values;
    }

    private Select<?> select(Reading reading, SqlScope scope, boolean one) {
        var columns = new ArrayList<SelectField<?>>();
        columns.add(scope.id());
        columns.addAll(selection.columns(scope));
        return DSL.select(columns)
                .from(scope.from())
                .where(reading.acting())
                .and(one ? scope.id().eq(ID) : scope.id().eq(any(IDS)))
                .and(scope.deletedAt().isNull())
                .and(reading.allowed());
    }
}
