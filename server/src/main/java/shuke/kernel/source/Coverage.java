package shuke.kernel.source;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;

/** What each source has. The numbers are about all records, whichever the actor may see; fields that she does not know are left out. */
@Service
public class Coverage {
    private final CoverageStore store;
    private final SourceStore sources;
    private final Access access;

    Coverage(CoverageStore store, SourceStore sources, Access access) {
        this.store = store;
        this.sources = sources;
        this.access = access;
    }

    /**
     * Of the records of an object, how many two sources both know; for a source with itself, how many it knows.
     *
     * @param only of those that it knows, how many no other source knows; 0 for two different ones
     */
    public record Overlap(UUID source, UUID other, long records, long only) {}

    /** Of the records of an object that a source knows, in how many it has a value of a field, and how many have it from there. */
    public record Share(UUID source, String field, long filled, long won) {}

    /** When a source was last heard of. */
    public record Heard(UUID source, Instant at) {}

    /** @param records how many records of the object have sources */
    public record OfObject(
            String object, long records, List<Heard> heard, List<Overlap> overlaps, List<Share> fields) {}

    /** @param sources in their order */
    public record All(List<Source> sources, List<OfObject> objects) {}

    /** Of all objects that any source has records of. */
    public All of(Actor actor) {
        access.require(actor, Function.QUALITY);
        var workspace = actor.workspace();
        var view = access.sight(actor).view();
        var objects = store.objects(workspace).stream()
                .flatMap(name -> view.find(name).stream())
                .map(object -> new OfObject(
                        object.name(),
                        store.records(workspace, object.name()),
                        store.heard(workspace, object.name()),
                        store.overlaps(workspace, object.name()),
                        store.shares(workspace, object.name()).stream()
                                .filter(share -> object.find(share.field()).isPresent())
                                .toList()))
                .toList();
        return new All(sources.all(workspace), objects);
    }
}
