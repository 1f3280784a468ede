package shuke.kernel.sql;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.ConnectionProvider;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;

/**
 * Says for whom statements act. The tables of records let nobody look into them who does not say it: their row policies read the
 * setting {@code shuke.unlimited}, whether nothing is kept from whoever acts, and {@code shuke.standing}, what the access room says of
 * her rights: text whose first words are a version, the person and her role. It may be of an older version: the statement that brings
 * it along looks, and works it out anew then. What was said is forgotten with the transaction, or with the statement where there
 * is none.
 */
public final class Acting {
    /** What is set, with the PostgreSQL schema of the workspace in its places; {@code said} is what was brought along. */
    private static final String WORDS =
            "set_config('shuke.unlimited', said.unlimited, true) || set_config('shuke.standing',"
                    + " case when said.standing = '' then ''"
                    + " when split_part(said.standing, ' ', 1) = cast((select version from %1$s.access_state) as text)"
                    + " and cast(split_part(split_part(said.standing, chr(10), 2), '=', 2) as timestamptz) > now() then said.standing"
                    + " else %1$s.access_standing(cast(split_part(said.standing, ' ', 2) as uuid),"
                    + " split_part(split_part(said.standing, chr(10), 1), ' ', 3)) end, true)";

    private Acting() {}

    /** The program itself, which sees every record: for what has to be right whoever asked for it, and for work without a person. */
    public static DSLContext program(DSLContext db) {
        // A number as an answer, because in front of one of any length the driver would wait for what it has sent
        // before.
        return as(db, new Said("select length(set_config('shuke.unlimited', ?, true)); ", List.of("true")));
    }

    /**
     * A person: what the rules keep from her is not there, whatever the statement asks for.
     *
     * @param schema the PostgreSQL schema of her workspace
     * @param isUnlimited whether nothing is kept from her
     * @param standing of her; may be empty where nothing is
     */
    public static DSLContext person(DSLContext db, String schema, boolean isUnlimited, String standing) {
        return said(db, schema, isUnlimited, standing);
    }

    /**
     * The program itself, with statements that ask about somebody's rights.
     *
     * @param schema the PostgreSQL schema of her workspace
     * @param standing of her; empty where she is kept from nothing
     */
    public static DSLContext asking(DSLContext db, String schema, String standing) {
        return said(db, schema, true, standing);
    }

    private static DSLContext said(DSLContext db, String schema, boolean isUnlimited, String standing) {
        var words = "select length(" + WORDS.formatted(DSL.name(schema))
                + ") from (select cast(? as text) as unlimited," + " cast(? as text) as standing) as said; ";
        return as(db, new Said(words, List.of(Boolean.toString(isUnlimited), standing)));
    }

    /**
     * A part of a statement's outermost WHERE that says it there, so that it takes no further way to the database: PostgreSQL looks
     * at what depends on no row before it looks at any row.
     *
     * @param schema the PostgreSQL schema of the workspace
     * @param unlimited {@code true} where nothing is kept from whoever acts
     * @param standing of somebody about whose rights the statement asks; empty where it asks about nobody's
     */
    public static Condition saying(Name schema, Field<String> unlimited, Field<String> standing) {
        return DSL.condition(
                "(select " + WORDS.formatted("{2}")
                        + " from (select cast({0} as text) as unlimited, cast({1} as text) as standing) as said) is not null",
                unlimited,
                standing,
                schema);
    }

    /** For the program itself. */
    public static Condition sayingProgram() {
        return DSL.condition("(select set_config('shuke.unlimited', 'true', true)) is not null");
    }

    /**
     * What is sent in front of statements.
     *
     * @param words with a place for each of the values
     */
    record Said(String words, List<String> values) {}

    private static DSLContext as(DSLContext db, Said said) {
        var configuration = db.configuration();
        var known = configuration.connectionProvider();
        var plain = known instanceof Connections(var inner, var before) ? inner : known;
        var acting = (DefaultConfiguration) configuration.derive();
        acting.setConnectionProvider(new Connections(plain, said));
        return acting.dsl();
    }

    private record Connections(ConnectionProvider plain, Said said) implements ConnectionProvider {
        @Override
        public Connection acquire() {
            return new ActingConnection(Objects.requireNonNull(plain.acquire()), said);
        }

        @Override
        public void release(Connection connection) {
            plain.release(connection instanceof ActingConnection acting ? acting.getDelegate() : connection);
        }
    }
}
