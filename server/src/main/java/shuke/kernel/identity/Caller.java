package shuke.kernel.identity;

import java.util.Locale;
import java.util.Set;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Client;
import shuke.kernel.base.Remit;
import shuke.kernel.base.Workspace;

/**
 * Who is calling, how that was proven, and how far the proof reaches.
 *
 * @param remit the objects that it reaches, where it was made for some only; then there are no scopes
 */
public record Caller(Workspace workspace, Person person, Set<Scope> scopes, Remit remit, Proof proof) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Somebody who may do all that her role allows. */
    public Caller(Workspace workspace, Person person, Set<Scope> scopes, Proof proof) {
        this(workspace, person, scopes, Remit.FULL, proof);
    }

    /** What stood for the caller. */
    public enum Proof {
        SESSION("web"),
        TOKEN("api"),
        MACHINE("command-line");

        private final String origin;

        Proof(String origin) {
            this.origin = origin;
        }
    }

    /** The caller as everything below knows her, where nobody reads an answer. */
    public Actor actor(Client client) {
        return actor(Locale.ENGLISH, client);
    }

    /** The caller as everything below knows her, reading in {@code locale}. */
    public Actor actor(Locale locale, Client client) {
        return new Actor(
                workspace,
                person.id(),
                person.name(),
                person.role(),
                locale,
                person.timeZone(),
                proof.origin,
                client,
                remit);
    }
}
