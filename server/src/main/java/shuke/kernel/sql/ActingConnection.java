package shuke.kernel.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jooq.tools.jdbc.DefaultConnection;

/** A connection whose prepared statements say first for whom they act. What is run without being prepared says it itself. */
final class ActingConnection extends DefaultConnection {
    /** A number as an answer, because in front of one of any length the driver would wait for what it has sent before. */
    private static final String SAYING = "select length(set_config('shuke.actor', ?, true)); ";

    private final String who;

    ActingConnection(Connection delegate, String who) {
        super(delegate);
        this.who = who;
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        return new ActingStatement(getDelegate().prepareStatement(SAYING + sql), who);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
        return new ActingStatement(getDelegate().prepareStatement(SAYING + sql, type, concurrency), who);
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        return new ActingStatement(getDelegate().prepareStatement(SAYING + sql, type, concurrency, holdability), who);
    }
}
