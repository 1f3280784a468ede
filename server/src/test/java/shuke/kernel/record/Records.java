package shuke.kernel.record;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import shuke.kernel.access.Access;
import shuke.kernel.access.Roles;
import shuke.kernel.access.SharingRules;
import shuke.kernel.audit.Audit;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Page;
import shuke.kernel.base.Plain;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.filter.Filter;
import shuke.kernel.organisation.ExchangeRates;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.SchemaEditor;
import shuke.kernel.schema.SchemaNews;
import shuke.kernel.schema.ValueConverter;
import shuke.kernel.vault.Keys;
import shuke.support.MovableClock;
import shuke.support.Rooms;
import shuke.support.TestDatabase;
import shuke.support.TestWorkspace;

/** A workspace with both doors of the record room, in the words of the tests. */
final class Records {
    final TestWorkspace workspace;
    final RecordWriter writer;
    final RecordReader reader;
    final DuplicateFinder finder;
    final Inspection inspection;
    final Access access;
    final Roles roles;
    final SharingRules rules;
    final RecordSharing sharing;
    final Why why;
    final History histories;
    final Timeline timeline;
    final News news;
    final Audit audit;
    final Organisation organisation;
    final ExchangeRates rates;
    private final Revaluation revaluation;
    final Emptying emptying;
    final Keys keys;
    private final Resemblances resemblances;
    private final Resealer resealer;
    private final ClearRemains remains;
    final RollUpRefill refill;
    private final RefillStart refillStart;
    private final ValueConverter converter;
    final Integrity integrity;
    final Repairs repairs;
    final Validity validity;
    final MovableClock clock;
    final Actor maria;

    private Records(TestWorkspace workspace, AnnotationConfigApplicationContext context) {
        this.workspace = workspace;
        this.writer = context.getBean(RecordWriter.class);
        this.reader = context.getBean(RecordReader.class);
        this.finder = context.getBean(DuplicateFinder.class);
        this.inspection = context.getBean(Inspection.class);
        this.access = context.getBean(Access.class);
        this.roles = context.getBean(Roles.class);
        this.rules = context.getBean(SharingRules.class);
        this.sharing = context.getBean(RecordSharing.class);
        this.why = context.getBean(Why.class);
        this.histories = context.getBean(History.class);
        this.timeline = context.getBean(Timeline.class);
        this.news = context.getBean(News.class);
        this.audit = context.getBean(Audit.class);
        this.organisation = context.getBean(Organisation.class);
        this.rates = context.getBean(ExchangeRates.class);
        this.revaluation = context.getBean(Revaluation.class);
        this.keys = context.getBean(Keys.class);
        this.resemblances = context.getBean(Resemblances.class);
        this.remains = context.getBean(ClearRemains.class);
        this.resealer = context.getBean(Resealer.class);
        this.emptying = context.getBean(Emptying.class);
        this.refill = context.getBean(RollUpRefill.class);
        this.refillStart = context.getBean(RefillStart.class);
        this.converter = context.getBean(ValueConverter.class);
        this.integrity = context.getBean(Integrity.class);
        this.repairs = context.getBean(Repairs.class);
        this.validity = context.getBean(Validity.class);
        this.clock = context.getBean(MovableClock.class);
        var system = Actor.system(workspace.workspace());
        var input = new LinkedHashMap<String, @Nullable Object>(Map.of("name", "Maria"));
        if (workspace.schema().object("user").find("email").isPresent()) {
            input.put("email", "maria@example.com");
            input.put("role", "administrator");
        }
        var user = writer.write(system, Batch.of("user", new Change.Create(null, input)))
                .getFirst()
                .row();
        this.maria = new Actor(
                workspace.workspace(), user.id(), "Maria", "administrator", Locale.ENGLISH, ZoneId.of("UTC"), "api");
    }

    static Records in(TestWorkspace workspace) {
        var context = Rooms.over(workspace, new MovableClock());
        context.refresh();
        return new Records(workspace, context);
    }

    /** Does what waits to be done in the background after rates have changed. */
    void revalue() {
        var waiting = workspace
                .records()
                .fetch("select id from %s.record_revaluation".formatted(workspace.schemaName()))
                .getValues(0, UUID.class);
        waiting.forEach(work -> revaluation.goOn(workspace.workspace(), work, () -> false));
    }

