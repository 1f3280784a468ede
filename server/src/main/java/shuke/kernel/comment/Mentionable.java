package shuke.kernel.comment;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Row;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Onlookers;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.search.Hit;
import shuke.kernel.search.Search;

/** People to speak to about a record: those who see it first. Who works here is no secret of anybody who does. */
@Service
public class Mentionable {
    private static final int MOST = 8;
    private static final int LOOKED_AT = 12;

    private final Search search;
    private final RecordReader reader;
    private final Onlookers onlookers;

    Mentionable(Search search, RecordReader reader, Onlookers onlookers) {
        this.search = search;
        this.reader = reader;
        this.onlookers = onlookers;
    }

    /** @param sees whether she sees the record; if not, mentioning her lets her know nothing */
    public record Person(UUID id, String name, boolean sees) {}

    /** @param typed a part of a name, also by pinyin; blank for anybody */
    public List<Person> find(Actor actor, String object, UUID id, String typed) {
        reader.read(actor, object, id); // refused as if there were no record when she does not see it
        var people = (typed.isBlank() ? anybody(actor) : found(actor, typed))
                .stream().filter(person -> !person.id().equals(actor.user())).toList();
        var seeing =
                onlookers.among(actor, object, id, people.stream().map(Row::id).toList());
        return people.stream()
                .map(row -> new Person(row.id(), String.valueOf(Plain.of(row.get("name"))), seeing.contains(row.id())))
                .sorted(Comparator.comparing(person -> !person.sees())) // the best hits first among equals
                .limit(MOST)
                .toList();
    }

    private List<Row> anybody(Actor actor) {
        var working = new Query(
                SystemFields.USER,
                new Filter.Text("active == true"),
                List.of("name"),
                List.of("name"),
                LOOKED_AT,
                null,
                false,
                false);
        return reader.page(Actor.system(actor.workspace()), working).items();
    }

    /** Found by what she may see of them; whether they still work here is no secret either. */
    private List<Row> found(Actor actor, String typed) {
        var ids = search.find(actor, typed, List.of(SystemFields.USER), LOOKED_AT).stream()
                .flatMap(group -> group.hits().stream())
                .map(Hit::id)
                .toList();
        var rows = ids.isEmpty()
                ? Map.<UUID, Row>of()
                : reader.read(Actor.system(actor.workspace()), SystemFields.USER, ids);
        return ids.stream()
                .flatMap(id -> Stream.ofNullable(rows.get(id)))
                .filter(row -> Boolean.TRUE.equals(row.get("active")))
                .toList();
    }
}
