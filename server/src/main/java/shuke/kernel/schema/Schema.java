package shuke.kernel.schema;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Nearest;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;

/** All objects of a workspace at one moment; immutable, swapped whole. */
public final class Schema {
    private final long version;
    private final Map<String, ObjectType> objects;
    private final Map<String, List<Pointer>> pointers;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();
    private final @Nullable Schema complete;

    public Schema(long version, Collection<ObjectType> objects) {
        this(version, objects, null);
    }

    private Schema(long version, Collection<ObjectType> objects, @Nullable Schema complete) {
        this.version = version;
        this.complete = complete;
        var byName = new LinkedHashMap<String, ObjectType>();
        objects.forEach(object -> byName.put(object.name(), object));
        this.objects = Collections.unmodifiableMap(byName);
        this.pointers = Pointer.among(this.objects.values());
    }

    /** The same objects, each made smaller; what they were before stays known as {@link #complete}. */
    public Schema narrowed(UnaryOperator<ObjectType> smaller) {
        return new Schema(version, objects.values().stream().map(smaller).toList(), complete());
    }

    /** With what is hidden from the one whom this schema is shown to; formulas are worked out there. */
    public Schema complete() {
        return complete == null ? this : complete;
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
                .orElseThrow(() -> ProblemException.of(ProblemException.Kind.NOT_FOUND, unknownObject(null, name)));
    }

    /**
     * What to say of an object that is not there, with the one that may have been meant: by its name or by another word for it.
     *
     * @param field where the name stood; null where that is plain
     */
    public Problem unknownObject(@Nullable String field, String name) {
        var words = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        objects.values().forEach(object -> object.aliases().forEach(alias -> words.putIfAbsent(alias, object.name())));
        objects.keySet().forEach(own -> words.put(own, own));
        return Nearest.to(name, words.keySet())
                .map(word -> new Problem(
                        "unknownObjectNear", field, null, List.of(name, Objects.requireNonNull(words.get(word))), null))
                .orElseGet(() -> new Problem("unknownObject", field, null, List.of(name), null));
    }

    /** The lookups of any object that point to {@code object}. */
    public List<Pointer> pointersTo(String object) {
        return pointers.getOrDefault(object, List.of());
    }

    /**
     * What somebody works out of this schema, worked out only once: it lives as long as the schema does.
     *
     * @param kind the class it is of, one for each thing worked out; safe for threads
     */
    public <T> T derived(Class<T> kind, Function<Schema, T> work) {
        return kind.cast(derived.computeIfAbsent(kind, k -> work.apply(this)));
    }
}
