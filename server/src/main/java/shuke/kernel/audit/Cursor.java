package shuke.kernel.audit;

import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Where the next page of the log begins: the number of the last entry seen. */
final class Cursor {
    private Cursor() {}

    static long of(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at("cursor", "badCursor"));
        }
        return Long.parseLong(text);
    }
}
