package shuke.kernel.filter;

import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.FieldType;
import shuke.kernel.vault.TokenQuery;
import shuke.kernel.vault.Vault;

/**
 * Conditions on sealed values, by the keyed codes beside them: the same, one of several, empty, holding a text, and of dates before
 * and after. Anything else PostgreSQL cannot know, and it is refused with the name of the field.
 */
final class SqlSealed {
    private final SqlScope scope;
    private final Workspace workspace;
    private final Vault vault;

    SqlSealed(SqlScope scope, Workspace workspace, Vault vault) {
        this.scope = scope;
        this.workspace = workspace;
        this.vault = vault;
    }

    static boolean is(Term term) {
        return term instanceof Term.Read(var level, var route) && route.field().encrypted();
    }

    static ProblemException refused(Route route) {
        return ProblemException.invalid(Problem.at(
                route.path().toString(), "encryptedValue", route.field().label()));
    }

    Condition compare(Term.Relation relation, Term.Read read, Object value) {
        return relation == Term.Relation.EQ ? in(read, List.of(value)) : ordered(relation, read, value);
    }

    Condition in(Term.Read read, List<Object> values) {
        var route = read.route();
        if (!route.part().isEmpty()) {
            return part(read)
                    .in(values.stream()
                            .flatMap(value ->
                                    vault
                                            .partHashes(workspace, route.owner(), route.field(), route.part(), value)
                                            .stream())
                            .toList());
        }
        var hashes = values.stream()
                .flatMap(value -> vault.hashes(workspace, route.owner(), route.field(), value).stream())
                .toList();
        var column = column(read, Column.HASH).coerce(SQLDataType.BLOB);
        return hashes.size() == 1
                ? column.eq(hashes.getFirst())
                : column.eq(DSL.any(DSL.val(hashes.toArray(byte[][]::new), SQLDataType.BLOB.array())));
    }

    private Condition ordered(Term.Relation relation, Term.Read read, Object value) {
        var route = read.route();
        if (!(route.type() instanceof FieldType.Date)) { // of texts the order is the reader's, not that of code points
            throw refused(route);
        }
        var column = column(read, Column.ORDER).coerce(SQLDataType.BLOB);
        var code = vault.order(workspace, route.owner(), route.field(), value);
        return switch (relation) {
            case EQ -> column.eq(code);
            case LT -> column.lt(code);
            case LE -> column.le(code);
            case GT -> column.gt(code);
            case GE -> column.ge(code);
        };
    }

    Condition isEmpty(Term.Read read) {
        return read.route().part().isEmpty()
                ? scope.record(read.level())
                        .column(
                                read.route().hops(),
                                Column.holding(read.route().field()).getFirst())
                        .isNull()
                : part(read).isNull();
    }

    Condition match(Term.Match.Part part, Term.Read read, @Nullable Object text) {
        var route = read.route();
        if (!route.part().isEmpty()) {
            throw refused(route);
        }
        if (!(text instanceof String wanted)) {
            return DSL.falseCondition();
        }
        var query = vault.tokens(workspace, route.owner(), route.field(), partOf(part), wanted)
                .orElseThrow(() -> ProblemException.invalid(Problem.at(
                        route.path().toString(),
                        "encryptedTooShort",
                        route.field().label())));
        var tokens = scope.record(read.level()).column(route.hops(), Column.TOKENS);
        return DSL.and(tokens(tokens, query)).and(DSL.not(isEmpty(read)));
    }

    static List<Condition> tokens(Field<?> tokens, TokenQuery query) {
        var conditions = new java.util.ArrayList<Condition>();
        if (!query.all().isEmpty()) {
            conditions.add(DSL.condition("{0} @> {1}", tokens, array(query.all())));
        }
        query.any().forEach(forms -> conditions.add(DSL.condition("{0} && {1}", tokens, array(forms))));
        return conditions;
    }

    /** What a single token tells is asked at once: each comparison of arrays goes through all tokens of a record. */
    static Condition anyTokens(Field<?> tokens, List<TokenQuery> ways) {
        var single = ways.stream().filter(TokenQuery::isOneOf).toList();
        var conditions = new java.util.ArrayList<Condition>();
        if (!single.isEmpty()) {
            var all = single.stream()
                    .flatMap(way -> way.oneOf().stream())
                    .distinct()
                    .toList();
            conditions.add(DSL.condition("{0} && {1}", tokens, array(all)));
        }
        ways.stream().filter(way -> !way.isOneOf()).forEach(way -> conditions.add(DSL.and(tokens(tokens, way))));
        return conditions.isEmpty() ? DSL.falseCondition() : DSL.or(conditions);
    }

    /** Written out: of a parameter PostgreSQL does not know how rare it is, and walks through a whole table for a rare one. */
    private static Field<?> array(List<Integer> tokens) {
        return DSL.inline(tokens.toArray(Integer[]::new), SQLDataType.INTEGER.array());
    }

    private static TokenQuery.Part partOf(Term.Match.Part part) {
        return switch (part) {
            case ANYWHERE -> TokenQuery.Part.ANYWHERE;
            case START -> TokenQuery.Part.START;
            case END -> TokenQuery.Part.END;
        };
    }

    /** The keyed hash of a part of the value. */
    private Field<String> part(Term.Read read) {
        var parts = column(read, Column.PARTS).coerce(SQLDataType.JSONB);
        return DSL.jsonbGetAttributeAsText(parts, DSL.inline(read.route().part()))
                .coerce(SQLDataType.CLOB);
    }

    private Field<?> column(Term.Read read, String part) {
        var route = read.route();
        return Column.of(route.field()).stream()
                .filter(column -> column.part().equals(part))
                .findFirst()
                .<Field<?>>map(column -> scope.record(read.level()).column(route.hops(), column))
                .orElseThrow(() -> refused(route));
    }

    /** What can be put in order, or grouped by: the code of the value's order, or its hash. */
    Field<?> code(Route route, String part) {
        if (!route.part().isEmpty()) {
            if (!part.equals(Column.HASH)) {
                throw refused(route);
            }
            return part(new Term.Read(0, route));
        }
        return Objects.requireNonNull(column(new Term.Read(0, route), part));
    }
}
