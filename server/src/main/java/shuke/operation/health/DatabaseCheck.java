package shuke.operation.health;

import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;

/** Whether the database answers quickly and takes more who ask. */
@Component
@Order(1)
class DatabaseCheck implements Check {
    private static final long SLOW_MILLIS = 500;
    private static final int FULL_PERCENT = 90;

    private final HealthStore store;
    private final boolean isOurs;

    DatabaseCheck(HealthStore store, @Value("${shuke.db.url:}") String url) {
        this.store = store;
        this.isOurs = url.isBlank();
    }

    @Override
    public Finding look(Workspace workspace) {
        var begun = System.nanoTime();
        var figures = store.figures();
        var millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        var isCrowded = figures.connections() * 100 >= figures.mostConnections() * FULL_PERCENT;
        return new Facts()
                .with("embedded", isOurs)
                .with("version", figures.version())
                .with("size", figures.size())
                .with("millis", millis)
                .with("connections", figures.connections())
                .with("mostConnections", figures.mostConnections())
                .of("database", State.of(false, isCrowded || millis > SLOW_MILLIS));
    }
}
