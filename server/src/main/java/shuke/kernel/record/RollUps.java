package shuke.kernel.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Workspace;
import shuke.kernel.filter.Moment;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;

/**
 * Keeps roll-ups right: after a change the parents concerned are locked in the order of their ids and summed up anew, in the
 * same transaction. Whoever comes second waits for the lock and then sees what the first has written.
 */
@Component
class RollUps {
    private final RollUpStore store;

    RollUps(RollUpStore store) {
        this.store = store;
    }

    /** The roll-ups of one parent object over the records of one child that point to it by one lookup. */
    record Family(ObjectType parent, ObjectType child, Field via, List<Field> fields) {
        FieldType.RollUp definition(Field field) {
            return (FieldType.RollUp) field.type();
        }
    }

    /** After records of {@code child} were written. */
    void refresh(Work work, List<Draft> drafts) {
        for (var family : families(work.schema(), work.object())) {
            refresh(work.workspace(), work.schema(), work.moment(), family, parents(family, drafts));
        }
    }

    /** After records of {@code child} went into the recycle bin or came out of it along with others. */
    void refreshAbove(Work work, ObjectType child, Set<UUID> ids) {
        for (var family : families(work.schema(), child)) {
            var parents = store.parentsOf(work.workspace(), child, family.via(), family.parent(), ids);
            refresh(work.workspace(), work.schema(), work.moment(), family, parents);
        }
    }

    /** Sums up all parents given, and whatever is summed up from them in turn. */
    void refresh(Workspace workspace, Schema schema, Moment moment, Family family, Set<UUID> parents) {
        if (parents.isEmpty()) {
            return;
        }
        var changed = store.refresh(workspace, schema, moment, family, parents);
        if (changed.isEmpty()) {
            return;
        }
        for (var above : families(schema, family.parent())) {
            refresh(
                    workspace,
                    schema,
                    moment,
                    above,
                    store.parentsOf(workspace, family.parent(), above.via(), above.parent(), changed));
        }
    }

    static List<Family> families(Schema schema, ObjectType child) {
        return schema.derived(Families.class, Families::new).byChild.getOrDefault(child.name(), List.of());
    }

    /** Of every child. */
    private static final class Families {
        private final Map<String, List<Family>> byChild = new HashMap<>();

        Families(Schema schema) {
            for (var child : schema.objects()) {
                byChild.put(child.name(), among(schema, child));
            }
        }
    }

    private static List<Family> among(Schema schema, ObjectType child) {
        var families = new LinkedHashMap<String, Family>();
        for (var parent : schema.objects()) {
            for (var field : parent.fields()) {
                if (field.type() instanceof FieldType.RollUp rollUp
                        && rollUp.object().equals(child.name())) {
                    var key = parent.name() + "." + rollUp.via();
                    var fields = new ArrayList<>(
                            families.containsKey(key) ? families.get(key).fields() : List.of());
                    fields.add(field);
                    families.put(key, new Family(parent, child, child.field(rollUp.via()), fields));
                }
            }
        }
        return List.copyOf(families.values());
    }

    private static Set<UUID> parents(Family family, List<Draft> drafts) {
        var parents = new LinkedHashSet<UUID>();
        for (var draft : drafts) {
            if (!draft.is(Outcome.Effect.UNCHANGED)) {
                add(family, draft.after(), parents);
                if (draft.before() != null) {
                    add(family, draft.before().values(), parents);
                }
            }
        }
        return parents;
    }

    private static void add(Family family, Map<String, @Nullable Object> values, Set<UUID> parents) {
        if (values.get(family.via().name()) instanceof Ref ref
                && ref.object().equals(family.parent().name())) {
            parents.add(ref.id());
        }
    }
}
