package shuke.kernel.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLXML;
import java.sql.Time;
import java.sql.Timestamp;
import java.util.List;
import org.jooq.tools.jdbc.DefaultPreparedStatement;

/** Two statements that are sent as one: the first says who acts, and only the second has parameters and results for others. */
final class ActingStatement extends DefaultPreparedStatement {
    private final int before;

    /** @param said what the first one's parameters are */
    ActingStatement(PreparedStatement both, List<String> said) throws SQLException {
        super(both);
        this.before = said.size();
        for (var i = 0; i < before; i++) {
            both.setString(1 + i, said.get(i));
        }
    }

    @Override
    public boolean execute() throws SQLException {
        var connection = getDelegatePreparedStatement().getConnection();
        return connection.getAutoCommit() ? alone(connection) : both();
    }

    /** Outside of a transaction in one of their own: the driver may send them apart, and what was said would be forgotten. */
    private boolean alone(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            var hasRows = both();
            connection.commit();
            return hasRows;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private boolean both() throws SQLException {
        getDelegatePreparedStatement().execute();
        return getMoreResults(); // past what the first one answers
    }

    @Override
    public ResultSet executeQuery() throws SQLException {
        execute();
        return getResultSet();
    }

    @Override
    public int executeUpdate() throws SQLException {
        execute();
        return getUpdateCount();
    }

    @Override
    public void addBatch() throws SQLException {
        throw new SQLException("statements that say who acts are not sent in batches");
    }

    @Override
    public void setNull(int index, int type) throws SQLException {
        super.setNull(index + before, type);
    }

    @Override
    public void setNull(int index, int type, String name) throws SQLException {
        super.setNull(index + before, type, name);
    }

    @Override
    public void setBoolean(int index, boolean value) throws SQLException {
        super.setBoolean(index + before, value);
    }

    @Override
    public void setByte(int index, byte value) throws SQLException {
        super.setByte(index + before, value);
    }

    @Override
    public void setShort(int index, short value) throws SQLException {
        super.setShort(index + before, value);
    }

    @Override
    public void setInt(int index, int value) throws SQLException {
        super.setInt(index + before, value);
    }

    @Override
    public void setLong(int index, long value) throws SQLException {
        super.setLong(index + before, value);
    }

    @Override
    public void setFloat(int index, float value) throws SQLException {
        super.setFloat(index + before, value);
    }

    @Override
    public void setDouble(int index, double value) throws SQLException {
        super.setDouble(index + before, value);
    }

    @Override
    public void setBigDecimal(int index, BigDecimal value) throws SQLException {
        super.setBigDecimal(index + before, value);
    }

    @Override
    public void setString(int index, String value) throws SQLException {
        super.setString(index + before, value);
    }

    @Override
    public void setBytes(int index, byte[] value) throws SQLException {
        super.setBytes(index + before, value);
    }

    @Override
    public void setDate(int index, Date value) throws SQLException {
        super.setDate(index + before, value);
    }

    @Override
    public void setTime(int index, Time value) throws SQLException {
        super.setTime(index + before, value);
    }

    @Override
    public void setTimestamp(int index, Timestamp value) throws SQLException {
        super.setTimestamp(index + before, value);
    }

    @Override
    public void setObject(int index, Object value) throws SQLException {
        super.setObject(index + before, value);
    }

    @Override
    public void setObject(int index, Object value, int type) throws SQLException {
        super.setObject(index + before, value, type);
    }

    @Override
    public void setObject(int index, Object value, int type, int scale) throws SQLException {
        super.setObject(index + before, value, type, scale);
    }

    @Override
    public void setArray(int index, Array value) throws SQLException {
        super.setArray(index + before, value);
    }

    @Override
    public void setSQLXML(int index, SQLXML value) throws SQLException {
        super.setSQLXML(index + before, value);
    }

    @Override
    public void setNString(int index, String value) throws SQLException {
        super.setNString(index + before, value);
    }
}
