package shuke.kernel.sql;

import java.sql.Connection;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * Says for whom statements act. The tables of records let nobody look into them who does not say it: their row policies read the
 * setting {@code shuke.actor}, and refuse a statement without it. What was said is forgotten with the transaction, or with the
 * statement where there is none.
 */
public final class Acting {
    private static final String PROGRAM = "program";

    private Acting() {}

    /** The program itself, which sees every record: for what has to be right whoever asked for it, and for work without a person. */
    public static DSLContext program(DSLContext db) {
        return as(db, PROGRAM);
    }

    /** A person: what the rules keep from her is not there, whatever the statement asks for. */
    public static DSLContext person(DSLContext db, UUID person, String role) {
        return as(db, nameOf(person, role));
    }

    /**
     * A part of a statement's outermost WHERE that says it there, so that it takes no further way to the database: PostgreSQL looks
     * at what depends on no row before it looks at any row.
     *
     * @param who what {@link #nameOf} answers, as a parameter
     * @param standing what the access room says of the rights of somebody whom the statement asks about; empty where it says nothing
     */
    public static Condition saying(Field<String> who, Field<String> standing) {
        return DSL.condition(
                "(select set_config('shuke.actor', {0}, true) || set_config('shuke.standing', {1}, true)"
                        + " || set_config('shuke.standing_of', '', true)) is not null",
                who, standing);
    }

    /** For the program itself. */
    public static Condition sayingProgram() {
        return DSL.condition("(select set_config('shuke.actor', {0}, true)) is not null", DSL.inline(PROGRAM));
    }

    public static String nameOf(UUID person, String role) {
        return person + " " + role;
    }

    /** What the program itself is called there. */
    public static String nameOfProgram() {
        return PROGRAM;
    }

    private static DSLContext as(DSLContext db, String who) {
        var configuration = db.configuration();
        var known = configuration.connectionProvider();
        var plain = known instanceof Connections(var inner, var before) ? inner : known;
        var acting = (DefaultConfiguration) configuration.derive();
        acting.setConnectionProvider(new Connections(plain, who));
        return acting.dsl();
    }

    private record Connections(ConnectionProvider plain, String who) implements ConnectionProvider {
        @Override
        public Connection acquire() {
            return new ActingConnection(Objects.requireNonNull(plain.acquire()), who);
        }

        @Override
        public void release(Connection connection) {
            plain.release(connection instanceof ActingConnection acting ? acting.getDelegate() : connection);
        }
    }
}
