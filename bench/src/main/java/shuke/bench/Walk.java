package shuke.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/** Goes through the contacts in the order of their names. */
final class Walk {
    private static final int STEP = 200;

    private Walk() {}

    /** What a page begins behind. */
    record Place(String name, UUID id) {}

    /** The cursor behind so many rows, found page by page as somebody would who scrolls. */
    static String to(Api api, int row) throws IOException, InterruptedException {
        var cursor = "";
        for (var passed = 0; passed < row; passed += STEP) {
            var page = api.json(api.get(
                    "/api/v1/records/contact",
                    "sort",
                    "name",
                    "fields",
                    "name",
                    "limit",
                    String.valueOf(Math.min(STEP, row - passed)),
                    "cursor",
                    cursor));
            cursor = page.required("next").asString();
        }
        return cursor;
    }

    static Place to(Raw raw, int row) throws SQLException {
        try (var connection = raw.connect();
                var statement = connection.prepareStatement("select name, id from " + Baseline.CLEAR
                        + " where deleted_at is null order by name nulls first, id offset ? limit 1")) {
            statement.setInt(1, row - 1);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return new Place(rows.getString(1), rows.getObject(2, UUID.class));
            }
        }
    }
}
