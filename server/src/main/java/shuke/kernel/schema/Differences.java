package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.SchemaChanges.Changed;
import tools.jackson.databind.node.ObjectNode;

/** What is different between two schemas, object by object and field by field. */
final class Differences {
    private final Schema before;
    private final Schema after;
    private final List<Changed> changes = new ArrayList<>();

    private Differences(Schema before, Schema after) {
        this.before = before;
        this.after = after;
    }

    static List<Changed> between(Schema before, Schema after) {
        var differences = new Differences(before, after);
        var names = new LinkedHashSet<String>();
        before.objects().forEach(object -> names.add(object.name()));
        after.objects().forEach(object -> names.add(object.name()));
        names.forEach(differences::object);
        return List.copyOf(differences.changes);
    }

    private void object(String name) {
        var was = before.find(name).orElse(null);
        var is = after.find(name).orElse(null);
        if (Objects.equals(was, is)) {
            return;
        }
        add(name, null, itself(was), itself(is));
        fieldsOf(was, is).forEach(field -> field(name, field, was, is));
    }

    private void field(String object, String name, @Nullable ObjectType was, @Nullable ObjectType is) {
        add(object, name, field(was, name), field(is, name));
    }

    private void add(String object, @Nullable String field, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            changes.add(new Changed(object, field, was, is));
        }
    }

    private static Set<String> fieldsOf(@Nullable ObjectType was, @Nullable ObjectType is) {
        var names = new LinkedHashSet<String>();
        if (was != null) {
            names.addAll(was.fieldsByName().keySet());
        }
        if (is != null) {
            names.addAll(is.fieldsByName().keySet());
        }
        return names;
    }

    private static @Nullable String itself(@Nullable ObjectType object) {
        if (object == null) {
            return null;
        }
        ObjectNode tree = Definitions.write(object);
        tree.remove("fields");
        return tree.toString();
    }

    private static @Nullable String field(@Nullable ObjectType object, String name) {
        var field = object == null ? null : object.find(name).orElse(null);
        return field == null ? null : Definitions.write(field).toString();
    }
}
