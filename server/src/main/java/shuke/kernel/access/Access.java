package shuke.kernel.access;

import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Authority;
import shuke.kernel.base.Function;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaCatalog;

/**
 * Decides what somebody may do, by the role of the {@link Actor}: which objects, fields and functions. Which records is decided in
 * the statement that reads them, by what {@link Grant#rows} says.
 */
@Component
public class Access implements Authority {
    private final RoleCatalog roles;
    private final RoleStore store;
    private final SchemaCatalog schemas;
    private final Standings standings;

    Access(RoleCatalog roles, RoleStore store, SchemaCatalog schemas, Standings standings) {
        this.roles = roles;
        this.store = store;
        this.schemas = schemas;
        this.standings = standings;
    }

    /** The schema as the actor sees it. */
    public Sight sight(Actor actor) {
        return sight(actor, schemas.current(actor.workspace()));
    }

    public Sight sight(Actor actor, Schema schema) {
        var book = roles.current(actor.workspace());
        return actor.isSystem() ? Sight.ofProgram(book, schema) : Sight.of(book, schema, actor.role(), actor.remit());
    }

    /** What statements that act for the actor carry along, so that the database need not work it out in each. */
    public String standing(Actor actor) {
        return standings.of(actor);
    }

    /** As the program itself sees it: everything. */
    public Sight sightOfProgram(Workspace workspace) {
        return Sight.ofProgram(roles.current(workspace), schemas.current(workspace));
    }

    /** The grant, or a refusal. */
    public Grant require(Actor actor, ObjectType object, Operation operation) {
        return require(sight(actor), object, operation);
    }

    /** The grant that somebody with this sight has, or a refusal. */
    public Grant require(Sight sight, ObjectType object, Operation operation) {
        if (!sight.may(object, operation)) {
            throw ProblemException.of(Kind.FORBIDDEN, Problem.of("forbidden"));
        }
        var edits = operation != Operation.READ && operation != Operation.EXPORT;
        return new Grant(object, operation, sight.rows(object.name(), edits), sight.fields(object.name()));
    }

    public boolean may(Actor actor, ObjectType object, Operation operation) {
        return sight(actor).may(object, operation);
    }

    @Override
    public boolean may(Actor actor, Function function) {
        return actor.isSystem()
                || actor.isAdministrator()
                || sight(actor).role().functions().contains(function);
    }

    /** Somebody whose work goes on without her: with the role that she has by now, and no more than her work began with. */
    public Actor renewed(Actor actor) {
        return actor.isSystem()
                ? actor
                : actor.as(store.roleOf(actor.workspace(), actor.user()).orElse(""))
                        .within(actor.remit());
    }

    /** All functions that somebody has, in the order in which they are declared. */
    public List<Function> functions(Actor actor) {
        return Arrays.stream(Function.values())
                .filter(function -> may(actor, function))
                .toList();
    }

    /** Refuses everybody but administrators, where a role cannot be given what is asked for. */
    public void requireAdministrator(Actor actor) {
        require(actor.isAdministrator());
    }

    /** Refuses everybody but the program itself, as which the command line on this machine works. */
    public void requireOperator(Actor actor) {
        require(actor.isSystem());
    }

    private static void require(boolean isAllowed) {
        if (!isAllowed) throw ProblemException.of(Kind.FORBIDDEN, Problem.of("administratorsOnly"));
    }
}
