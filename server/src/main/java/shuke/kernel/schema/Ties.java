package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the records of an object hang on, and what rights to them therefore follow from.
 *
 * @param parents what it is deleted with: whoever does not see all of these that a record names does not see the record, and
 *     whoever may not change them may not change it
 * @param attached what a file is attached to: whoever does not see that does not see the file
 * @param regarding whoever sees one of these sees the record too: what an activity is about
 * @param shownBy whoever sees one of the records that show it in a field sees it too; only files and pictures
 */
public record Ties(List<Tie> parents, List<Tie> attached, List<Tie> regarding, List<Pointer> shownBy) {
    /** The lookup by which activities and files say what they are about. */
    private static final String REGARDING = "regarding";

    private static final String FILE = "file";

    public Ties {
        parents = List.copyOf(parents);
        attached = List.copyOf(attached);
        regarding = List.copyOf(regarding);
        shownBy = List.copyOf(shownBy);
    }

    /**
     * One of the objects that a lookup points to.
     *
     * @param column that holds the id
     */
    public record Tie(Field field, String column, String target) {}

    private static final class Known {
        private final Map<String, Ties> byObject = new ConcurrentHashMap<>();
    }

    public static Ties of(Schema schema, String object) {
        var known = schema.derived(Known.class, s -> new Known()).byObject;
        var ties = known.get(object);
        if (ties == null) {
            ties = read(schema, schema.object(object));
            known.put(object, ties);
        }
        return ties;
    }

    private static Ties read(Schema schema, ObjectType object) {
        var parents = new ArrayList<Tie>();
        var attached = new ArrayList<Tie>();
        var regarding = new ArrayList<Tie>();
        for (var tie : raw(object)) {
            if (!leadsTo(schema, tie.target(), object.name(), new HashSet<>())) { // rights cannot go round in a circle
                (isAbout(tie) ? object.name().equals(FILE) ? attached : regarding : parents).add(tie);
            }
        }
        var shownBy = object.name().equals(FILE)
                ? schema.pointersTo(FILE).stream()
                        .filter(pointer -> pointer.field().type() instanceof FieldType.FileRef)
                        .filter(pointer -> !leadsTo(schema, pointer.object(), FILE, new HashSet<>()))
                        .toList()
                : List.<Pointer>of();
        return new Ties(parents, attached, regarding, shownBy);
    }

    private static boolean isAbout(Tie tie) {
        return tie.field().name().equals(REGARDING);
    }

    private static List<Tie> raw(ObjectType object) {
        var ties = new ArrayList<Tie>();
        for (var field : object.fields()) {
            if (field.type() instanceof FieldType.Lookup lookup && binds(field, lookup)) {
                var columns = Column.of(field);
                for (var i = 0; i < columns.size(); i++) {
                    ties.add(new Tie(field, columns.get(i).name(), lookup.to().get(i)));
                }
            }
        }
        return ties;
    }

    private static boolean binds(Field field, FieldType.Lookup lookup) {
        return !field.system()
                && (lookup.onDelete() == FieldType.OnDelete.CASCADE
                        || field.name().equals(REGARDING));
    }

    private static boolean leadsTo(Schema schema, String from, String to, Set<String> seen) {
        return from.equals(to)
                || (seen.add(from)
                        && raw(schema.object(from)).stream().anyMatch(tie -> leadsTo(schema, tie.target(), to, seen)));
    }
}
