package shuke.kernel.schema;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Authority;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.SchemaChanges.Changed;
import tools.jackson.databind.node.ObjectNode;

/**
 * Changes the objects of a workspace while people work with them. A change is planned, the whole schema that comes out is
 * checked, and only then tables and definitions change in one transaction; indexes on big tables follow. One change at a time.
 * Asks for the function {@code schema}; must not be called inside a transaction.
 */
public final class SchemaEditor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataSource pool;
    private final DSLContext db;
    private final SchemaRules rules;
    private final SchemaNews news;
    private final TypeChange typeChange;
    private final Authority authority;
    private final Supplier<List<UsedElsewhere>> elsewhere;

    /**
     * @param pool gives connections outside any transaction
     * @param elsewhere who else keeps names of fields; asked for when they are needed
     */
    public SchemaEditor(
            DataSource pool,
            DSLContext db,
            SchemaRules rules,
            SchemaNews news,
            ValueConverter converter,
            Authority authority,
            Supplier<List<UsedElsewhere>> elsewhere) {
        this.pool = pool;
        this.db = db;
        this.rules = rules;
        this.news = news;
        this.typeChange = new TypeChange(db, converter);
        this.authority = authority;
        this.elsewhere = elsewhere;
    }

    /** A new object; refused when there is one of that name. */
    public Schema createObject(Actor actor, ObjectNode definition) {
        var name = definition.path("object").asString("");
        return edit(actor, now -> {
            if (now.schema().find(name).isPresent()) {
                throw ProblemException.of(Kind.CONFLICT, Problem.at("object", "objectTwice", name));
            }
            return Edit.of(name, definition);
        });
    }

    /** Changes what an object says about itself; fields that the patch names are changed or added too. */
    public Schema patchObject(Actor actor, String object, ObjectNode patch) {
        return edit(actor, now -> {
            now.schema().object(object);
            return Edit.of(object, patch);
        });
    }

    /** Removes a custom object; one that holds records only by force, one that others point to not at all. */
    public Schema deleteObject(Actor actor, String object, boolean force) {
        return edit(
                actor, now -> removal(actor).object(now.defined(), now.schema().object(object), force));
    }

    public Schema addField(Actor actor, String object, ObjectNode definition) {
        return edit(actor, now -> {
            var name = definition.path("name").asString("");
            if (now.schema().object(object).find(name).isPresent()) {
                throw ProblemException.of(Kind.CONFLICT, Problem.at("name", "fieldTwice", name));
            }
            return List.of(Edit.ofField(object, definition));
        });
    }

    /**
     * Adds fields to an object, and choices behind those that picklists of it have, all or nothing.
     *
     * @param choices by the name of the field
     */
    public Schema extend(
            Actor actor, String object, List<ObjectNode> fields, Map<String, List<FieldType.Option>> choices) {
        return edit(actor, now -> {
            var type = now.schema().object(object);
            var edits = new ArrayList<Edit>();
            for (var definition : fields) {
                var name = definition.path("name").asString("");
                if (type.find(name).isPresent()) {
                    throw ProblemException.of(Kind.CONFLICT, Problem.at("name", "fieldTwice", name));
                }
                edits.add(Edit.ofField(object, definition));
            }
            choices.forEach((field, more) -> edits.add(AddedChoices.of(object, type.field(field), more)));
            return edits;
        });
    }

    /** Changes a field; a change of its type only where no value is lost, or {@code lossy} allows it. */
    public Schema patchField(Actor actor, String object, String field, ObjectNode patch, boolean lossy) {
        authority.require(actor, Function.SCHEMA);
        try (var _ = WorkspaceLock.take(pool, actor.workspace(), PATIENCE)) {
            var now = now(actor.workspace());
            var was = now.schema().object(object).field(field);
            var edits = List.of(FieldEdit.of(object, was, patch));
            var after = after(now, edits);
            var is = after.object(object).field(field);
            if (!TypeChange.isOne(was, is)) {
                return bring(actor, now, edits, after);
            }
            try {
                var swap = typeChange.fill(actor.workspace(), now.schema().object(object), was, is, lossy);
                return swap(actor, now, edits, after, swap);
            } finally {
                typeChange.over(actor.workspace());
            }
        }
    }

    /** The field whose values are being converted at the moment, by this node, and how far it has come. */
    public Optional<TypeChange.Going> converting(Workspace workspace) {
        return typeChange.going(workspace);
    }

    /** What a change of type would keep and what it would lose; changes nothing. */
    public TypeChange.Preview previewType(Actor actor, String object, String field, ObjectNode patch) {
        authority.require(actor, Function.SCHEMA);
        var now = now(actor.workspace());
        var was = now.schema().object(object).field(field);
        var after = after(now, List.of(FieldEdit.of(object, was, patch)));
        return typeChange.preview(
                actor.workspace(),
                now.schema().object(object),
                was,
                after.object(object).field(field));
    }

    /** Removes a custom field; one that holds values only by force, one that others are worked out from not at all. */
    public Schema deleteField(Actor actor, String object, String field, boolean force) {
        return edit(actor, now -> {
            var type = now.schema().object(object);
            return removal(actor).field(now.defined(), type, type.field(field), force);
        });
    }

    /** Where a field is used, and how many records have a value of it. */
    public Usage usage(Actor actor, String object, String field) {
        authority.require(actor, Function.SCHEMA);
        var now = now(actor.workspace());
        var type = now.schema().object(object);
        return removal(actor).usage(now.defined(), type, type.field(field));
    }

    /** Which fields of other objects point to an object, where else it is used, and how many records it has. */
    public Usage usage(Actor actor, String object) {
        authority.require(actor, Function.SCHEMA);
        var now = now(actor.workspace());
        return removal(actor).usage(now.defined(), now.schema().object(object));
    }

    /** Takes over definitions from elsewhere: adds what is missing, changes what is different, removes nothing. */
    public List<Changed> apply(Actor actor, List<ObjectNode> definitions, boolean dryRun) {
        authority.require(actor, Function.SCHEMA);
        try (var _ = WorkspaceLock.take(pool, actor.workspace(), PATIENCE)) {
            var now = now(actor.workspace());
            var edits = new ArrayList<Edit>();
            definitions.forEach(
                    definition -> edits.addAll(Edit.of(definition.path("object").asString(""), definition)));
            var after = after(now, edits);
            TypeChange.refuseAny(now.schema(), after);
            if (!dryRun && !edits.isEmpty()) {
                bring(actor, now, edits, after);
            }
            return Differences.between(now.schema(), after);
        }
    }

    /** What this workspace says differently from the program: what {@link #apply} takes elsewhere. */
    public List<ObjectNode> export(Actor actor) {
        authority.require(actor, Function.SCHEMA);
        return OwnDefinitions.of(new SchemaStore(db, actor.workspace()).patches());
    }

    private Schema edit(Actor actor, java.util.function.Function<Now, List<Edit>> planned) {
        authority.require(actor, Function.SCHEMA);
        try (var _ = WorkspaceLock.take(pool, actor.workspace(), PATIENCE)) {
            var now = now(actor.workspace());
            var edits = planned.apply(now);
            var after = after(now, edits);
            TypeChange.refuseAny(now.schema(), after);
            return bring(actor, now, edits, after);
        }
    }

    private Now now(Workspace workspace) {
        var patches = new SchemaStore(db, workspace).patches();
        var schema = rules.load(db, workspace);
        var defined = EffectiveSchema.definitions(rules.standard(), patches).values();
        return new Now(schema, new Schema(schema.version(), defined), patches);
    }

    private Schema after(Now now, List<Edit> edits) {
        var version = now.schema().version() + 1;
        var after = EffectiveSchema.of(version, rules.standard(), Edit.apply(now.patches(), edits));
        rules.check(after);
        return after;
    }

    private Schema bring(Actor actor, Now now, List<Edit> edits, Schema after) {
        var workspace = actor.workspace();
        var upkeep = new TableUpkeep(db, rules.collation(db));
        var plan = upkeep.plan(after);
        var actual = upkeep.actual(workspace);
        TakenTables.refuse(now.schema(), plan, actual);
        var steps = TableDiff.between(workspace.schema(), plan, actual)
                .andWithin(Removal.ddl(workspace.schema(), now.schema(), after));
        Duplicates.explained(() -> upkeep.bring(
                workspace,
                steps,
                rules.fingerprint(plan),
                tx -> write(tx, actor, now, edits, after),
                () -> news.after(workspace, after)));
        return after;
    }

    /** A change of type: the new columns are filled already, now they take the place of the old ones. */
    private Schema swap(Actor actor, Now now, List<Edit> edits, Schema after, TypeChange.Swap swap) {
        var workspace = actor.workspace();
        swap.run(tx -> write(tx, actor, now, edits, after));
        news.after(workspace, after);
        var upkeep = new TableUpkeep(db, rules.collation(db));
        var plan = upkeep.plan(after);
        var steps = TableDiff.between(workspace.schema(), plan, upkeep.actual(workspace));
        upkeep.bring(workspace, steps, rules.fingerprint(plan), tx -> {}, () -> {});
        return after;
    }

    private void write(DSLContext tx, Actor actor, Now now, List<Edit> edits, Schema after) {
        var store = new SchemaStore(tx, actor.workspace());
        Edit.store(store, Edit.apply(now.patches(), edits), edits);
        store.nextVersion();
        news.within(actor, now.schema(), after);
    }

    private Removal removal(Actor actor) {
        return new Removal(
                db,
                actor.workspace().schema(),
                target -> elsewhere.get().stream()
                        .flatMap(room -> room.uses(actor, target).stream())
                        .toList());
    }

    /** @param defined as {@code schema}, but with nothing filled in that nobody wrote down */
    private record Now(Schema schema, Schema defined, List<Patch> patches) {}
}
