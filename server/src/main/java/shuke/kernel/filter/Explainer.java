package shuke.kernel.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/** Says a condition or an expression, which makes sense, in the words that people call fields and options by. */
final class Explainer {
    private final Schema schema;
    private final Locale locale;
    private final Named named;

    Explainer(Schema schema, ObjectType object, Locale locale) {
        this(schema, locale, new Named(schema, object, Map.of(), locale));
    }

    private Explainer(Schema schema, Locale locale, Named named) {
        this.schema = schema;
        this.locale = locale;
        this.named = named;
    }

    /** As a condition: a field alone is one that says yes or no. */
    String truth(Expr expr) {
        return expr instanceof Expr.Name name ? say(Phrase.TRUE, named.label(name)) : value(expr);
    }

    String value(Expr expr) {
        return switch (expr) {
            case Expr.Literal(var value, var at) -> literal(value, null);
            case Expr.Name name -> named.label(name);
            case Expr.Call call -> call(call);
            case Expr.Not(var of, var at) -> say(Phrase.NOT, truth(of));
            case Expr.Negative(var of, var at) -> "-" + within(of);
            case Expr.All(var parts, var at) -> joined(parts, Phrase.AND);
            case Expr.Any(var parts, var at) -> joined(parts, Phrase.OR);
            case Expr.Choice(var when, var then, var otherwise, var at) ->
                say(Phrase.CHOICE, truth(when), value(then), value(otherwise));
            case Expr.Listing(var items, var at) -> listed(items, null);
            case Expr.Binary binary -> binary(binary);
        };
    }

    private String joined(List<Expr> parts, Phrase with) {
        return parts.stream()
                .map(part -> part instanceof Expr.Any || part instanceof Expr.All
                        ? say(Phrase.BRACKETS, truth(part))
                        : truth(part))
                .collect(Collectors.joining(say(with)));
    }

    private String binary(Expr.Binary expr) {
        if (expr.sign().isArithmetic()) {
            return within(expr.left()) + " " + expr.sign().text() + " " + within(expr.right());
        }
        var beside = named.field(expr.left() instanceof Expr.Name ? expr.left() : expr.right());
        var left = beside(expr.left(), beside);
        if (isNothing(expr.right()) || isNothing(expr.left())) {
            var asked = isNothing(expr.right()) ? left : value(expr.right());
            return say(expr.sign() == Expr.Sign.EQ ? Phrase.EMPTY : Phrase.FILLED, asked);
        }
        return say(phrase(expr.sign(), isTime(expr)), left, beside(expr.right(), beside));
    }

    private static boolean isNothing(Expr expr) {
        return expr instanceof Expr.Literal(var value, var at) && value == null;
    }

    private static Phrase phrase(Expr.Sign sign, boolean time) {
        return switch (sign) {
            case EQ -> Phrase.IS;
            case NE -> Phrase.IS_NOT;
            case LT -> time ? Phrase.BEFORE : Phrase.LESS;
            case LE -> time ? Phrase.NOT_AFTER : Phrase.AT_MOST;
            case GT -> time ? Phrase.AFTER : Phrase.MORE;
            case GE -> time ? Phrase.NOT_BEFORE : Phrase.AT_LEAST;
            case IN -> Phrase.ONE_OF;
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> throw new IllegalArgumentException(sign.text());
        };
    }

    private boolean isTime(Expr.Binary expr) {
        return named.isTime(expr.left()) || named.isTime(expr.right());
    }

    private String beside(Expr expr, @Nullable Field field) {
        return switch (expr) {
            case Expr.Literal(var value, var at) -> literal(value, field);
            case Expr.Listing(var items, var at) -> listed(items, field);
            case Expr.Binary binary -> within(binary);
            default -> value(expr);
        };
    }

    private String within(Expr expr) {
        return expr instanceof Expr.Binary || expr instanceof Expr.Choice
                ? say(Phrase.BRACKETS, value(expr))
                : value(expr);
    }

    private String listed(List<Expr> items, @Nullable Field field) {
        return items.stream().map(item -> beside(item, field)).collect(Collectors.joining(say(Phrase.COMMA)));
    }

    private String literal(@Nullable Object value, @Nullable Field field) {
        return switch (value) {
            case null -> say(Phrase.NOTHING);
            case Boolean flag -> say(flag ? Phrase.YES : Phrase.NO);
            case BigDecimal number -> number.toPlainString();
            default -> say(Phrase.QUOTED, option(value.toString(), field));
        };
    }

    private String option(String value, @Nullable Field field) {
        var options = switch (field == null ? null : field.type()) {
            case FieldType.Picklist picklist -> picklist.options();
            case FieldType.MultiPicklist picklist -> picklist.options();
            case null, default -> List.<FieldType.Option>of();
        };
        return options.stream()
                .filter(option -> option.value().equals(value))
                .findFirst()
                .map(option -> option.label().in(locale))
                .orElse(value);
    }

    private String call(Expr.Call call) {
        var args = new ArrayList<Expr>();
        if (call.target() != null) {
            args.add(call.target());
        }
        args.addAll(call.args());
        if (call.function().equals("exists")) {
            return exists(call);
        }
        var beside = args.isEmpty() ? null : named.field(args.getFirst());
        var words = args.stream().map(arg -> beside(arg, beside)).toArray(String[]::new);
        return switch (call.function()) {
            case "has" -> say(Phrase.FILLED, words);
            case "round" -> say(args.size() == 1 ? Phrase.ROUND : Phrase.ROUND_TO, words);
            case "coalesce" -> say(Phrase.COALESCE, String.join(say(Phrase.COMMA), words));
            case "date", "dateTime" ->
                args.getFirst() instanceof Expr.Literal
                        ? words[0]
                        : say(call.function().equals("date") ? Phrase.DATE : Phrase.DATE_TIME, words);
            default -> say(Phrase.valueOf(constant(call.function())), words);
        };
    }

    /** {@code weekStart} is {@code WEEK_START}. */
    private static String constant(String function) {
        return function.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
    }

    private String exists(Expr.Call call) {
        var target = (Expr.Name) Objects.requireNonNull(call.target());
        var variable = ((Expr.Name) call.args().getFirst()).steps().getFirst();
        var inside = new HashMap<>(named.variables());
        named.children(target).ifPresent(children -> inside.put(variable, children));
        var inner = new Explainer(schema, locale, named.with(inside));
        return say(Phrase.EXISTS, named.label(target), inner.truth(call.args().get(1)));
    }

    private String say(Phrase phrase, String... parts) {
        return phrase.in(locale, parts);
    }
}
