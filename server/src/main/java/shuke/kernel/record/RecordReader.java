package shuke.kernel.record;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.Criterion;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Rows;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Page;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.filter.Filter;
import shuke.kernel.filter.Moment;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.Pointer;
import shuke.kernel.schema.SystemFields;
import shuke.kernel.vault.Vault;

/** The only door to reading records. What the actor may not see is not there. */
@Service
public class RecordReader {
    private final Access access;
    private final Organisation organisation;
    private final ReadStore store;
    private final Vault vault;
    private final InstantSource clock;
    private final Audit audit;

    RecordReader(
            Access access, Organisation organisation, ReadStore store, Vault vault, InstantSource clock, Audit audit) {
        this.audit = audit;
        this.access = access;
        this.organisation = organisation;
        this.store = store;
        this.vault = vault;
        this.clock = clock;
    }

    public Page<Row> page(Actor actor, Query query) {
        var reading = reading(actor, query.object());
        var plan = KeptPlans.of(reading.schema()).page(reading, query);
        return store.page(reading, plan, query);
    }

    /**
     * The page that begins so many records behind the cursor, or behind the beginning. For a jump in a list: what is left out is walked
     * over all the same, which takes longer the more it is; whoever reads on does so by cursor.
     */
    public Page<Row> page(Actor actor, Query query, int skip) {
        if (skip == 0) {
            return page(actor, query);
        }
        var reading = reading(actor, query.object());
        return store.page(reading, new ReadPlan(reading, query, skip), query);
    }

    /** Refuses what {@link #page} would refuse, without asking the database. */
    public void check(Actor actor, Query query) {
        var reading = reading(actor, query.object());
        KeptPlans.of(reading.schema()).page(reading, query);
    }

    /**
     * What stands before and behind a record in a list, whether or not the list holds the record itself; or a refusal, as in
     * {@link #read}.
     *
     * @param list what the list asks; neither its fields nor where it goes on matter
     */
    public Beside beside(Actor actor, Query list, UUID id) {
        var reading = reading(actor, list.object());
        var plans = KeptPlans.of(reading.schema());
        var itself = new Filter.Text("id == '%s'".formatted(id));
        var place = store.place(reading, new ReadPlan(reading, Beside.asked(list, itself, list.sort())))
                .orElseThrow(ProblemException::notFound);
        var forward = plans.page(reading, Beside.asked(list, list.filter(), list.sort()));
        var backward = plans.page(reading, Beside.asked(list, list.filter(), Beside.turned(list.sort())));
        return new Beside(
                store.behind(reading, backward, place).orElse(null),
                store.behind(reading, forward, place).orElse(null));
    }

    /** One record with all fields, or a refusal: not there and not visible are the same. */
    public Row read(Actor actor, String object, UUID id) {
        var found = read(actor, object, List.of(id)).get(id);
        if (found == null) {
            throw ProblemException.notFound();
        }
        return found;
    }

    /** Those of the records that are there and visible, with all fields. */
    public Map<UUID, Row> read(Actor actor, String object, Collection<UUID> ids) {
        var reading = reading(actor, object);
        return store.rows(reading, KeptPlans.of(reading.schema()).rows(reading), ids).stream()
                .collect(toMap(Row::id, row -> row));
    }

    /**
     * The value of a masked field in clear; who asked is on record. Refused where the role may not reveal values, or the field is
     * not there for it.
     */
    public @Nullable Object reveal(Actor actor, String object, UUID id, String field) {
        var reading = reading(actor, object);
        var asked = reading.object().field(field);
        access.require(actor, Function.REVEAL);
        read(actor, object, id); // as far as she sees the record at all
        var clear = reading.seeing(access.sightOfProgram(actor.workspace()));
        var row = store.rows(clear, KeptPlans.of(clear.schema()).rows(clear), List.of(id)).stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        audit.note(actor, Event.of(Action.REVEALED, object).about(id).with(asked.name(), null, null));
        return row.get(field);
    }

    /** The ids of the records that have what is looked for, at most so many of each object, the likeliest first. */
    public Map<String, List<UUID>> found(Actor actor, List<Sought> sought, int most) {
        var plans = sought.stream()
                .map(one -> new SoughtPlan(reading(actor, one.object()), one))
                .toList();
        var written = store.written(
                actor.workspace(),
                plans.stream().map(plan -> plan.reading().object()).toList());
        return store.found(
                plans.stream()
                        .filter(plan -> written.contains(plan.sought().object()))
                        .toList(),
                most);
    }

