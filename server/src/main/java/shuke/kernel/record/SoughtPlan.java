package shuke.kernel.record;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;

import java.util.UUID;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/** Which records of one object have the tokens: a part of the one statement that looks through all objects. */
record SoughtPlan(Reading reading, Sought sought) {
    /** Among so many the best are looked for; who finds more has said too little. */
    private static final int MOST_WEIGHED = 2_000;

    Select<Record2<String, UUID>> select(int most) {
        var scope = reading.scope();
        var first = field(name("found", "is_first"), SQLDataType.BOOLEAN);
        var id = field(name("found", "id"), SQLDataType.UUID);
        var found = DSL.select(
                        scope.id(), field(scope.condition(sought.first())).as("is_first"))
                .from(scope.from())
                .where(scope.deletedAt().isNull())
                .and(and(sought.all().stream().map(scope::condition).toList()))
                .and(reading.allowed()) // what the rules leave
                .limit(inline(MOST_WEIGHED))
                .asTable("found");
        return DSL.select(inline(sought.object()).as("object"), id)
                .from(found)
                .orderBy(first.desc().nullsLast(), id.desc()) // then the newest: ids follow time
                .limit(inline(most));
    }
}
