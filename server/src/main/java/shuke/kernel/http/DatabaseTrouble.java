package shuke.kernel.http;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Troubles of the database and the disk that are nobody's mistake, by SQLSTATE (PostgreSQL manual, appendix A). */
final class DatabaseTrouble {
    private static final Set<String> BUSY = Set.of("40001", "40P01", "55P03", "53300", "53400");
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03");

    private DatabaseTrouble() {}

    static Optional<Refusal> of(Throwable failure) {
        return causes(failure).flatMap(cause -> one(cause).stream()).findFirst();
    }

    private static Optional<Refusal> one(Throwable cause) {
        return switch (cause) {
            case SQLTransientConnectionException noConnection -> Optional.of(Refusal.later("databaseAway"));
            case SQLException sql -> ofState(sql.getSQLState() == null ? "" : sql.getSQLState());
            case IOException io when isFull(io) -> Optional.of(full());
            default -> Optional.empty();
        };
    }

    private static Optional<Refusal> ofState(String state) {
        if (state.equals("53100") || state.equals("58030")) return Optional.of(full());
        if (state.equals("57014")) return Optional.of(Refusal.later("tooSlow"));
        if (BUSY.contains(state)) return Optional.of(Refusal.later("busy"));
        if (AWAY.contains(state) || state.startsWith("08")) return Optional.of(Refusal.later("databaseAway"));
        return Optional.empty();
    }

    private static Refusal full() {
        return Refusal.of(507, "storageFull");
    }

    private static boolean isFull(IOException io) {
        var text = io.getMessage();
        return text != null && text.contains("No space left on device");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        Predicate<@Nullable Throwable> unseen =
                new HashSet<@Nullable Throwable>()::add; // a chain of causes may be a ring
        return Stream.iterate(failure, cause -> cause != null && unseen.test(cause), Throwable::getCause);
    }
}
