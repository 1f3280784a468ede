package shuke.kernel.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;
import shuke.kernel.vault.Keys;
import shuke.kernel.vault.TestKeys;
import shuke.kernel.vault.Vault;
import shuke.support.Awaiting;
import shuke.support.MovableClock;
import shuke.support.TestDatabase;
import shuke.support.TestWorkspace;

/** A log of a workspace of its own, in the words of the tests. */
final class Log {
    final TestWorkspace shuke = TestWorkspace.of();
    final MovableClock clock = new MovableClock();
    final Keys keys = TestKeys.fresh();
    final Audit audit;
    final ChainStore chainStore = new ChainStore(shuke.db());
    final Seal seal = new Seal(keys);
    final Chain chain = new Chain(chainStore, seal);
    final Chaining chaining = new Chaining(chainStore, chain, seal, clock);
    private final ChangesText changes = new ChangesText(new Vault(keys));
    private final Proofs proofs = new Proofs(keys, new Ids(clock), changes);
    private Heads heads = new Heads(null);

    Log() {
        audit = new Audit(new AuditStore(shuke.db(), changes), proofs, clock);
    }

    Log keepingHeadsIn(Heads others) {
        heads = others;
        return this;
    }

    Workspace workspace() {
        return shuke.workspace();
    }

    /** Some entries in one transaction, all linked. */
    Log with(int entries) {
        write(entries);
        return linked();
    }

    void write(int entries) {
        write(entries, clock.instant());
    }

    void write(int entries, Instant at) {
        var actor = Actor.system(workspace());
        audit.append(
                actor,
                IntStream.range(0, entries)
                        .mapToObj(i -> Entry.of(
                                actor,
                                at,
                                "contact",
                                UUID.randomUUID(),
                                Action.UPDATED,
                                List.of(new Entry.Changed("phone", "110", "12345" + i))))
                        .toList());
    }

    /** Whatever else goes on in the database meanwhile: nothing is linked while an older transaction is open there. */
    Log linked() {
        Awaiting.until("all entries are linked", () -> {
            while (chaining.goOn(workspace()).isPresent()) {
                // until all that can be is
            }
            return isLinked();
        });
        return this;
    }

    private boolean isLinked() {
        var end = chain.end(workspace());
        return new VerifyStore(shuke.db())
                .entries(workspace(), end.tx(), end.id(), Long.MAX_VALUE, Long.MAX_VALUE, 1)
                .isEmpty();
    }

    Verifier verifier() {
        return new Verifier(new VerifyStore(shuke.db()), chainStore, chain, proofs);
    }

    Findings verified() {
        var entries = new VerifyStore(shuke.db());
        var verifier = verifier();
        var findings = Findings.NONE;
        for (var next = verifier.step(workspace(), findings);
                next.isPresent();
                next = verifier.step(workspace(), findings)) {
            findings = next.get();
        }
        var end = new EndCheck(entries, chainStore, chain, seal, heads, clock);
        return end.of(workspace(), verifier.tail(workspace(), findings));
    }

    Retention retention() {
        return new Retention(
                new RetentionStore(shuke.db(), chainStore), chainStore, seal, audit, clock, shuke.transactions());
    }

    List<Damage.Kind> damages() {
        return verified().damages().stream().map(Damage::kind).toList();
    }

    /** As somebody who has the database server itself, and takes the triggers away first. */
    int tamper(String sql, @Nullable Object... values) {
        var schema = LogTable.schema(workspace());
        try (var connection = TestDatabase.administrator()) {
            guards(connection, schema, "disable");
            var changed = changed(connection, sql.replace("LOG", schema), values);
            guards(connection, schema, "enable");
            return changed;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void guards(Connection connection, String schema, String what) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var table : List.of("audit_entry", "audit_link", "audit_cut")) {
                statement.execute("alter table %s.%s %s trigger user".formatted(schema, table, what));
            }
        }
    }

    private static int changed(Connection connection, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    Log later(Duration by) {
        clock.jump(by);
        return this;
    }
}
