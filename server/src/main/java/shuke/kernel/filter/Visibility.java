package shuke.kernel.filter;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import shuke.kernel.schema.ObjectType;

/** Which records count when a statement looks at others than those that it is about. */
public interface Visibility {
    /** All: the program itself looks. */
    Visibility EVERYTHING = (object, alias) -> DSL.trueCondition();

    /**
     * The rule for records of the object, whose table has the alias: records behind a lookup that do not fulfil it are as if the
     * lookup were empty, children that do not fulfil it are not there.
     */
    Condition of(ObjectType object, String alias);
}
