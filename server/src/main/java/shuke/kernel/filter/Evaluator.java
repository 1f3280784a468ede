package shuke.kernel.filter;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Answers conditions and works expressions out on one record, with the results that PostgreSQL would give. */
public final class Evaluator {
    private final Function<Path, @Nullable Object> values;
    private final Moment moment;

    private Evaluator(Function<Path, @Nullable Object> values, Moment moment) {
        this.values = values;
        this.moment = moment;
    }

    /**
     * A condition gives a Boolean, never null. An expression gives a value as the type of its field has it: Long, BigDecimal,
     * String, LocalDate, Instant, Duration, Ref …, with two exceptions: money is the bare amount, and a record is a UUID where
     * the lookup points to several objects.
     *
     * @param values the record's values by {@link Checked#reads()}, as {@code FieldType} says
     * @throws IllegalArgumentException when the condition {@linkplain Checked#asksForChildren() asks for children}
     */
    public static @Nullable Object evaluate(Checked checked, Function<Path, @Nullable Object> values, Moment moment) {
        if (checked.asksForChildren()) {
            throw new IllegalArgumentException("children are not part of a record");
        }
        var evaluator = new Evaluator(values, moment);
        return checked.type() == null
                ? evaluator.holds(checked.term())
                : Natives.result(evaluator.value(checked.term()), checked.type());
    }

    static @Nullable Object constant(Term term, Moment moment) {
        return new Evaluator(
                        path -> {
                            throw new IllegalStateException("a constant reads nothing");
                        },
                        moment)
                .value(term);
    }

    private boolean holds(Term term) {
        return Objects.equals(value(term), true);
    }

    private @Nullable Object value(Term term) {
        return switch (term) {
            case Term.Value(var value, var kind) -> value;
            case Term.Read(var level, var route) -> Natives.of(values.apply(route.path()), route);
            case Term.Choice(var when, var then, var otherwise, var kind) -> value(holds(when) ? then : otherwise);
            case Term.Apply(var fn, var args, var kind) -> apply(fn, args);
            case Term.All(var parts) -> parts.stream().allMatch(this::holds);
            case Term.Any(var parts) -> parts.stream().anyMatch(this::holds);
            case Term.Not(var of) -> !holds(of);
            case Term.IsEmpty(var of) -> isEmpty(value(of));
            case Term.Compare(var relation, var left, var right) -> compare(relation, value(left), value(right));
            case Term.In(var what, var options) -> in(value(what), options);
            case Term.Has has -> has(value(has.list()), has.values(), has.all());
            case Term.Match(var part, var text, var pattern) -> match(part, value(text), value(pattern));
            case Term.Exists e -> throw new IllegalStateException("refused before");
        };
    }

    private @Nullable Object apply(Fn fn, List<Term> args) {
        if (fn == Fn.COALESCE) {
            return args.stream()
                    .map(this::value)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        var operands = new @Nullable Object[args.size()];
        for (var i = 0; i < operands.length; i++) {
            operands[i] = value(args.get(i));
        }
        return Operations.apply(fn, operands, moment);
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || (value instanceof List<?> list && list.isEmpty());
    }

    private static boolean compare(Term.Relation relation, @Nullable Object left, @Nullable Object right) {
        return left != null && right != null && relation.holds(order(left, right));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // two values of one kind, checked before
    private static int order(Object left, Object right) {
        return left instanceof String text ? byCodePoint(text, (String) right) : ((Comparable) left).compareTo(right);
    }

    /** UTF-16 and UTF-8 put characters beyond the first 65,536 in different places. */
    private static int byCodePoint(String left, String right) {
        return Arrays.compare(left.codePoints().toArray(), right.codePoints().toArray());
    }

    private boolean in(@Nullable Object what, List<Term> options) {
        return options.stream().anyMatch(option -> compare(Term.Relation.EQ, what, value(option)));
    }

    private boolean has(@Nullable Object list, List<Term> wanted, boolean all) {
        if (!(list instanceof List<?> members)) {
            return false;
        }
        IntPredicate isThere = i -> {
            var value = value(wanted.get(i));
            return value != null && members.contains(value);
        };
        var each = IntStream.range(0, wanted.size());
        return all ? each.allMatch(isThere) : each.anyMatch(isThere);
    }

    private static boolean match(Term.Match.Part part, @Nullable Object text, @Nullable Object pattern) {
        if (!(text instanceof String in) || !(pattern instanceof String wanted)) {
            return false;
        }
        var lowIn = in.toLowerCase(Locale.ROOT);
        var lowWanted = wanted.toLowerCase(Locale.ROOT);
        return switch (part) {
            case ANYWHERE -> lowIn.contains(lowWanted);
            case START -> lowIn.startsWith(lowWanted);
            case END -> lowIn.endsWith(lowWanted);
        };
    }
}
