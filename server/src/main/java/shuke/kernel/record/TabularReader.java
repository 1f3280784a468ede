package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.access.Operation;
import shuke.kernel.access.Rows;
import shuke.kernel.access.Sight;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.ObjectType;

/** What somebody sees, as tables that others ask by SQL: the records that the rules leave her, of the objects that she may take out. */
@Service
public class TabularReader {
    private final RecordReader reader;
    private final Access access;
    private final TabularStore store;

    TabularReader(RecordReader reader, Access access, TabularStore store) {
        this.reader = reader;
        this.access = access;
        this.store = store;
    }

    /** The tables of the actor, with names in the language. */
    public Tabular.All all(Actor actor, Locale language) {
        var sight = access.sight(actor);
        var names = new TabularNames();
        var tables = new ArrayList<Tabular>();
        for (var object : sight.view().objects()) {
            if (sight.may(object, Operation.READ) && sight.may(object, Operation.EXPORT)) {
                tables.add(table(actor, object, names.of(name(object, language)), language));
            }
        }
        return new Tabular.All(sight.version(), sight.schema().version(), actor.role(), tables);
    }

    private Tabular table(Actor actor, ObjectType object, String name, Locale language) {
        var reading = reader.reading(actor, object.name());
        var scope = reading.scope();
        var columns = new TabularColumns(reading, scope, language);
        var select = DSL.select(columns.values())
                .from(scope.from())
                .where(scope.deletedAt().isNull())
                .and(reading.allowed());
        var isStable = scope.isStable() && areRulesStable(reading.sight());
        return new Tabular(object.name(), name, columns.columns(), store.text(select), isStable);
    }

    private static boolean areRulesStable(Sight sight) {
        return sight.schema().objects().stream()
                .flatMap(object -> Optional.of(sight.rows(object.name(), false)).stream())
                .filter(Rows.Some.class::isInstance)
                .flatMap(rows -> ((Rows.Some) rows).criteria().stream())
                .allMatch(criterion -> criterion.condition().isStable());
    }

    /** Chinese has one word for one and for many. */
    private static String name(ObjectType object, Locale language) {
        return (Bilingual.isChinese(language) ? object.label() : object.plural()).in(language);
    }
}
