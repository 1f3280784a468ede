package shuke.kernel.filter;

import java.util.ArrayList;
import java.util.List;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** Where in the text something stands, both counted from 1; line 0 where there is no text, as in the tree form. */
record Spot(int line, int column) {
    static final Spot NONE = new Spot(0, 0);

    /** A problem whose first two arguments are line and column. */
    Problem problem(String code, Object... more) {
        var args = new ArrayList<Object>(List.of(line, column));
        args.addAll(List.of(more));
        return Problem.of("filter." + code, args.toArray());
    }

    ProblemException refuse(String code, Object... more) {
        return ProblemException.invalid(problem(code, more));
    }
}