    /** Those of the records that are not deleted for good: they are there, or in the recycle bin. */
    public Set<UUID> kept(Actor actor, String object, Collection<UUID> ids) {
        return versions(actor, object, ids).keySet();
    }

    /** The versions by now of those of the records that are not deleted for good. */
    public Map<UUID, Long> versions(Actor actor, String object, Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : store.versions(reading(actor, object), ids);
    }

    /** Those of the records that are there and fulfil the filter. */
    public Set<UUID> fulfilling(Actor actor, String object, Collection<UUID> ids, Filter filter) {
        var reading = reading(actor, object);
        return ids.isEmpty() ? Set.of() : store.fulfilling(reading, ids, reading.condition(filter));
    }

    /** Whether the actor may change the record, as far as that depends on the record. */
    public boolean isEditable(Actor actor, String object, UUID id) {
        var reading = reading(actor, object);
        return reading.sight().may(reading.object(), Operation.EDIT)
                && !store.editable(reading, List.of(id)).isEmpty();
    }

    /** Those of the records that the actor may change, as far as that depends on them; one statement, or none where all or no records are. */
    public Set<UUID> editable(Actor actor, String object, Collection<UUID> ids) {
        var reading = reading(actor, object);
        if (!reading.sight().may(reading.object(), Operation.EDIT)) return Set.of();
        return switch (reading.sight().rows(object, true)) {
            case Rows.All all -> Set.copyOf(ids);
            case Rows.None none -> Set.of();
            case Rows.Some some -> ids.isEmpty() ? Set.of() : store.editable(reading, ids);
        };
    }

    /** The sharing rules by whose condition the actor reaches the record. */
    List<Criterion> criteria(Actor actor, String object, UUID id) {
        return store.criteria(reading(actor, object), id);
    }

    /** How many records the recycle bin holds of each object that the actor may read; those it holds none of are left out. */
    public Map<String, Page.Count> bins(Actor actor) {
        var readable = access.sight(actor).view().objects().stream()
                .filter(object -> access.may(actor, object, Operation.READ))
                .toList();
        var written = store.written(actor.workspace(), readable);
        var counts = new LinkedHashMap<>(store.bins(readable.stream()
                .filter(object -> written.contains(object.name()))
                .map(object -> reading(actor, object.name()))
                .toList()));
        counts.values().removeIf(count -> count.number() == 0);
        return counts;
    }

    /**
     * How many records point to this one, for each lookup that its object names and whose records the actor may read; or a
     * refusal, as in {@link #read}.
     */
    public List<RelatedCount> related(Actor actor, String object, UUID id) {
        var reading = reading(actor, object);
        var behind = reading.schema().pointersTo(reading.object().name()).stream()
                .filter(pointer -> pointer.related() != null)
                .filter(pointer -> access.may(actor, reading.schema().object(pointer.object()), Operation.READ))
                .map(pointer -> new RelatedPlan.Behind(pointer, reading(actor, pointer.object())))
                .toList();
        return store.related(new RelatedPlan(reading, id, behind)).orElseThrow(ProblemException::notFound);
    }

    /**
     * The records that point to this one, the latest first, by one statement; through lookups that its object names, and as far as
     * the actor may read them.
     *
     * @param objects of which objects; empty for all
     * @param by whose records; null for everybody's
     * @param after the last one seen; null to begin with the latest
     */
    List<Happening> happenings(
            Actor actor,
            String object,
            UUID id,
            Set<String> objects,
            @Nullable UUID by,
            @Nullable Happening after,
            int most) {
        var reading = reading(actor, object);
        var pointers = new LinkedHashMap<String, List<Pointer>>();
        reading.schema().pointersTo(reading.object().name()).stream()
                .filter(pointer -> pointer.related() != null)
                .filter(pointer -> objects.isEmpty() || objects.contains(pointer.object()))
                .filter(pointer -> access.may(actor, reading.schema().object(pointer.object()), Operation.READ))
                .forEach(pointer -> pointers.computeIfAbsent(pointer.object(), o -> new ArrayList<>())
                        .add(pointer));
        var written = store.written(
                actor.workspace(),
                pointers.keySet().stream()
                        .map(name -> reading.schema().object(name))
                        .toList());
        return store.happenings(
                pointers.entrySet().stream()
                        .filter(each -> written.contains(each.getKey()))
                        .map(each -> new HappeningPlan(reading(actor, each.getKey()), id, each.getValue(), by))
                        .toList(),
                after,
                most);
    }

