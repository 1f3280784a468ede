package shuke.kernel.record;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import shuke.kernel.access.FieldRight;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Filter;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.SystemFields;

/**
 * What is new of one object since a moment: the reader's own records that changed, or what others made around her records. A part
 * of the one statement over all such objects.
 */
record NewsPlan(Reading reading, Instant since) {
    private static final Map<String, Object> ME = Map.of("fn", "me");

    /** The reader's own records that changed. */
    Select<Record3<String, UUID, Instant>> changed(int most) {
        return latest(
                SystemFields.UPDATED_AT,
                List.of(is("eq", SystemFields.OWNER, ME), is("ge", SystemFields.UPDATED_AT, since.toString())),
                most);
    }

    /** What somebody else made, and what points to a record of the reader's; what happened long before is no news. */
    Select<Record3<String, UUID, Instant>> made(Collection<String> around, int most) {
        var asked = new ArrayList<Map<String, Object>>();
        asked.add(is("ge", SystemFields.CREATED_AT, since.toString()));
        asked.add(is("ne", SystemFields.CREATED_BY, ME));
        asked.add(Map.of("op", "isNotEmpty", "field", SystemFields.CREATED_BY));
        asked.add(any(owners(around).stream().map(path -> is("eq", path, ME)).toList()));
        var named = reading.object().timeField();
        if (named != null && isClear(reading.object().name(), named)) {
            asked.add(any(List.of(Map.of("op", "isEmpty", "field", named), is("ge", named, from(named)))));
        }
        return latest(SystemFields.CREATED_AT, asked, most);
    }

    /** Whether a record of it can point to one of these objects at all. */
    boolean pointsTo(Collection<String> around) {
        return !owners(around).isEmpty();
    }

    /** The ways to whoever looks after the records that it points to. */
    private List<String> owners(Collection<String> around) {
        return around.stream()
                .filter(target -> reading.schema().find(target).isPresent())
                .filter(target -> isClear(target, SystemFields.OWNER))
                .flatMap(target -> reading.schema().pointersTo(target).stream()
                        .filter(pointer ->
                                pointer.object().equals(reading.object().name()))
                        .filter(pointer -> pointer.related() != null)
                        .map(pointer -> way(pointer.field(), target)))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable String way(shuke.kernel.schema.Field field, String target) {
        return field.type() instanceof FieldType.Lookup lookup
                        && isClear(reading.object().name(), field.name())
                ? field.name() + (lookup.to().size() > 1 ? "." + target : "") + "." + SystemFields.OWNER
                : null;
    }

    private boolean isClear(String object, String field) {
        var right = reading.sight().right(object, field);
        return right.isReadable() && right != FieldRight.MASKED;
    }

    private Object from(String named) {
        return reading.object().field(named).type() instanceof FieldType.Date
                ? since.atZone(reading.moment().zone()).toLocalDate().toString()
                : since.toString();
    }

    private Select<Record3<String, UUID, Instant>> latest(String by, List<Map<String, Object>> asked, int most) {
        var scope = reading.scope();
        var filter = new Filter.Tree(Map.of("op", "and", "of", asked));
        var condition = scope.condition(Conditions.condition(filter, reading.object(), reading.schema()));
        var at = at(scope, by);
        return select(inline(reading.object().name()).as("object"), scope.id().as("id"), at.as("at"))
                .from(scope.from())
                .where(condition)
                .and(scope.deletedAt().isNull())
                .and(reading.allowed()) // what the rules leave
                .orderBy(at.desc(), scope.id().desc())
                .limit(inline(most));
    }

    private Field<Instant> at(SqlScope scope, String name) {
        var whole = reading.sight().schema();
        var route = Route.of(whole, whole.object(reading.object().name()), name);
        return scope.value(route.path()).coerce(SQLDataType.INSTANT);
    }

    private static Map<String, Object> is(String op, String field, Object value) {
        return Map.of("op", op, "field", field, "value", value);
    }

    private static Map<String, Object> any(List<Map<String, Object>> of) {
        return Map.of("op", "or", "of", of);
    }
}
