package shuke.kernel.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Authority;
import shuke.kernel.base.Function;
import shuke.kernel.base.Row;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;

/** Reads people and teams the way that SCIM pages, by a number to start at, for whoever looks after them. */
@Component
class Directory {
    private final RecordReader reader;
    private final Authority authority;

    Directory(RecordReader reader, Authority authority) {
        this.reader = reader;
        this.authority = authority;
    }

    record Listing(List<Row> rows, long total) {}

    Listing list(Actor actor, String object, Asked asked, Map<String, String> fields) {
        authority.require(actor, Function.USERS);
        var filter = asked.filter() == null ? null : Conditions.of(asked.filter(), fields);
        var total = 0L;
        var rows = new ArrayList<Row>();
        var skip = asked.start() - 1;
        var wanted = asked.count();
        String cursor = null;
        do {
            var page = reader.page(actor, query(object, filter, cursor, cursor == null));
            var count = page.total();
            if (count != null) total = count.number();
            for (var row : page.items()) {
                if (skip > 0) skip--;
                else if (rows.size() < wanted) rows.add(row);
            }
            cursor = page.next();
        } while (cursor != null && rows.size() < wanted);
        return new Listing(rows, total);
    }

    /** All people of a team. */
    List<Row> members(Actor actor, UUID team) {
        authority.require(actor, Function.USERS);
        var rows = new ArrayList<Row>();
        var filter = new Filter.Tree(Map.of("op", "eq", "field", "team", "value", team.toString()));
        String cursor = null;
        do {
            var page = reader.page(actor, query(UserResource.OBJECT, filter, cursor, false));
            rows.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return rows;
    }

    Row read(Actor actor, String object, UUID id) {
        authority.require(actor, Function.USERS);
        return reader.read(actor, object, id);
    }

    private static Query query(String object, @Nullable Filter filter, @Nullable String cursor, boolean count) {
        return new Query(object, filter, List.of("createdAt"), List.of(), Query.MOST, cursor, count, false);
    }
}
