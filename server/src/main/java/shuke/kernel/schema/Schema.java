package shuke.kernel.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** All objects of a workspace at one moment; immutable, swapped whole. */
public final class Schema {
    private final long version;
    private final Map<String, ObjectType> objects;
    private final Map<String, List<Pointer>> pointers;

    public Schema(long version, Collection<ObjectType> objects) {
        this.version = version;
        var byName = new LinkedHashMap<String, ObjectType>();
        objects.forEach(object -> byName.put(object.name(), object));
        this.objects = Collections.unmodifiableMap(byName);
        this.pointers = Pointer.among(this.objects.values());
    }

    /** Goes up by one with every change. */
    public long version() {
        return version;
    }

    public Collection<ObjectType> objects() {
        return objects.values();
    }

    public Optional<ObjectType> find(String name) {
        return Optional.ofNullable(objects.get(name));
    }

    /** The object, or a refusal that says there is none. */
    public ObjectType object(String name) {
        return find(name)
                .orElseThrow(
                        () -> ProblemException.of(ProblemException.Kind.NOT_FOUND, Problem.of("unknownObject", name)));
    }

    /** The lookups of any object that point to {@code object}. */
    public List<Pointer> pointersTo(String object) {
        return pointers.getOrDefault(object, List.of());
    }
}
