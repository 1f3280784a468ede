package shuke.kernel.record;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shuke.kernel.base.Actor;
import shuke.kernel.filter.Moment;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaChanged;

/** Sums up what was there before a roll-up was defined, some parents at a time, each time in a transaction of its own. */
@Component
class RollUpRefill {
    private final RollUps rollUps;
    private final RollUpStore store;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    RollUpRefill(RollUps rollUps, RollUpStore store, InstantSource clock, PlatformTransactionManager transactions) {
        this.rollUps = rollUps;
        this.store = store;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void schemaChanged(SchemaChanged news) {
        for (var parent : news.after().objects()) {
            var before = news.before().find(parent.name()).orElse(null);
            parent.fields().stream()
                    .filter(field -> field.type() instanceof FieldType.RollUp)
                    .filter(field -> before == null || !isSame(news, before, field))
                    .forEach(field -> fill(news, parent, field));
        }
    }

    /** Not even what is summed up has changed, such as the day on which its amounts are brought to the home currency. */
    private static boolean isSame(SchemaChanged news, ObjectType before, Field field) {
        return before.find(field.name())
                        .filter(old -> old.type().equals(field.type()))
                        .isPresent()
                && summed(news.before(), field).equals(summed(news.after(), field));
    }

    private static Optional<FieldType> summed(Schema schema, Field field) {
        var rollUp = (FieldType.RollUp) field.type();
        var name = rollUp.field();
        return name == null
                ? Optional.empty()
                : schema.find(rollUp.object())
                        .flatMap(child -> child.find(name))
                        .map(Field::type);
    }

    private void fill(SchemaChanged news, ObjectType parent, Field field) {
        var rollUp = (FieldType.RollUp) field.type();
        var child = news.after().object(rollUp.object());
        var family = new RollUps.Family(parent, child, child.field(rollUp.via()), List.of(field));
        var moment = new Moment(clock.instant(), ZoneOffset.UTC, Actor.SYSTEM_USER); // the zone is the organisation's
        var last = new UUID(0, 0);
        while (true) {
            var ids = store.parents(news.workspace(), parent, last);
            if (ids.isEmpty()) {
                return;
            }
            transaction.executeWithoutResult(
                    status -> rollUps.refresh(news.workspace(), news.after(), moment, family, Set.copyOf(ids)));
            last = Objects.requireNonNull(ids.getLast());
        }
    }
}
