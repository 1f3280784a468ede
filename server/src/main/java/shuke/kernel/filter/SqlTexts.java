package shuke.kernel.filter;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Texts within texts: ILIKE, in whose patterns only our own % mean anything. */
final class SqlTexts {
    private SqlTexts() {}

    static Condition match(Term.Match match, SqlValues values) {
        var text = values.of(match.text()).coerce(SQLDataType.CLOB);
        if (!Term.isConstant(match.pattern())) {
            return text.likeIgnoreCase(around(match.part(), escaped(values.of(match.pattern()))));
        }
        return values.constant(match.pattern()) instanceof String pattern
                ? text.likeIgnoreCase(DSL.val(around(match.part(), escaped(pattern)), SQLDataType.CLOB))
                : DSL.falseCondition();
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Field<String> escaped(Field<?> text) {
        var escaped = text.coerce(SQLDataType.CLOB);
        for (var special : new String[] {"\\", "%", "_"}) {
            escaped = DSL.replace(escaped, DSL.inline(special), DSL.inline("\\" + special));
        }
        return escaped;
    }

    private static String around(Term.Match.Part part, String pattern) {
        return switch (part) {
            case ANYWHERE -> "%" + pattern + "%";
            case START -> pattern + "%";
            case END -> "%" + pattern;
        };
    }

    private static Field<String> around(Term.Match.Part part, Field<String> pattern) {
        var any = DSL.inline("%");
        return switch (part) {
            case ANYWHERE -> DSL.concat(any, pattern, any);
            case START -> DSL.concat(pattern, any);
            case END -> DSL.concat(any, pattern);
        };
    }
}
