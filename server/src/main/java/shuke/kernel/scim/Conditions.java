package shuke.kernel.scim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.filter.Filter;
import shuke.kernel.scim.Expression.Operator;

/** Turns a filter of SCIM into a condition on records. */
final class Conditions {
    private Conditions() {}

    /** @param fields the fields behind the attributes, by their names in lower case */
    static Filter of(String filter, Map<String, String> fields) {
        return new Filter.Tree(tree(FilterParser.parse(filter), "", fields));
    }

    private static Map<String, @Nullable Object> tree(
            Expression expression, String inside, Map<String, String> fields) {
        return switch (expression) {
            case Expression.And it -> joined("and", it.parts(), inside, fields);
            case Expression.Or it -> joined("or", it.parts(), inside, fields);
            case Expression.Not it -> joined("not", List.of(it.part()), inside, fields);
            case Expression.Some it -> tree(it.of(), it.attribute() + ".", fields);
            case Expression.Compare it -> compare(it, inside + it.attribute(), fields);
        };
    }

    private static Map<String, @Nullable Object> joined(
            String op, List<Expression> parts, String inside, Map<String, String> fields) {
        var of = parts.stream().map(part -> tree(part, inside, fields)).toList();
        return members(op, "of", of);
    }

    private static Map<String, @Nullable Object> compare(
            Expression.Compare it, String attribute, Map<String, String> fields) {
        if (isKind(attribute))
            return members("and", "of", List.of()); // there is one of a kind: it is the one that is meant
        var field = fields.get(attribute);
        if (field == null)
            throw ProblemException.of(
                    ProblemException.Kind.MALFORMED, Problem.of("scimAttributeNotFiltered", it.attribute()));
        if (it.operator() == Operator.PR || it.value() == null) return present(it, field);
        var tree = members(op(it.operator()), "field", field);
        tree.put("value", asKept(field, it.value()));
        return tree;
    }

    /** Addresses are kept in lower case. */
    private static Object asKept(String field, Object value) {
        return field.equals("email") && value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
    }

    private static boolean isKind(String attribute) {
        return attribute.endsWith("s.type") || attribute.endsWith("s.primary");
    }

    private static Map<String, @Nullable Object> present(Expression.Compare it, String field) {
        return members(it.operator() == Operator.EQ ? "isEmpty" : "isNotEmpty", "field", field);
    }

    private static String op(Operator operator) {
        return switch (operator) {
            case EQ -> "eq";
            case NE -> "ne";
            case CO -> "contains";
            case SW -> "startsWith";
            case EW -> "endsWith";
            case GT -> "gt";
            case GE -> "ge";
            case LT -> "lt";
            case LE -> "le";
            case PR -> "isNotEmpty";
        };
    }

    private static Map<String, @Nullable Object> members(String op, String name, Object value) {
        var tree = new LinkedHashMap<String, @Nullable Object>();
        tree.put("op", op);
        tree.put(name, value);
        return tree;
    }
}
