package shuke.kernel.record;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.base.Workspace;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.Encryption;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.vault.Clear;
import shuke.kernel.vault.Sealed;
import shuke.kernel.vault.Vault;

/** Seals the next records of an object anew, in a transaction of its own. */
@Component
class Resealer {
    private static final int AT_ONCE = 500;

    private final Access access;
    private final Organisation organisation;
    private final Vault vault;
    private final Resemblances resemblances;
    private final LockStore locks;
    private final ResealingStore store;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Resealer(
            Access access,
            Organisation organisation,
            Vault vault,
            Resemblances resemblances,
            LockStore locks,
            ResealingStore store,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.organisation = organisation;
        this.vault = vault;
        this.resemblances = resemblances;
        this.locks = locks;
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @return true when nothing is left to do */
    boolean step(Workspace workspace, Schema schema, ObjectType object, String edition) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var state = store.lock(workspace, object.name()).orElse(null);
            if (state != null && state.edition().equals(edition)) {
                return true;
            }
            if (state == null || !state.wanted().equals(edition)) {
                store.begin(workspace, object, edition, clock.instant());
                return false;
            }
            var ids = store.next(workspace, object, state.last(), AT_ONCE);
            if (ids.isEmpty()) {
                store.end(workspace, object.name(), clock.instant());
                return true;
            }
            store.put(workspace, sealed(workspace, schema, object, ids));
            store.move(workspace, object.name(), ids.getLast(), ids.size());
            return false;
        }));
    }

    /** Those of the records that would be found by other codes if they were sealed anew. */
    List<UUID> differing(Workspace workspace, Schema schema, ObjectType object, Collection<UUID> ids) {
        return store.differing(workspace, sealed(workspace, schema, object, ids));
    }

    private Sealed sealed(Workspace workspace, Schema schema, ObjectType object, Collection<UUID> ids) {
        var stored = locks.lock(work(workspace, schema, object), ids).values();
        var how = resemblances.of(workspace, object).orElse(null);
        return vault.seal(workspace, new Reread(object, stored, how));
    }

    private Work work(Workspace workspace, Schema schema, ObjectType object) {
        var system = Actor.system(workspace);
        var regional = Regional.of(organisation.current(workspace));
        var now = clock.instant();
        var values = new ValueParser(regional, now.atZone(ZoneOffset.UTC).toLocalDate());
        return new Work(
                system,
                access.sight(system, schema),
                object,
                values,
                regional,
                false,
                Batch.Likely.UNASKED,
                true,
                now,
                vault,
                "");
    }

    /** Records as they are, to be sealed once more: only what is sealed, and what they are found by. */
    private record Reread(
            ObjectType object,
            Collection<LockStore.Stored> stored,
            @Nullable Resemblance how) implements Clear {
        @Override
        public List<Field> fields() {
            return object.fields().stream()
                    .filter(Encryption::isSealedOrSearched)
                    .toList();
        }

        @Override
        public List<ClearRow> rows() {
            var rows = stored.stream().map(LockStore.Stored::row).toList();
            var keys = Resemblance.keys(how, rows.stream().map(Row::values).toList());
            return IntStream.range(0, rows.size())
                    .mapToObj(i -> new ClearRow(rows.get(i).id(), rows.get(i).values(), keys.get(i)))
                    .toList();
        }

        @Override
        public boolean hasLikeness() {
            return how != null;
        }
    }
}
