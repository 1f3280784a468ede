package shuke.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.sql.SQLException;

/** Makes clients that all ask for the same kind of thing, each with its own values. */
interface Clients {
    Client open(int number) throws SQLException;

    /** What to ask next. */
    interface Question {
        HttpRequest next(Chance chance) throws IOException;
    }

    /** Clients of the program. */
    static Clients of(Api api, Question question) {
        return number -> {
            var chance = Chance.of("http", number);
            return () -> api.bytes(question.next(chance));
        };
    }
}
