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
 * @param account by what her calls are counted: herself, or the token or the app that calls for her
 * @param program the name of that token or app, for the log; empty where she calls herself
 */
public record Caller(
        Workspace workspace,
        Person person,
        Set<Scope> scopes,
        Remit remit,
        Proof proof,
        String account,
        String program) {
    public Caller {
        scopes = Set.copyOf(scopes);
    }

    /** Somebody who may do all that her role allows. */
    public Caller(Workspace workspace, Person person, Set<Scope> scopes, Proof proof) {
        this(workspace, person, scopes, Remit.FULL, proof, person.id().toString(), "");
    }

    /** What stood for the caller. */
    public enum Proof {
        SESSION("web"),
        TOKEN("api"),
        APP("app"),
        MACHINE("command-line");

        private final String origin;

        Proof(String origin) {
            this.origin = origin;
        }
    }

    /** Somebody for whom something acts that was given a mandate. */
    public Caller(Workspace workspace, Person person, Mandate mandate, Proof proof, String account, String program) {
        this(workspace, person, mandate.included(), mandate.remit(), proof, account, program);
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
                client.through(program),
                remit);
    }
}
