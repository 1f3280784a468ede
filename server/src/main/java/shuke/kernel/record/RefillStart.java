package shuke.kernel.record;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.Workspace;
import shuke.kernel.job.Jobs;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.schema.SchemaChanged;
import shuke.kernel.schema.SchemaChanges;

/** Has new roll-ups summed up in the background over what was there before, noted in the transaction that defines them. */
@Component
class RefillStart implements SchemaChanges {
    private final RefillStore store;
    private final ObjectProvider<Jobs> jobs; // which knows the work that has records put in
    private final Ids ids;

    RefillStart(RefillStore store, ObjectProvider<Jobs> jobs, Ids ids) {
        this.store = store;
        this.jobs = jobs;
        this.ids = ids;
    }

    @Override
    public void changed(Actor actor, SchemaChanged news) {
        for (var parent : news.after().objects()) {
            var before = news.before().find(parent.name()).orElse(null);
            if (before == null) {
                continue; // a new object has no records
            }
            parent.fields().stream()
                    .filter(field -> field.type() instanceof FieldType.RollUp)
                    .filter(field -> !isSame(news, before, field))
                    .forEach(field -> start(actor.workspace(), news.after(), parent, field));
        }
    }

    /** Has all roll-ups summed up, as when records have come without their sums. */
    void all(Workspace workspace, Schema schema) {
        for (var parent : schema.objects()) {
            parent.fields().stream()
                    .filter(field -> field.type() instanceof FieldType.RollUp)
                    .forEach(field -> start(workspace, schema, parent, field));
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

    private void start(Workspace workspace, Schema schema, ObjectType parent, Field field) {
        var work = ids.next();
        store.add(workspace, work, parent.name(), field.name(), schema.version());
        jobs.getObject().start(RollUpRefill.KIND, workspace, work);
    }
}
