package shuke.kernel.access;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Workspace;

/**
 * Keeps which single records are shared with whom, in force at once and on record. Whether the actor may share a record is asked by
 * the record room, which knows it.
 */
@Component
public class Shares {
    private final ShareStore store;
    private final RoleCatalog roles;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Shares(
            ShareStore store,
            RoleCatalog roles,
            Audit audit,
            Ids ids,
            InstantSource clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.roles = roles;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** With whom: one of the three is given. */
    public record With(
            @Nullable UUID person,
            @Nullable UUID team,
            @Nullable String role) {}

    /** @param members those who work on the record together, or else the others that it is shared with */
    public List<Share> of(Workspace workspace, String object, UUID record, boolean members) {
        return store.of(workspace, object, record, members);
    }

    public Optional<Share> find(Workspace workspace, UUID id) {
        return store.find(workspace, id);
    }

    public Share add(
            Actor actor,
            String object,
            UUID record,
            With with,
            boolean edits,
            @Nullable Instant until,
            boolean member) {
        check(actor.workspace(), with, until);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var share = new Share(
                ids.next(),
                object,
                record,
                with.person(),
                with.team(),
                with.role(),
                edits,
                until,
                member,
                now,
                actor.user());
        return Objects.requireNonNull(transaction.execute(status -> {
            store.add(actor.workspace(), share);
            audit.note(actor, Event.of(Action.SHARED, object).about(record).with("with", null, told(share)));
            return share;
        }));
    }

    public void remove(Actor actor, Share share) {
        transaction.executeWithoutResult(status -> {
            store.remove(actor.workspace(), share.id());
            audit.note(
                    actor,
                    Event.of(Action.UNSHARED, share.object())
                            .about(share.record())
                            .with("with", told(share), null));
        });
    }

    /** How many shares there are of records. */
    public long count(Workspace workspace, String object, Collection<UUID> records) {
        return store.count(workspace, object, records);
    }

    /**
     * Whoever shared a record shares what it became part of.
     *
     * @param into for each record the one that it became part of
     * @return by share the record that it was about
     */
    public Map<UUID, UUID> turn(Workspace workspace, String object, Map<UUID, UUID> into) {
        return store.turn(workspace, object, into);
    }

    /** @param turned as {@link #turn} has answered it */
    public void turnBack(Workspace workspace, Map<UUID, UUID> turned) {
        store.turnBack(workspace, turned);
    }

    private void check(Workspace workspace, With with, @Nullable Instant until) {
        if (Stream.of(with.person(), with.team(), with.role())
                        .filter(Objects::nonNull)
                        .count()
                != 1) {
            throw ProblemException.invalid(Problem.at("with", "shareWithOne"));
        }
        if (until != null && !until.isAfter(clock.instant())) {
            throw ProblemException.invalid(Problem.at("until", "inThePast"));
        }
        refuseUnless(with.person() == null || store.isPerson(workspace, with.person()), "person", with.person());
        refuseUnless(with.team() == null || store.isTeam(workspace, with.team()), "team", with.team());
        refuseUnless(
                with.role() == null
                        || roles.current(workspace).find(with.role()).isPresent(),
                "role",
                with.role());
    }

    private static void refuseUnless(boolean isThere, String field, @Nullable Object given) {
        if (!isThere) {
            throw ProblemException.invalid(Problem.at(field, "shareUnknown", String.valueOf(given)));
        }
    }

    private static String told(Share share) {
        var with = Stream.of(share.person(), share.team(), share.role())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .orElse("");
        return with + (share.edits() ? " edit" : " read") + (share.until() == null ? "" : " " + share.until());
    }
}
