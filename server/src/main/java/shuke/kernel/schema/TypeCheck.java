package shuke.kernel.schema;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.FieldType.*;

/** Checks what a field's type says against the schema around it. */
final class TypeCheck {
    private final Schema schema;
    private final ObjectType object;
    private final Field field;
    private final List<Problem> problems;

    TypeCheck(Schema schema, ObjectType object, Field field, List<Problem> problems) {
        this.schema = schema;
        this.object = object;
        this.field = field;
        this.problems = problems;
    }

    void check() {
        switch (field.type()) {
            case Text text -> pattern(text.pattern());
            case Picklist picklist -> options(picklist.options(), picklist.open());
            case MultiPicklist picklist -> options(picklist.options(), picklist.open());
            case Whole whole -> range(whole.min(), whole.max());
            case Decimal decimal -> range(decimal.min(), decimal.max());
            case Percent percent -> range(percent.min(), percent.max());
            case Lookup lookup -> lookup(lookup);
            case LookupMany many -> {
                target(many.to());
                related(many.related(), many.to());
            }
            case FileRef _ -> target("file");
            case RollUp rollUp -> {
                rollUp(rollUp);
                rateDate(rollUp.result());
            }
            case MoneyAmount money -> rateDate(money);
            case Formula formula -> rateDate(formula.result()); // the rest is checked by those who know the language
            case Id _ -> {
                if (!field.system()) {
                    wrong("unknownFieldType", "id");
                }
            }
            case LongText _, RichText _, Bool _, Date _, DateTime _, Length _, Email _, Phone _ -> {}
            case Url _, PostalAddress _, Person _, NationalId _, CreditCode _, AutoNumber _, Rating _, Geo _ -> {}
            case Tags _ -> {}
        }
    }

    private void lookup(Lookup lookup) {
        lookup.to().forEach(this::target);
        lookup.to().forEach(to -> related(lookup.related(), to));
        if (lookup.to().size() != new HashSet<>(lookup.to()).size()) {
            wrong("twice", String.join(", ", lookup.to()));
        }
        if (lookup.hierarchy() && !lookup.to().equals(List.of(object.name()))) {
            wrong("hierarchyOfOthers", field.label());
        }
        if (field.required() && lookup.onDelete() == OnDelete.SET_NULL && !field.system()) {
            wrong("requiredNotSetNull", field.label());
        }
    }

    private void target(String name) {
        if (schema.find(name).isEmpty()) {
            wrong("unknownObject", name);
        }
    }

    /** The name on the other side stands beside the fields there, and beside other such names. */
    private void related(@Nullable Related related, String to) {
        if (related == null) {
            return;
        }
        var taken =
                schema.find(to).flatMap(target -> target.find(related.name())).isPresent()
                        || schema.pointersTo(to).stream()
                                .filter(pointer -> !(pointer.object().equals(object.name())
                                        && pointer.field().equals(field)))
                                .anyMatch(pointer -> isNamed(pointer.related(), related.name()));
        if (taken) {
            wrong("relatedTaken", related.name(), to);
        }
        if (!Naming.isName(related.name())) {
            wrong("badName", related.name());
        }
    }

    private static boolean isNamed(@Nullable Related related, String name) {
        return related != null && related.name().equals(name);
    }

    private void rollUp(RollUp rollUp) {
        var from = schema.find(rollUp.object()).orElse(null);
        if (from == null) {
            wrong("unknownObject", rollUp.object());
            return;
        }
        var via = from.find(rollUp.via()).map(Field::type).orElse(null);
        if (!(via instanceof Lookup lookup && lookup.to().contains(object.name()))) {
            wrong("rollUpVia", rollUp.via(), from.label(), object.label());
        }
        if (rollUp.field() != null && from.find(rollUp.field()).isEmpty()) {
            wrong("unknownField", rollUp.field(), from.label());
        }
    }

    /** The day of an amount stands beside it, in a column. */
    private void rateDate(FieldType type) {
        if (type instanceof MoneyAmount money
                && money.rateDate() != null
                && object.find(money.rateDate())
                        .filter(day -> day.type() instanceof Date || day.type() instanceof DateTime)
                        .isEmpty()) {
            wrong("rateDateNotADate", money.rateDate(), object.label());
        }
    }

    private void options(List<Option> options, boolean open) {
        if (options.isEmpty() && !open) {
            wrong("noOptions", field.label());
        }
        var seen = new HashSet<String>();
        for (var option : options) {
            if (option.value().isBlank()) {
                wrong("emptyOption", field.label());
            } else if (!seen.add(option.value())) {
                wrong("twice", option.value());
            }
            option.gate().fields().forEach(this::asked);
        }
    }

    /** What a gate asks for is filled in by people. */
    private void asked(String name) {
        var known = object.find(name).orElse(null);
        if (known == null) {
            wrong("unknownField", name, object.label());
        } else if (!FieldShape.isWritable(known) || known.name().equals(field.name())) {
            wrong("gateNotFilled", known.label(), field.label());
        }
    }

    private <N extends Comparable<N>> void range(@Nullable N min, @Nullable N max) {
        if (min != null && max != null && min.compareTo(max) > 0) {
            wrong("emptyRange", min, max);
        }
    }

    private void pattern(@Nullable String pattern) {
        if (pattern == null) {
            return;
        }
        TextPattern.complaint(pattern).ifPresent(why -> wrong("badPattern", why));
    }

    private void wrong(String code, Object... args) {
        problems.add(Problem.at(object.name() + "." + field.name(), code, args));
    }
}
