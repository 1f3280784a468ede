package shuke.kernel.http;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.transfer.ImportRun.State;

/** What is told of an import: of one table, or of a file of several. */
sealed interface ImportAnswer permits ImportRunAnswer, ImportSetAnswer {
    Instant createdAt();

    /** Why it is paused or has failed. */
    record Reason(String code, @Nullable String field, String detail) {
        static @Nullable Reason of(@Nullable Problem problem, Locale locale) {
            return problem == null ? null : new Reason(problem.code(), problem.field(), problem.detail(locale));
        }
    }

    /** Running backwards is running. */
    static String state(State state) {
        return word(state == State.UNDOING ? State.RUNNING : state);
    }

    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
