package shuke.kernel.audit;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/**
 * How long the log of a workspace is kept: for ever, unless its administrators say so many months. What is older is cut off at a
 * link of the chain, which goes on from there.
 */
@Component
public class Retention {
    /** What the database refuses to cut, whoever asks. */
    public static final int LEAST_MONTHS = 6;

    public static final int MOST_MONTHS = 1_200;

    private static final int LINKS_AT_ONCE = 100;
    private static final String OBJECT = "audit";

    private final RetentionStore store;
    private final ChainStore chain;
    private final Seal seal;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Retention(
            RetentionStore store,
            ChainStore chain,
            Seal seal,
            Audit audit,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.chain = chain;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Empty for ever. */
    public OptionalInt months(Workspace workspace) {
        return store.months(workspace);
    }

    /** @param months null for ever */
    public void change(Actor actor, @Nullable Integer months) {
        if (months != null && (months < LEAST_MONTHS || months > MOST_MONTHS)) {
            throw ProblemException.invalid(Problem.at("months", "monthsOfLog", LEAST_MONTHS, MOST_MONTHS));
        }
        transaction.executeWithoutResult(status -> {
            var before = store.months(actor.workspace());
            store.put(actor.workspace(), months);
            audit.note(
                    actor,
                    Event.of(Action.LOG_RULE_CHANGED, OBJECT)
                            .with("months", before.isPresent() ? before.getAsInt() : null, months));
        });
    }

    /** Cuts off what is old enough; answers how many entries that were. */
    long apply(Workspace workspace, BooleanSupplier stop) {
        var months = store.months(workspace);
        if (months.isEmpty()) return 0;
        var before = clock.instant()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(months.getAsInt())
                .toInstant();
        var gone = 0L;
        while (!stop.getAsBoolean()) {
            var old = store.old(workspace, before, LINKS_AT_ONCE);
            if (old.isEmpty()) return gone;
            gone += cut(workspace, old.getLast());
        }
        return gone;
    }

    private long cut(Workspace workspace, Link last) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var gone = chain.cutOff(workspace, last.seq(), seal.sign(Cut.bytes(workspace, last.seq(), last.hash())));
            audit.note(
                    Actor.system(workspace),
                    Event.of(Action.LOG_CUT, OBJECT)
                            .with("entries", gone, null)
                            .with("upTo", null, last.newest().toString()));
            return gone;
        }));
    }
}
