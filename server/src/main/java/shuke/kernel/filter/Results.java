package shuke.kernel.filter;

import java.math.BigDecimal;
import java.util.List;
import shuke.kernel.schema.FieldType;

/** An expression as the value of a field: rounded as the field is, pointing where it points. */
final class Results {
    private Results() {}

    static Term of(Term term, FieldType type, Spot at) {
        return switch (type) {
            case FieldType.Whole t -> rounded(term, 0);
            case FieldType.Rating t -> rounded(term, 0);
            case FieldType.Length t -> rounded(term, 0);
            case FieldType.Decimal t -> rounded(term, t.scale());
            case FieldType.Percent t -> rounded(term, t.scale());
            case FieldType.MoneyAmount t -> rounded(term, t.scale());
            case FieldType.Lookup t -> pointing(term, t.to(), at);
            case FieldType.MultiPicklist t -> options(term, t, at);
            default -> term;
        };
    }

    private static Term rounded(Term term, int scale) {
        return Term.Apply.of(Fn.ROUND, term.kind(), term, new Term.Value(BigDecimal.valueOf(scale), Kind.NUMBER));
    }

    private static Term options(Term term, FieldType.MultiPicklist type, Spot at) {
        if (term instanceof Term.Value(var value, var kind) && value instanceof List<?> texts) {
            texts.forEach(text -> Literals.option(text.toString(), type, at));
        }
        return term;
    }

    /** Only what is sure to be wrong is refused: the rest shows when the value is written. */
    private static Term pointing(Term term, List<String> to, Spot at) {
        if (term instanceof Term.Read(var level, var route)
                && !route.targets().isEmpty()
                && route.targets().stream().noneMatch(to::contains)) {
            throw at.refuse("target", route.field().name(), String.join(", ", to));
        }
        return term;
    }
}
