package shuke.kernel.schema;

import java.util.List;
import shuke.kernel.base.Problem;

/** Knows the condition language, which this room does not. */
public interface ExpressionChecker {
    /**
     * Adds what is wrong with the expressions of an object: formulas, defaults, filters of roll-ups, rules, and the conditions
     * under which fields show. The names in the schema have been checked already.
     *
     * @param candidate the schema as it would be
     */
    void check(Schema candidate, ObjectType object, List<Problem> into);
}
