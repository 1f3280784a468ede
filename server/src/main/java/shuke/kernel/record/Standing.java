package shuke.kernel.record;

import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import shuke.kernel.base.Actor;
import shuke.kernel.sql.Acting;

/** For whom a statement on records acts: the one who asked, so that the tables themselves keep from her what is not hers. */
final class Standing {
    private static final String ACTING = "acting";

    private Standing() {}

    /** Said by the statement itself; a named parameter, so that the statement serves others too. */
    static Condition saying(Actor actor) {
        return Acting.saying(DSL.param(ACTING, name(actor)));
    }

    /** What the parameter stands for. */
    static Map<String, Object> values(Actor actor) {
        return Map.of(ACTING, name(actor));
    }

    private static String name(Actor actor) {
        return actor.isSystem() ? Acting.nameOfProgram() : Acting.nameOf(actor.user(), actor.role());
    }
}
