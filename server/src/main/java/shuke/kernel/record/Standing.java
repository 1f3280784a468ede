package shuke.kernel.record;

import java.util.Map;
import org.jooq.Condition;
import org.jooq.Param;
import org.jooq.impl.DSL;
import shuke.kernel.base.Actor;
import shuke.kernel.sql.Acting;

/** For whom a statement on records acts: the one who asked, so that the tables themselves keep from her what is not hers. */
final class Standing {
    private static final String ACTING = "acting";
    private static final String STANDING = "standing";
    private static final Param<String> CARRIED = DSL.param(STANDING, "");

    private Standing() {}

    /** Said by the statement itself; a named parameter, so that the statement serves others too. */
    static Condition saying(Actor actor) {
        return Acting.saying(DSL.param(ACTING, name(actor)), CARRIED);
    }

    /** Of a statement of the program that asks what somebody may do. */
    static Condition sayingProgram() {
        return Acting.saying(DSL.inline(Acting.nameOfProgram()), CARRIED);
    }

    /**
     * What the parameters stand for.
     *
     * @param standing what the access room says of the actor
     */
    static Map<String, Object> values(Actor actor, String standing) {
        return Map.of(ACTING, name(actor), STANDING, standing);
    }

    private static String name(Actor actor) {
        return actor.isSystem() ? Acting.nameOfProgram() : Acting.nameOf(actor.user(), actor.role());
    }
}
