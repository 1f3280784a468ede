package shuke.kernel.http;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.Plain;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Aggregate;
import shuke.kernel.record.Beside;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;

/** Many records at a time: pages, groups and measures. */
@RestController
@RequestMapping("/api/v1/records/{object}")
class QueryController {
    private static final int LIMIT = 50;

    private final RecordReader reader;

    QueryController(RecordReader reader) {
        this.reader = reader;
    }

    @GetMapping
    Map<String, @Nullable Object> list(
            Actor actor,
            @PathVariable String object,
            @RequestParam(required = false) @Nullable String filter,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(required = false) @Nullable String fields,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "false") boolean count,
            @RequestParam(defaultValue = "false") boolean deleted) {
        var query = new Query(
                object, Filter.of(filter), words(sort), words(fields), positive(limit), cursor, count, deleted);
        return RecordJson.of(reader.page(actor, query, notNegative(skip)));
    }

    @PostMapping("/query")
    Map<String, @Nullable Object> query(Actor actor, @PathVariable String object, @RequestBody QueryBody body) {
        var query = new Query(
                object,
                Filter.of(body.filter()),
                body.sort() == null ? List.of() : body.sort(),
                body.fields() == null ? List.of() : body.fields(),
                body.limit() == null ? LIMIT : positive(body.limit()),
                body.cursor(),
                Boolean.TRUE.equals(body.count()),
                Boolean.TRUE.equals(body.deleted()));
        var page = reader.page(actor, query, body.skip() == null ? 0 : notNegative(body.skip()));
        var json = RecordJson.of(page);
        if (Boolean.TRUE.equals(body.rights())) json.put("locked", locked(actor, object, page));
        return json;
    }

    /** The records of a page that the caller sees and may not change. */
    private List<UUID> locked(Actor actor, String object, Page<Row> page) {
        var ids = page.items().stream().map(Row::id).toList();
        var editable = reader.editable(actor, object, ids);
        return ids.stream().filter(id -> !editable.contains(id)).toList();
    }

    /** @param rights whether to say which of the records the caller may not change */
    record QueryBody(
            @Nullable Object filter,
            @Nullable List<String> sort,
            @Nullable List<String> fields,
            @Nullable Integer limit,
            @Nullable String cursor,
            @Nullable Integer skip,
            @Nullable Boolean count,
            @Nullable Boolean deleted,
            @Nullable Boolean rights) {}

    /** What stands before and behind a record in a list, for whoever looks at one after the other. */
    @PostMapping("/neighbours")
    Beside beside(Actor actor, @PathVariable String object, @RequestBody BesideBody body) {
        var list = new Query(
                object,
                Filter.of(body.filter()),
                body.sort() == null ? List.of() : body.sort(),
                List.of(),
                1,
                null,
                false,
                false);
        return reader.beside(actor, list, body.id());
    }

    record BesideBody(
            UUID id, @Nullable Object filter, @Nullable List<String> sort) {}

    @PostMapping("/aggregate")
    Map<String, Object> aggregate(Actor actor, @PathVariable String object, @RequestBody AggregateBody body) {
        var result = reader.aggregate(actor, body.over(object));
        var json = new LinkedHashMap<String, Object>();
        json.put("rows", result.groups().stream().map(QueryController::json).toList());
        json.put("units", result.units());
        return json;
    }

    record AggregateBody(
            @Nullable Object filter,
            @Nullable List<Aggregate.GroupBy> groupBy,
            @Nullable List<Aggregate.Measure> measures,
            @Nullable List<String> sort,
            @Nullable Integer limit) {
        Aggregate over(String object) {
            return new Aggregate(
                    object,
                    Filter.of(filter),
                    groupBy == null ? List.of() : groupBy,
                    measures == null ? List.of(new Aggregate.Measure("count", null)) : measures,
                    sort == null ? List.of() : sort,
                    limit == null ? 1_000 : positive(limit));
        }
    }

    private static Map<String, Object> json(Aggregate.Group group) {
        var json = new LinkedHashMap<String, Object>();
        json.put("group", group.group().stream().map(Plain::of).toList());
        json.put("values", group.values().stream().map(Plain::of).toList());
        return json;
    }

    private static List<String> words(@Nullable String list) {
        return list == null || list.isBlank()
                ? List.of()
                : Arrays.stream(list.split(",", -1)).map(String::strip).toList();
    }

    private static int positive(int limit) {
        return atLeast(1, limit, "limit");
    }

    private static int notNegative(int skip) {
        return atLeast(0, skip, "skip");
    }

    private static int atLeast(int least, int number, String parameter) {
        if (number < least) {
            throw ProblemException.of(ProblemException.Kind.MALFORMED, Problem.at(parameter, "tooSmall", least));
        }
        return number;
    }
}
