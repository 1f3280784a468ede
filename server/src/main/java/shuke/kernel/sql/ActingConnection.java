package shuke.kernel.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jooq.tools.jdbc.DefaultConnection;
import shuke.kernel.sql.Acting.Said;

/** A connection whose prepared statements say first for whom they act. What is run without being prepared says it itself. */
final class ActingConnection extends DefaultConnection {
    private final Said said;

    ActingConnection(Connection delegate, Said said) {
        super(delegate);
        this.said = said;
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        return new ActingStatement(getDelegate().prepareStatement(said.words() + sql), said.values());
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency) throws SQLException {
        return new ActingStatement(
                getDelegate().prepareStatement(said.words() + sql, type, concurrency), said.values());
    }

    @Override
    public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
            throws SQLException {
        return new ActingStatement(
                getDelegate().prepareStatement(said.words() + sql, type, concurrency, holdability), said.values());
    }
}
