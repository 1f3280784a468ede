package shuke.kernel.record;

import java.util.Map;
import org.jooq.Condition;
import org.jooq.Name;
import org.jooq.Param;
import org.jooq.impl.DSL;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Workspace;
import shuke.kernel.sql.Acting;

/** For whom a statement on records acts: the one who asked, so that the tables themselves keep from her what is not hers. */
final class Standing {
    private static final String UNLIMITED = "unlimited";
    private static final String STANDING = "standing";

    private Standing() {}

    /** Said by the statement itself; with named parameters, so that the statement serves others too. */
    static Condition saying(Actor actor, String standing) {
        return Acting.saying(schema(actor.workspace()), DSL.param(UNLIMITED, unlimited(actor)), carried(standing));
    }

    /** Of a statement of the program that asks what somebody may do. */
    static Condition sayingProgram(Workspace workspace, String standing) {
        return Acting.saying(schema(workspace), DSL.inline("true"), carried(standing));
    }

    /**
     * What the parameters stand for.
     *
     * @param standing what the access room says of the actor
     */
    static Map<String, Object> values(Actor actor, String standing) {
        return Map.of(UNLIMITED, unlimited(actor), STANDING, standing);
    }

    private static String unlimited(Actor actor) {
        return Boolean.toString(isUnlimited(actor));
    }

    /** Whether nothing is kept from somebody: then the standing may be empty. */
    static boolean isUnlimited(Actor actor) {
        return actor.isSystem() || actor.isAdministrator();
    }

    private static Param<String> carried(String standing) {
        return DSL.param(STANDING, standing);
    }

    private static Name schema(Workspace workspace) {
        return DSL.name(workspace.schema());
    }
}