    /**
     * The actor's own records that changed since then, of these objects; the latest first, by one statement.
     *
     * @param most how many at most
     */
    List<Happening> changed(Actor actor, Collection<String> objects, Instant since, int most) {
        var plans = newsPlans(actor, objects, since);
        return store.latest(
                plans.stream().map(NewsPlan::reading).toList(),
                plans.stream().map(plan -> plan.changed(most)).toList(),
                most);
    }

    /** The records that somebody else made since then and that point to one of the actor's own of these objects; as {@link #changed}. */
    List<Happening> made(Actor actor, Collection<String> around, Instant since, int most) {
        var schema = access.sight(actor).view();
        var sources = new LinkedHashSet<String>();
        around.forEach(object -> schema.pointersTo(object).stream()
                .filter(pointer -> pointer.related() != null)
                .forEach(pointer -> sources.add(pointer.object())));
        var plans = newsPlans(actor, sources, since).stream()
                .filter(plan -> plan.pointsTo(around))
                .toList();
        return store.latest(
                plans.stream().map(NewsPlan::reading).toList(),
                plans.stream().map(plan -> plan.made(around, most)).toList(),
                most);
    }

    private List<NewsPlan> newsPlans(Actor actor, Collection<String> objects, Instant since) {
        var sight = access.sight(actor);
        var readable = objects.stream()
                .flatMap(name -> sight.view().find(name).stream())
                .filter(object -> access.may(actor, object, Operation.READ))
                .toList();
        var written = store.written(actor.workspace(), readable);
        return readable.stream()
                .filter(object -> written.contains(object.name()))
                .map(object -> new NewsPlan(reading(actor, object.name()), since))
                .toList();
    }

    /** Of the records what lists show, whose they are, and the first of their long texts. */
    Map<UUID, Row> outlines(Actor actor, String object, Collection<UUID> ids) {
        var type = reading(actor, object).object();
        var shown = new LinkedHashSet<>(type.layout().list());
        shown.addAll(List.of(type.nameField(), SystemFields.OWNER));
        type.fields().stream()
                .filter(field ->
                        field.type() instanceof FieldType.LongText || field.type() instanceof FieldType.RichText)
                .findFirst()
                .ifPresent(text -> shown.add(text.name()));
        var rows = read(actor, object, ids);
        rows.replaceAll((id, row) -> row.only(shown));
        return rows;
    }

    /** Groups and measures over all records that match; amounts in several currencies are brought to the home currency. */
    public Aggregate.Result aggregate(Actor actor, Aggregate aggregate) {
        return store.aggregate(plan(actor, aggregate));
    }

    /** How many records fulfil a filter, exactly; null for all. */
    public long count(Actor actor, String object, @Nullable Filter filter) {
        var measures = List.of(new Aggregate.Measure("count", null));
        return aggregate(actor, new Aggregate(object, filter, List.of(), measures, List.of(), 1)).groups().stream()
                .mapToLong(group -> group.values().getFirst() instanceof Number number ? number.longValue() : 0)
                .sum();
    }

    /** Refuses what {@link #aggregate} would refuse, without asking the database. */
    public void check(Actor actor, Aggregate aggregate) {
        plan(actor, aggregate).select();
    }

    private AggregatePlan plan(Actor actor, Aggregate aggregate) {
        var reading = reading(actor, aggregate.object());
        var filter = aggregate.filter() == null ? null : reading.condition(aggregate.filter());
        return new AggregatePlan(reading, filter, aggregate);
    }

    Reading reading(Actor actor, String name) {
        var sight = access.sight(actor);
        var object = sight.view().object(name);
        access.require(sight, object, Operation.READ);
        var settings = organisation.current(actor.workspace());
        var moment = new Moment(clock.instant(), settings.zoneOf(actor), actor.user());
        return new Reading(actor, sight, object, settings, moment, vault, access.standing(actor));
    }
}
