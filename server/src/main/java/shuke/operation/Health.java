package shuke.operation;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.stereotype.Component;

/** Whether the program can serve a request now: it has started, is not stopping, and its database answers. */
@Component
class Health {
    private static final int PATIENCE_IN_SECONDS = 2;

    private final ApplicationAvailability availability;
    private final DataSource database;
    private final AtomicReference<@Nullable CompletableFuture<Boolean>> question = new AtomicReference<>();

    Health(ApplicationAvailability availability, DataSource database) {
        this.availability = availability;
        this.database = database;
    }

    boolean isUp() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC && databaseAnswers();
    }

    /** While the database is away each question waits long for a connection, so there is never more than one under way. */
    private boolean databaseAnswers() {
        var mine = new CompletableFuture<Boolean>();
        var underWay = question.compareAndExchange(null, mine);
        if (underWay == null) {
            Thread.startVirtualThread(() -> answer(mine));
        }
        return (underWay == null ? mine : underWay)
                .copy()
                .completeOnTimeout(false, PATIENCE_IN_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private void answer(CompletableFuture<Boolean> asked) {
        var answers = ask();
        question.set(null);
        asked.complete(answers);
    }

    private boolean ask() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_IN_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }
}
