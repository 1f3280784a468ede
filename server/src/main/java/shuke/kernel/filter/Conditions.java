package shuke.kernel.filter;

import java.util.Locale;
import shuke.kernel.base.ProblemException;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/**
 * The door of the condition language. A mistake is refused as {@link ProblemException} of kind INVALID; the first two
 * arguments of each problem are line and column in the text, from 1, or 0 where a tree was read.
 */
public final class Conditions {
    private Conditions() {}

    /** Reads and checks a condition: true or false of a record of {@code object}. */
    public static Checked condition(Filter filter, ObjectType object, Schema schema) {
        var findings = new Findings();
        var term = TypeChecker.of(schema, object, findings).condition(read(filter));
        return new Checked(object, term, null, findings);
    }

    /**
     * Reads and checks the expression of a formula or default.
     *
     * @param result type of the field that the value is for; it is rounded as that one is
     */
    public static Checked expression(String text, ObjectType object, Schema schema, FieldType result) {
        var findings = new Findings();
        var term = TypeChecker.of(schema, object, findings).result(ParsedTexts.read(text), result);
        return new Checked(object, term, result, findings);
    }

    /** The filter as CEL text; a tree becomes the text that means the same. */
    public static String print(Filter filter) {
        return Printer.print(read(filter));
    }

    /**
     * A condition or an expression in the words that people call fields and options by; it must make sense.
     *
     * @param condition false for an expression
     */
    public static String explain(String text, boolean condition, ObjectType object, Schema schema, Locale locale) {
        var explainer = new Explainer(schema, object, locale);
        var read = ParsedTexts.read(text);
        return condition ? explainer.truth(read) : explainer.value(read);
    }

    private static Expr read(Filter filter) {
        return switch (filter) {
            case Filter.Text(var cel) -> ParsedTexts.read(cel);
            case Filter.Tree(var root) -> TreeReader.read(root);
        };
    }
}
