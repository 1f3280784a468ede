package shuke.kernel.transfer;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.transfer.SavedMapping.Content;
import shuke.kernel.transfer.SavedMapping.Meaning;

/**
 * Mappings that are remembered: under a name when somebody says so, and without one whenever somebody imports a file of which she has
 * said something. Those for everybody are looked after by whoever has the function {@code settings}.
 */
@Service
public class SavedMappings {
    private static final int LONGEST_NAME = 100;

    /** Of one person and one object, with a name. */
    private static final int MOST = 100;

    /** Without a name; older ones are forgotten. */
    private static final int MOST_UNNAMED = 20;

    private final MappingStore store;
    private final AskedOptions options;
    private final Access access;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    SavedMappings(
            MappingStore store,
            AskedOptions options,
            Access access,
            Audit audit,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.options = options;
        this.access = access;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Hers and those for everybody, the latest first, with the columns of fields that she sees. */
    public List<SavedMapping> of(Actor actor, String object) {
        var view = access.sight(actor).view().object(object);
        access.require(actor, view, Operation.IMPORT);
        return store.of(actor.workspace(), object, actor.user()).stream()
                .map(mapping -> mapping.with(mapping.content().only(isIn(view))))
                .toList();
    }

    private static Predicate<String> isIn(ObjectType view) {
        return path -> view.find(path.split("\\.", 2)[0]).isPresent();
    }

    /** Whether somebody may rename and remove it. */
    public boolean mayChange(Actor actor, SavedMapping mapping) {
        return mapping.owner().equals(actor.user())
                ? !mapping.shared() || access.may(actor, Function.SETTINGS)
                : mapping.shared() && access.may(actor, Function.SETTINGS);
    }

    /**
     * Remembers what the columns of an import mean.
     *
     * @param run hers
     */
    public SavedMapping save(Actor actor, ImportRun run, @Nullable String name, boolean shared) {
        if (shared) access.require(actor, Function.SETTINGS);
        var mapping = new SavedMapping(
                ids.next(),
                run.object(),
                named(name),
                shared,
                actor.user(),
                content(run, options.of(run)),
                clock.instant());
        transaction.executeWithoutResult(status -> {
            var hers = store.of(actor.workspace(), run.object(), actor.user()).stream()
                    .filter(one -> one.owner().equals(actor.user()) && one.name() != null)
                    .count();
            if (hers >= MOST) throw ProblemException.of(Kind.CONFLICT, Problem.of("importTooManyMappings", MOST));
            store.save(actor.workspace(), mapping);
            note(actor, mapping, null, mapping.name());
        });
        return mapping;
    }

    /** @param name null to leave it as it is; so also {@code shared} */
    public SavedMapping change(Actor actor, UUID id, @Nullable String name, @Nullable Boolean shared) {
        return requireNonNull(transaction.execute(status -> {
            var before = found(actor, id);
            var isShared = shared == null ? before.shared() : shared;
            if (isShared && !before.shared()) access.require(actor, Function.SETTINGS);
            var after = new SavedMapping(
                    id,
                    before.object(),
                    name == null && before.name() != null ? before.name() : named(name),
                    isShared,
                    before.owner(),
                    before.content(),
                    before.usedAt());
            store.save(actor.workspace(), after);
            note(actor, after, before.name(), after.name());
            return after;
        }));
    }

    public void remove(Actor actor, UUID id) {
        transaction.executeWithoutResult(status -> {
            var mapping = found(actor, id);
            store.delete(actor.workspace(), id);
            note(actor, mapping, mapping.name(), null);
        });
    }

    private SavedMapping found(Actor actor, UUID id) {
        var mapping = store.lock(actor.workspace(), id)
                .filter(one -> one.shared() || one.owner().equals(actor.user()))
                .filter(one -> actor.remit().writes(one.object()))
                .orElseThrow(ProblemException::notFound);
        if (!mayChange(actor, mapping)) access.require(actor, Function.SETTINGS);
        return mapping;
    }

    /** What somebody did last with such a file takes the place of what she did before. Joins the caller's transaction. */
    void remember(Actor actor, Prepared prepared) {
        var run = prepared.run();
        if (prepared.options().mapping().isEmpty()) return;
        var content = content(run, prepared.options());
        var unnamed = store.of(actor.workspace(), run.object(), actor.user()).stream()
                .filter(one -> one.owner().equals(actor.user()) && one.name() == null)
                .toList();
        var before =
                unnamed.stream().filter(one -> one.content().isAlike(content)).findFirst();
        store.save(
                actor.workspace(),
                new SavedMapping(
                        before.map(SavedMapping::id).orElseGet(ids::next),
                        run.object(),
                        null,
                        false,
                        actor.user(),
                        content,
                        clock.instant()));
        unnamed.stream()
                .filter(one -> before.filter(one::equals).isEmpty())
                .skip(MOST_UNNAMED - 1)
                .forEach(one -> store.delete(actor.workspace(), one.id()));
    }

    /** What was said of columns; a field that a rehearsal only plans is none. */
    private static Content content(ImportRun run, ImportOptions asked) {
        var columns = new LinkedHashMap<String, @Nullable Meaning>();
        for (var column : run.columns()) {
            var wish = asked.mapping().get(column.heading());
            if (wish == null || (run.dryRun() && wish.newField() != null)) continue;
            var path = column.path();
            columns.put(column.heading(), path == null ? null : new Meaning(path, wish.values(), wish.create()));
        }
        var headings = run.columns().stream().map(ImportRun.Column::heading).toList();
        return new Content(headings, run.mode(), asked.key(), run.likely(), columns);
    }

    private static String named(@Nullable String name) {
        var stripped = name == null ? "" : name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME)
            throw ProblemException.invalid(Problem.at("name", "importMappingName", LONGEST_NAME));
        return stripped;
    }

    private void note(Actor actor, SavedMapping mapping, @Nullable String before, @Nullable String after) {
        audit.note(
                actor,
                Event.of(Action.DEFINED, mapping.object())
                        .about(mapping.id())
                        .with("importMapping", before, after)
                        .with("shared", null, mapping.shared()));
    }
}
