package shuke.kernel.filter;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.filter.Expr.Sign;

/**
 * Reads the tree form of the API: {@code {op: "and", of: […]}}, {@code {op: "eq", field: "account.industry", value: "retail"}}.
 * {@code {op: "condition", text: "amount > 5"}}. A value is plain, a list, {@code {fn: "today", days: -30}}, or another field: {@code {field: "closeDate"}}.
 */
final class TreeReader {
    private static final Map<String, Sign> COMPARISONS = Map.of(
            "eq", Sign.EQ, "ne", Sign.NE, "lt", Sign.LT, "le", Sign.LE, "gt", Sign.GT, "ge", Sign.GE, "in", Sign.IN);
    private static final Set<String> METHODS = Set.of("contains", "startsWith", "endsWith", "hasAny", "hasAll");
    private static final Set<String> MOMENTS =
            Set.of("today", "now", "me", "weekStart", "monthStart", "quarterStart", "yearStart");
    private static final List<String> SPANS = List.of("months", "days", "hours");

    private final Bounds bounds = new Bounds();

    private TreeReader() {}

    static Expr read(Object root) {
        return new TreeReader().node(root, 1);
    }

    private Expr node(@Nullable Object node, int depth) {
        bounds.enter(depth, Spot.NONE);
        if (!(node instanceof Map<?, ?> map)) {
            return refused();
        }
        return map.get("op") instanceof String op ? node(op, map, depth) : refused();
    }

    private Expr node(String op, Map<?, ?> map, int depth) {
        return switch (op) {
            case "and" -> Expr.all(parts(map, depth), Spot.NONE);
            case "or" -> Expr.any(parts(map, depth), Spot.NONE);
            case "condition" -> text(map);
            case "not" -> new Expr.Not(only(parts(map, depth)), Spot.NONE);
            default -> comparison(op, map);
        };
    }

    /** A part that somebody wrote as text. */
    private static Expr text(Map<?, ?> map) {
        requireOnly(map, Set.of("op", "text"));
        return map.get("text") instanceof String text ? ParsedTexts.read(text) : refused();
    }

    private static Expr refused() {
        throw Spot.NONE.refuse("tree.node");
    }

    private List<Expr> parts(Map<?, ?> map, int depth) {
        if (!(map.get("of") instanceof List<?> of)) {
            throw Spot.NONE.refuse("tree.of");
        }
        requireOnly(map, Set.of("op", "of"));
        return of.stream().map(part -> node(part, depth + 1)).toList();
    }

    private static Expr only(List<Expr> parts) {
        if (parts.size() != 1) {
            throw Spot.NONE.refuse("tree.one");
        }
        return parts.getFirst();
    }

    private Expr comparison(String op, Map<?, ?> map) {
        var field = field(map);
        var sign = COMPARISONS.get(op);
        if (sign != null) {
            return new Expr.Binary(sign, field, value(map), Spot.NONE);
        }
        if (METHODS.contains(op)) {
            return new Expr.Call(op, field, List.of(value(map)), Spot.NONE);
        }
        return switch (op) {
            case "notIn" -> new Expr.Not(new Expr.Binary(Sign.IN, field, value(map), Spot.NONE), Spot.NONE);
            case "isEmpty" -> new Expr.Binary(Sign.EQ, field, nothing(map), Spot.NONE);
            case "isNotEmpty" -> new Expr.Binary(Sign.NE, field, nothing(map), Spot.NONE);
            default -> throw Spot.NONE.refuse("tree.op", op);
        };
    }

    private static Expr nothing(Map<?, ?> map) {
        requireOnly(map, Set.of("op", "field"));
        return new Expr.Literal(null, Spot.NONE);
    }

    private static Expr.Name field(Map<?, ?> map) {
        if (!(map.get("field") instanceof String path) || path.isEmpty() || path.length() > 400) {
            throw Spot.NONE.refuse("tree.field");
        }
        return new Expr.Name(List.of(path.split("\\.", -1)), Spot.NONE);
    }

    private Expr value(Map<?, ?> map) {
        requireOnly(map, Set.of("op", "field", "value"));
        if (!map.containsKey("value")) {
            throw Spot.NONE.refuse("tree.value");
        }
        var value = map.get("value");
        if (value instanceof List<?> list) {
            bounds.enter(1, Spot.NONE);
            Bounds.requireShort(list.size(), Spot.NONE);
            return new Expr.Listing(list.stream().map(this::single).toList(), Spot.NONE);
        }
        bounds.enter(1, Spot.NONE);
        return single(value);
    }

    private Expr single(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> map when map.containsKey("fn") -> moment(map);
            case Map<?, ?> map when map.containsKey("field") -> field(onlyField(map));
            case null -> new Expr.Literal(null, Spot.NONE);
            case String text -> new Expr.Literal(CelReader.text(text, Spot.NONE), Spot.NONE);
            case Boolean flag -> new Expr.Literal(flag, Spot.NONE);
            case Number number -> number(number);
            default -> throw Spot.NONE.refuse("tree.value");
        };
    }

    private static Map<?, ?> onlyField(Map<?, ?> map) {
        requireOnly(map, Set.of("field"));
        return map;
    }

    private static Expr number(Number number) {
        var digits = switch (number) {
            case BigDecimal decimal -> decimal;
            case BigInteger whole -> new BigDecimal(whole);
            case Integer whole -> BigDecimal.valueOf(whole);
            case Long whole -> BigDecimal.valueOf(whole);
            case Double d when Double.isFinite(d) -> BigDecimal.valueOf(d);
            default -> throw Spot.NONE.refuse("number", Bounds.MOST_DIGITS);
        };
        return new Expr.Literal(Bounds.requireShort(digits, Spot.NONE), Spot.NONE);
    }

    private static Expr moment(Map<?, ?> map) {
        requireOnly(map, Set.of("fn", "months", "days", "hours"));
        if (!(map.get("fn") instanceof String fn) || !MOMENTS.contains(fn)) {
            throw Spot.NONE.refuse("tree.fn");
        }
        Expr result = new Expr.Call(fn, null, List.of(), Spot.NONE);
        for (var span : SPANS) {
            if (map.get(span) instanceof Number number) {
                var length = new Expr.Call(span, null, List.of(number(number)), Spot.NONE);
                result = new Expr.Binary(Sign.ADD, result, length, Spot.NONE);
            } else if (map.containsKey(span)) {
                throw Spot.NONE.refuse("tree.fn");
            }
        }
        return result;
    }

    private static void requireOnly(Map<?, ?> map, Set<String> known) {
        for (var key : map.keySet()) {
            if (!known.contains(key)) {
                throw Spot.NONE.refuse("tree.unknown", String.valueOf(key));
            }
        }
    }
}
