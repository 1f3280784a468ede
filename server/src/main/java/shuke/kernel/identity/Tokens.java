package shuke.kernel.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.audit.Action;
import shuke.kernel.audit.Audit;
import shuke.kernel.audit.Event;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;

/** The door for programs: tokens that stand for a person, with a scope of their own. */
@Component
public class Tokens {
    private static final String OBJECT = "token";
    private static final String PREFIX = "shuke_"; // lets scanners find a token that was published by mistake
    private static final Duration PRECISION = Duration.ofMinutes(1); // of "last used": a write per minute, not per call

    private final TokenStore store;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Tokens(TokenStore store, Audit audit, Ids ids, InstantSource clock, TransactionTemplate transaction) {
        this.store = store;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * The caller behind a token's secret; empty when there is none, it expired, or the person may no longer sign in.
     *
     * @param address from where it is used
     */
    public Optional<Caller> find(Workspace workspace, String secret, String address) {
        var now = clock.instant();
        var found = store.find(workspace, Secret.hash(secret), now);
        found.map(TokenStore.Found::token)
                .filter(token -> isStale(token.lastUsedAt(), now))
                .ifPresent(token -> store.used(workspace, token.id(), now, address));
        return found.map(it -> caller(workspace, it));
    }

    /** @param expiresAt null for a token that does not expire */
    public Token.Fresh make(Actor actor, UUID user, String name, Mandate mandate, @Nullable Instant expiresAt) {
        var secret = PREFIX + Secret.next();
        var token = new Token(ids.next(), name, user, mandate, clock.instant(), expiresAt, null, null);
        transaction.executeWithoutResult(status -> {
            store.add(actor.workspace(), token, Secret.hash(secret));
            audit.note(actor, made(token));
        });
        return new Token.Fresh(token, secret);
    }

    /** The person's tokens, oldest first, expired ones too. */
    public List<Token> of(Workspace workspace, UUID user) {
        return store.ofUser(workspace, user);
    }

    /**
     * @param user whose token it must be; null for anybody's
     * @return whether there was one
     */
    public boolean revoke(Actor actor, UUID id, @Nullable UUID user) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var isThere = store.remove(actor.workspace(), id, user);
            if (isThere)
                audit.note(actor, Event.of(Action.TOKEN_REVOKED, OBJECT).about(id));
            return isThere;
        }));
    }

    /** All of a person's, as when she leaves. */
    void revokeAll(Actor actor, UUID user) {
        of(actor.workspace(), user).forEach(token -> revoke(actor, token.id(), user));
    }

    /** Those of everybody, oldest first. */
    public List<Token> all(Workspace workspace) {
        return store.all(workspace);
    }

    private static Event made(Token token) {
        var until = token.expiresAt();
        return Event.of(Action.TOKEN_MADE, OBJECT)
                .about(token.id())
                .with("name", null, token.name())
                .with("user", null, token.user().toString())
                .with("scopes", null, token.mandate().texts())
                .with("expiresAt", null, until == null ? null : until.toString());
    }

    private static boolean isStale(@Nullable Instant used, Instant now) {
        return used == null || used.plus(PRECISION).isBefore(now);
    }

    private static Caller caller(Workspace workspace, TokenStore.Found found) {
        var token = found.token();
        return new Caller(
                workspace,
                found.person(),
                token.mandate(),
                Caller.Proof.TOKEN,
                token.id().toString(),
                token.name());
    }
}
