package shuke.operation.database;

import java.sql.DriverManager;
import java.sql.SQLException;

/** A PostgreSQL that others run. */
public final class ExternalPostgres {
    static final int OLDEST = 15;

    private ExternalPostgres() {}

    /** Refuses a server that cannot be reached or is too old for the statements of this program. */
    public static Endpoint checked(Endpoint endpoint) {
        try (var connection = DriverManager.getConnection(endpoint.url(), endpoint.user(), endpoint.password())) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST) {
                throw new StartRefused(StartRefused.Reason.EXTERNAL_TOO_OLD, endpoint, major, OLDEST);
            }
            LogHome.install(connection);
            return endpoint;
        } catch (SQLException unreachable) {
            throw new StartRefused(
                    unreachable, StartRefused.Reason.EXTERNAL_UNREACHABLE, endpoint, unreachable.getMessage());
        }
    }
}
