package shuke.kernel.organisation;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Authority;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;

/** Every change of settings and rates: by whoever has the function {@code settings}, one after the other, with its entry in the log. */
@Component
class SettingsWriter {
    private final SettingsCatalog catalog;
    private final SettingsStore store;
    private final SettingsTrail trail;
    private final ObjectProvider<OrganisationChanges> listeners;
    private final Authority authority;
    private final TransactionTemplate transaction;

    SettingsWriter(
            SettingsCatalog catalog,
            SettingsStore store,
            SettingsTrail trail,
            ObjectProvider<OrganisationChanges> listeners,
            Authority authority,
            PlatformTransactionManager transactions) {
        this.catalog = catalog;
        this.store = store;
        this.trail = trail;
        this.listeners = listeners;
        this.authority = authority;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param seen the version that the caller has seen; null when any will do */
    Settings change(Actor actor, @Nullable Long seen, UnaryOperator<Settings> work) {
        return locked(actor, before -> {
            if (seen != null && seen != before.version())
                throw ProblemException.of(Kind.CONFLICT, Problem.of("settingsStale", seen, before.version()));
            var after = work.apply(before).in(before.version() + 1);
            if (SettingsTrail.between(before, after).isEmpty()) return before;
            store.save(actor.workspace(), before, after);
            trail.changed(actor, before, after);
            listeners.orderedStream().forEach(listener -> listener.changed(actor, before, after));
            afterCommit(() -> catalog.swap(actor.workspace(), after));
            return after;
        });
    }

    /** @param work writes the rates of the home currency and answers what changed of them */
    List<RateStore.Change> rates(Actor actor, BiFunction<Actor, Settings, List<RateStore.Change>> work) {
        return locked(actor, settings -> {
            var changes = work.apply(actor, settings);
            trail.rate(actor, changes);
            var currencies = Set.copyOf(
                    changes.stream().map(RateStore.Change::currency).distinct().toList());
            if (!changes.isEmpty()) listeners.orderedStream().forEach(listener -> listener.revalued(actor, currencies));
            return changes;
        });
    }

    /** The tables hold others than those that are in force. */
    void reread(Workspace workspace) {
        var known =
                Math.max(catalog.current(workspace).version(), store.versions().getOrDefault(workspace, 0L));
        store.stamp(workspace, known + 1);
        var after = store.load(workspace);
        afterCommit(() -> catalog.swap(workspace, after));
    }

    private <T> T locked(Actor actor, java.util.function.Function<Settings, T> work) {
        authority.require(actor, Function.SETTINGS);
        // known from outside of the transaction: read in it and not committed, they would be kept all the same
        catalog.current(actor.workspace());
        return requireNonNull(transaction.execute(status -> {
            store.lock(actor.workspace());
            return work.apply(store.load(actor.workspace()));
        }));
    }

    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
