package shuke.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** The database without the program: every statement prepared, each one its own transaction. */
record Raw(String url, String password) {
    /** Puts values into a statement. */
    interface Binding {
        void bind(PreparedStatement statement, Chance chance) throws SQLException;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url + "?prepareThreshold=1&ApplicationName=bench", "postgres", password);
    }

    void run(String... statements) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    long number(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    UUID uuid(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getObject(1, UUID.class);
        }
    }

    /** Clients that run one statement again and again and fetch all that it finds. */
    Clients clients(String sql, Binding binding) {
        return number -> {
            var connection = connect();
            var statement = connection.prepareStatement(sql);
            var chance = Chance.of("raw", number);
            return new Client() {
                @Override
                public void request() throws SQLException {
                    binding.bind(statement, chance);
                    if (statement.execute()) {
                        try (var rows = statement.getResultSet()) {
                            while (rows.next()) {
                                rows.getObject(1);
                            }
                        }
                    }
                }

                @Override
                public void close() throws SQLException {
                    connection.close();
                }
            };
        };
    }
}
