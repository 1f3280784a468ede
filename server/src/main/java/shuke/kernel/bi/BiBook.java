package shuke.kernel.bi;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.postgresql.util.PasswordUtil;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shuke.kernel.access.Access;
import shuke.kernel.access.Delegation;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.identity.People;
import shuke.kernel.identity.Person;
import shuke.kernel.identity.Secret;

/** The accesses by SQL of a workspace, for whoever has the function {@code bi} and may look after the people whose rights count. */
@Service
public class BiBook {
    private static final int MOST = 100;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_LOGIN = 40;
    private static final int RANDOM_LETTERS = 8;
    private static final int MOST_DAYS = 366;

    private final BiStore store;
    private final LoginStore logins;
    private final BiViews views;
    private final BiTrail trail;
    private final BiDoor door;
    private final Access access;
    private final Delegation delegation;
    private final People people;
    private final Ids ids;
    private final InstantSource clock;

    BiBook(
            BiStore store,
            LoginStore logins,
            BiViews views,
            BiTrail trail,
            BiDoor door,
            Access access,
            Delegation delegation,
            People people,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.logins = logins;
        this.views = views;
        this.trail = trail;
        this.door = door;
        this.access = access;
        this.delegation = delegation;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A new access.
     *
     * @param person by id or e-mail address
     * @param days for how long the password is good, 1 to 366
     */
    public record Wish(String person, String name, Locale language, int days) {}

    /** @param password told this once, and kept nowhere */
    public record Made(BiAccess access, String password) {}

    /**
     * How things stand with the database.
     *
     * @param program the role of PostgreSQL as which the program works
     * @param mayMakeRoles whether it may make roles
     */
    public record Ground(String program, boolean mayMakeRoles) {}

    /** In the order in which they were made. */
    public List<BiAccess> all(Actor actor) {
        access.require(actor, Function.BI);
        return store.all(actor.workspace());
    }

    public Ground ground(Actor actor) {
        access.require(actor, Function.BI);
        return new Ground(logins.program(), logins.mayMake());
    }

    /**
     * Makes the role, its views and its password.
     *
     * @throws ProblemException 409 {@code biOff}, {@code biNoRoles}, {@code biMost}
     */
    @Transactional
    public Made make(Actor actor, Wish wish) {
        access.require(actor, Function.BI);
        requireGround();
        if (store.all(actor.workspace()).size() >= MOST)
            throw ProblemException.of(Kind.CONFLICT, Problem.of("biMost", MOST));
        var name = wish.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            throw ProblemException.invalid(Problem.at("name", "biName", LONGEST_NAME));
        var person = people.find(actor.workspace(), wish.person())
                .orElseThrow(() -> ProblemException.invalid(Problem.at("person", "biPerson")));
        delegation.requireCharge(actor, person.id());
        var now = clock.instant();
        var made = new BiAccess(
                ids.next(),
                login(actor),
                person.id(),
                name,
                wish.language(),
                until(wish.days()),
                now,
                actor.user(),
                null,
                null);
        store.add(actor.workspace(), made);
        var password = Secret.next();
        open(actor, made, person, password);
        trail.made(actor, made);
        return new Made(made, password);
    }

    /** A new password, good for so many days from now; the old one and the sessions that it opened end. A role that is gone, as after a restored backup, is made again. */
    @Transactional
    public Made renew(Actor actor, UUID id, int days) {
        var before = locked(actor, id);
        requireGround();
        var person = people.find(actor.workspace(), before.person().toString()).orElseThrow(ProblemException::notFound);
        var after = before.until(until(days));
        store.putOff(actor.workspace(), id, after.expiresAt());
        var password = Secret.next();
        if (logins.isThere(after.login())) {
            logins.setPassword(after.login(), verifier(password), after.expiresAt());
            logins.endSessions(after.login());
        } else {
            logins.remove(after.login());
            store.forgetViews(actor.workspace(), id);
            open(actor, after, person, password);
        }
        trail.renewed(actor, before, after);
        return new Made(after, password);
    }

    /** Ends its sessions and takes it away for good. */
    @Transactional
    public void remove(Actor actor, UUID id) {
        var before = locked(actor, id);
        logins.beImpatient();
        logins.remove(before.login());
        store.remove(actor.workspace(), id);
        trail.removed(actor, before);
    }

    private void open(Actor actor, BiAccess made, Person person, String password) {
        logins.make(made.login(), verifier(password), made.expiresAt());
        views.bring(actor.workspace(), made, person);
    }

    private BiAccess locked(Actor actor, UUID id) {
        access.require(actor, Function.BI);
        var found = store.lock(actor.workspace(), id).orElseThrow(ProblemException::notFound);
        delegation.requireCharge(actor, found.person());
        return found;
    }

    private void requireGround() {
        if (door.place().isEmpty()) throw ProblemException.of(Kind.CONFLICT, Problem.of("biOff"));
        if (!logins.mayMake()) throw ProblemException.of(Kind.CONFLICT, Problem.of("biNoRoles", logins.program()));
    }

    private Instant until(int days) {
        if (days < 1 || days > MOST_DAYS) throw ProblemException.invalid(Problem.at("days", "biDays", MOST_DAYS));
        return clock.instant().plus(Duration.ofDays(days));
    }

    /** Says nothing of the person: names of roles are known to everybody who signs in to PostgreSQL. */
    private static String login(Actor actor) {
        var random = new SecureRandom();
        var login = new StringBuilder("bi_" + actor.workspace().name());
        login.setLength(Math.min(login.length(), LONGEST_LOGIN));
        login.append('_');
        for (var i = 0; i < RANDOM_LETTERS; i++) login.append((char) ('a' + random.nextInt('z' - 'a' + 1)));
        return login.toString();
    }

    /** So PostgreSQL never hears the password itself. */
    private static String verifier(String password) {
        return PasswordUtil.encodeScramSha256(password.toCharArray());
    }
}
