package shuke.kernel.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Configuration;
import org.jooq.Context;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.Select;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * A query whose text was put together once and that runs again and again: for what every request asks, putting it together
 * costs more than running it. Its named parameters ({@link DSL#param}) get new values each time. Immutable.
 */
public final class RenderedQuery {
    private final List<String> pieces; // of text: one in front of each parameter and one behind the last
    private final List<Param<?>> params;
    private final Field<?>[] columns;

    private RenderedQuery(List<String> pieces, List<Param<?>> params, Field<?>[] columns) {
        this.pieces = List.copyOf(pieces);
        this.params = List.copyOf(params);
        this.columns = columns;
    }

    /** @param configuration of the database that it will be run on */
    public static RenderedQuery of(Configuration configuration, Select<?> query) {
        var places = new Places();
        var noting = (DefaultConfiguration) configuration.derive();
        noting.setVisitListener(places);
        var text = noting.dsl().render(query);
        var pieces = new ArrayList<String>();
        var from = 0;
        for (var place : places.found) {
            pieces.add(text.substring(from, place.start()));
            from = place.end();
        }
        pieces.add(text.substring(from));
        return new RenderedQuery(
                pieces, places.found.stream().<Param<?>>map(Place::param).toList(), query.fields());
    }

    /** @param values by the name of the parameter; the others keep the values that they had at first */
    public ResultQuery<Record> with(DSLContext db, Map<String, ?> values) {
        return db.resultQuery("{0}", CustomQueryPart.of(context -> write(context, values)))
                .coerce(columns);
    }

    private void write(Context<?> context, Map<String, ?> values) {
        context.sql(pieces.getFirst());
        for (var i = 0; i < params.size(); i++) {
            var param = params.get(i);
            var name = param.getParamName();
            context.visit(
                    name != null && values.containsKey(name) ? DSL.val(values.get(name), param.getDataType()) : param);
            context.sql(pieces.get(i + 1));
        }
    }

    private record Place(Param<?> param, int start, int end) {}

    /** Notes where in the text the parameters stand, casts of theirs included. */
    private static final class Places implements VisitListener {
        private final List<Place> found = new ArrayList<>();
        private int start;

        @Override
        public void visitStart(VisitContext context) {
            if (context.queryPart() instanceof Param<?> param && !param.isInline()) {
                start = written(context);
            }
        }

        @Override
        public void visitEnd(VisitContext context) {
            if (context.queryPart() instanceof Param<?> param && !param.isInline()) {
                found.add(new Place(param, start, written(context)));
            }
        }

        private static int written(VisitContext context) {
            return Objects.requireNonNull(context.renderContext()).render().length();
        }
    }
}
