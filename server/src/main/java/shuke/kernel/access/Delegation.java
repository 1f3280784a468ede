package shuke.kernel.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.schema.SchemaCatalog;

/**
 * Keeps those who look after people and roles without being administrators from rising by it: they have to do only with roles that
 * go no further than their own and with people whose records they reach, and never decide about their own place: so nobody gets more by
 * them than they have. Administrators may do all of it.
 */
@Component
public class Delegation {
    /** Of the user record: what decides how far somebody reaches. */
    private static final Set<String> PLACE = Set.of("role", "team", "manager");

    private final Access access;
    private final RoleCatalog roles;
    private final SchemaCatalog schemas;
    private final RoleStore store;

    Delegation(Access access, RoleCatalog roles, SchemaCatalog schemas, RoleStore store) {
        this.access = access;
        this.roles = roles;
        this.schemas = schemas;
        this.store = store;
    }

    /**
     * For whatever decides how somebody comes in: a link, a token, a password, a second factor.
     *
     * @throws ProblemException 403 for whoever does not look after people, or has to do with somebody who may do more than she
     *     herself; nobody with this id is for the caller to find out
     */
    public void requireCharge(Actor actor, UUID user) {
        access.require(actor, Function.USERS);
        if (isFree(actor)) return;
        store.roleOf(actor.workspace(), user)
                .flatMap(role -> beyond(actor, user, role))
                .ifPresent(Delegation::refuse);
    }

    /** As {@link #requireCharge}, where records go to somebody: not to whoever hands them out. */
    public void requireOther(Actor actor, UUID user) {
        if (!isFree(actor) && user.equals(actor.user())) refuse(Problem.of("ownPlace"));
    }

    /**
     * What is wrong with a change of somebody's user record.
     *
     * @param before her role as it is; null for somebody new
     * @param after her role as it is to be
     * @param team the team that she is put into; null where that stays as it is
     * @param written the fields that change
     */
    public Optional<Problem> problem(
            Actor actor,
            UUID user,
            @Nullable String before,
            @Nullable String after,
            @Nullable UUID team,
            Set<String> written) {
        if (isFree(actor)) return Optional.empty();
        if (user.equals(actor.user()) && written.stream().anyMatch(PLACE::contains))
            return Optional.of(Problem.of("ownPlace"));
        return Stream.<Supplier<Optional<Problem>>>of(
                        () -> before == null ? Optional.empty() : beyond(actor, user, before),
                        () -> after == null ? Optional.empty() : beyond(actor, after),
                        () -> team == null ? Optional.empty() : beyond(actor, team))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** What is wrong with a team's coming under another one: its people's records come within reach of those above. */
    public Optional<Problem> problemOfMoving(Actor actor, UUID team) {
        return isFree(actor) ? Optional.empty() : beyond(actor, team);
    }

    /** Before {@code role} is made, changed or taken away by the actor. */
    void requireWithin(Actor actor, Role role) {
        if (isFree(actor)) return;
        if (role.name().equals(actor.role())) refuse(Problem.of("ownPlace"));
        beyond(actor, role).ifPresent(Delegation::refuse);
    }

    /** Before records of an object are shared whoever owns them: for that one has to reach them all. */
    void requireAll(Actor actor, String object, boolean edits) {
        if (!isFree(actor) && !access.sight(actor).rows(object, edits).equals(Rows.ALL))
            refuse(Problem.of("ruleBeyond"));
    }

    private Optional<Problem> beyond(Actor actor, UUID user, String role) {
        var further = beyond(actor, role);
        if (further.isPresent() || user.equals(actor.user())) return further;
        return store.reaches(actor, reach(actor), user) ? Optional.empty() : Optional.of(Problem.of("personBeyond"));
    }

    private Optional<Problem> beyond(Actor actor, UUID team) {
        return store.reachesTeam(actor, reach(actor), team) ? Optional.empty() : Optional.of(Problem.of("teamBeyond"));
    }

    /** How far she reaches in general: among the records of objects that her role does not name. */
    private Reach reach(Actor actor) {
        return roles.current(actor.workspace())
                .role(actor.role())
                .on(Role.EVERY_OTHER)
                .read();
    }

    private Optional<Problem> beyond(Actor actor, String role) {
        return beyond(actor, roles.current(actor.workspace()).role(role));
    }

    private Optional<Problem> beyond(Actor actor, Role role) {
        var own = roles.current(actor.workspace()).role(actor.role());
        return new Extent(schemas.current(actor.workspace())).isWithin(role, own)
                ? Optional.empty()
                : Optional.of(Problem.of("roleBeyond", role.name()));
    }

    private static boolean isFree(Actor actor) {
        return actor.isSystem() || actor.isAdministrator();
    }

    private static void refuse(Problem problem) {
        throw ProblemException.of(Kind.FORBIDDEN, problem);
    }
}