    /** Changes what the workspace keeps, as administrators do. */
    SchemaEditor editor() {
        var news = new SchemaNews(workspace.catalog(), List.of(refillStart));
        return new SchemaEditor(
                TestDatabase.dataSource(), workspace.db(), workspace.rules(), news, converter, access, List::of);
    }

    /** Seals what is not sealed as it is to be. */
    void reseal() {
        var schema = workspace.catalog().current(workspace.workspace());
        for (var object : schema.objects()) {
            var edition = resemblances.edition(workspace.workspace(), object);
            while (!edition.isEmpty() && !resealer.step(workspace.workspace(), schema, object, edition)) {}
        }
    }

    /** Seals what an older program left in clear. */
    void sealRemains() {
        remains.seal(workspace.workspace(), workspace.catalog().current(workspace.workspace()));
    }

    Actor administrator() {
        return maria;
    }

    /** Does what waits to be done in the background after roll-ups were defined. */
    void refill() {
        waitingRefills().forEach(work -> refill.goOn(workspace.workspace(), work, () -> false));
    }

    List<UUID> waitingRefills() {
        return workspace
                .records()
                .fetch("select id from %s.record_refill".formatted(workspace.schemaName()))
                .getValues(0, UUID.class);
    }

    /** Name and value in turn. */
    static Map<String, @Nullable Object> values(@Nullable Object... pairs) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            values.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return values;
    }

    UUID create(String object, @Nullable Object... pairs) {
        return writer.write(maria, Batch.of(object, new Change.Create(null, values(pairs))))
                .getFirst()
                .row()
                .id();
    }

    Outcome.Written patch(String object, UUID id, @Nullable Object... pairs) {
        return writer.write(maria, Batch.of(object, new Change.Update(id, null, values(pairs))))
                .getFirst();
    }

    void delete(String object, UUID id) {
        writer.write(maria, Batch.of(object, new Change.Delete(id, null)));
    }

    void purge(String object, UUID id) {
        writer.write(maria, Batch.of(object, new Change.Purge(id)));
    }

    void restore(String object, UUID id) {
        writer.write(maria, Batch.of(object, new Change.Restore(id)));
    }

    Row read(String object, UUID id) {
        return reader.read(maria, object, id);
    }

    @Nullable
    Object read(String object, UUID id, String field) {
        return Plain.of(read(object, id).get(field));
    }

    /** The names of the records that match, in the order asked for. */
    List<String> names(String object, @Nullable String filter, String... sort) {
        return page(object, filter, List.of(sort), 200, null).items().stream()
                .map(row -> String.valueOf(Plain.of(row.get("name"))))
                .toList();
    }

    Page<Row> page(String object, @Nullable String filter, List<String> sort, int limit, @Nullable String cursor) {
        return reader.page(
                maria,
                new Query(
                        object,
                        filter == null ? null : new Filter.Text(filter),
                        sort,
                        List.of("name"),
                        limit,
                        cursor,
                        true,
                        false));
    }

    /** A page of the recycle bin. */
    Page<Row> bin(String object, List<String> sort, int limit, @Nullable String cursor) {
        return reader.page(maria, new Query(object, null, sort, List.of("name"), limit, cursor, true, true));
    }

    /** The names of what is in the recycle bin, in the order asked for. */
    List<String> binned(String object, String... sort) {
        return bin(object, List.of(sort), 200, null).items().stream()
                .map(row -> String.valueOf(Plain.of(row.get("name"))))
                .toList();
    }

    /** The history as sentences, oldest first. */
    List<String> history(String object, UUID id) {
        return audit.history(maria, object, id, 100, null).items().reversed().stream()
                .map(entry -> entry.actorName() + " " + entry.action().name().toLowerCase(Locale.ROOT)
                        + entry.changes().stream()
                                .map(change -> " " + change.field() + " " + change.before() + " → " + change.after())
                                .collect(Collectors.joining()))
                .toList();
    }

    /** What was found wrong, as field and code. */
    static List<String> codes(ThrowingCallable call) {
        var problems = new ArrayList<String>();
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refusal -> refusal.problems().stream()
                                .map(problem -> problem.field() + " " + problem.code())
                                .forEach(problems::add));
        return problems;
    }
}
