package shuke.kernel.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;

/**
 * A report or a dashboard as somebody sees it.
 *
 * @param problems why its question cannot be answered for her; then it is not told either
 * @param standard whether it came with the program; then nobody changes it
 * @param roles for whom one that came with the program is meant first of all
 * @param mayChange whether she may change and remove it
 */
public record SeenSheet(
        Sheet sheet,
        List<Problem> problems,
        boolean standard,
        List<String> roles,
        boolean mayChange,
        @Nullable String ownerName,
        @Nullable String teamName) {
    public SeenSheet {
        problems = List.copyOf(problems);
        roles = List.copyOf(roles);
    }
}
