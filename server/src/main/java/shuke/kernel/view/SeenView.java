package shuke.kernel.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;

/**
 * A view as somebody sees it: without the columns that she may not see.
 *
 * @param problems why its filter cannot be answered for her; then it is not told either
 * @param isStandard whether it comes with the program
 * @param mayChange whether she may change and remove it
 */
public record SeenView(
        View view,
        List<Problem> problems,
        boolean isStandard,
        boolean mayChange,
        @Nullable String ownerName,
        @Nullable String teamName) {
    public SeenView {
        problems = List.copyOf(problems);
    }
}
