package shuke.bench;

import java.io.IOException;
import java.sql.SQLException;

/** Somebody who asks one thing after the other and waits for each answer. */
interface Client extends AutoCloseable {
    void request() throws IOException, SQLException, InterruptedException;

    @Override
    default void close() throws SQLException {}
}
