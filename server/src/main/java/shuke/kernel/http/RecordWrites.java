package shuke.kernel.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Row;
import shuke.kernel.record.Batch;
import shuke.kernel.record.Batch.Likely;
import shuke.kernel.record.Change;
import shuke.kernel.record.Outcome;
import shuke.kernel.record.RecordReader;
import shuke.kernel.record.RecordWriter;

/** Writes through the door and answers with the records as they are read. */
@Component
class RecordWrites {
    private static final int MOST = 1_000;

    private final RecordWriter writer;
    private final RecordReader reader;
    private final Access access;

    RecordWrites(RecordWriter writer, RecordReader reader, Access access) {
        this.access = access;
        this.writer = writer;
        this.reader = reader;
    }

    Outcome.Written write(Actor actor, String object, Change change, Likely likely) {
        try {
            var written =
                    writer.write(actor, batch(object, List.of(change), likely)).getFirst();
            var row = written.row();
            var now = reader.read(actor, object, List.of(row.id()));
            return new Outcome.Written(
                    written.effect(), now.getOrDefault(row.id(), bare(row)), written.matches(), written.former());
        } catch (ProblemException refusal) {
            throw withCurrent(actor, object, change, MatchJson.in(refusal, actor.locale()));
        }
    }

    /** The second of two writers is shown what the first one wrote. */
    private ProblemException withCurrent(Actor actor, String object, Change change, ProblemException refusal) {
        var stale =
                refusal.problems().stream().anyMatch(problem -> problem.code().equals("stale"));
        return stale && change instanceof Change.Update update
                ? new ProblemException(
                        refusal.kind(),
                        refusal.problems(),
                        Map.of("current", RecordJson.of(reader.read(actor, object, update.id()))))
                : refusal;
    }

    void move(Actor actor, Batch batch) {
        writer.write(actor, batch);
    }

    Map<String, @Nullable Object> createEach(Actor actor, String object, List<?> records, Likely likely) {
        var changes = new ArrayList<Change>();
        for (var record : records) {
            var body = Bodies.object(record);
            changes.add(new Change.Create(Bodies.id(body), body));
        }
        return Bodies.one(
                "records", answers(actor, object, writer.writeEach(actor, batch(object, changes, likely)), false));
    }

    Map<String, @Nullable Object> batch(Actor actor, String object, BatchBody body, Likely likely) {
        var changes = body.changes().stream().map(BatchBody.Item::change).toList();
        if (changes.size() > 1) {
            var sight = access.sight(actor);
            access.require(sight, sight.schema().object(object), Operation.BULK);
        }
        var batch = batch(object, changes, likely);
        var outcomes = body.atomic() ? atOnce(actor, batch) : writer.writeEach(actor, batch);
        return Bodies.one("results", answers(actor, object, outcomes, true));
    }

    private List<? extends Outcome> atOnce(Actor actor, Batch batch) {
        try {
            return writer.write(actor, batch);
        } catch (ProblemException refusal) {
            throw MatchJson.in(refusal, actor.locale());
        }
    }

    private static Batch batch(String object, List<Change> changes, Likely likely) {
        if (changes.size() > MOST) {
            throw ProblemException.of(Kind.TOO_LARGE, Problem.at("records", "tooMany", MOST));
        }
        return new Batch(object, changes, likely);
    }

    private List<Map<String, @Nullable Object>> answers(
            Actor actor, String object, List<? extends Outcome> outcomes, boolean nested) {
        var ids = new ArrayList<UUID>();
        outcomes.forEach(outcome -> {
            if (outcome instanceof Outcome.Written written) {
                ids.add(written.row().id());
            }
        });
        var rows = reader.read(actor, object, ids);
        return outcomes.stream()
                .map(outcome -> answer(actor, outcome, rows, nested))
                .toList();
    }

    /** What went into the recycle bin, or was given to somebody out of reach: no more than that it is there. */
    private static Row bare(Row row) {
        return new Row(row.object(), row.id(), row.version(), Map.of());
    }

    private static Map<String, @Nullable Object> answer(
            Actor actor, Outcome outcome, Map<UUID, Row> rows, boolean nested) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        switch (outcome) {
            case Outcome.Refused(var problems, var matches) -> {
                json.put(
                        "problems",
                        problems.stream()
                                .map(problem -> ProblemJson.of(problem, actor.locale()))
                                .toList());
                MatchJson.put(json, matches, actor.locale());
            }
            case Outcome.Written(var effect, var row, var matches, var _) -> {
                var record = RecordJson.of(rows.getOrDefault(row.id(), bare(row)));
                json.put("effect", effect.name().toLowerCase(Locale.ROOT));
                if (nested) {
                    json.put("id", row.id().toString());
                    json.put("record", record);
                } else {
                    json.putAll(record);
                }
                MatchJson.put(json, matches, actor.locale());
            }
        }
        return json;
    }
}
