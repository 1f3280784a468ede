package shuke.kernel.record;

import shuke.kernel.base.Problem;

/** What the way in would make today of a value that a record has. */
public sealed interface Verdict {
    Verdict RIGHT = new Right();

    /** It would be kept as it is. */
    record Right() implements Verdict {}

    /** It would be kept in another form, and this is it. */
    record Other(Object value) implements Verdict {}

    /** It would be refused. */
    record Wrong(Problem problem) implements Verdict {}
}
