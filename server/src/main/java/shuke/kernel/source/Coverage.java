package shuke.kernel.source;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Page;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.Row;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.Field;

/** What each source has. The numbers are about all records, whichever the actor may see; fields that she does not know are left out. */
@Service
public class Coverage {
    private final CoverageStore store;
    private final SourceStore sources;
    private final SourceBook book;
    private final RecordReader reader;
    private final Access access;

    Coverage(CoverageStore store, SourceStore sources, SourceBook book, RecordReader reader, Access access) {
        this.store = store;
        this.sources = sources;
        this.book = book;
        this.reader = reader;
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

    /**
     * Which records of a source are asked for.
     *
     * @param other the code of a source that knows them, too; null for any
     * @param only whether no other source may know them, or some other has to; null for either
     * @param field of which the source has a value; null for any
     * @param chosen a field of which they have the value from this source; null for any
     */
    public record Behind(
            @Nullable String other,
            @Nullable Boolean only,
            @Nullable String field,
            @Nullable String chosen) {}

    /** The same with the ids of the sources. */
    record Wanted(
            UUID source,
            @Nullable UUID other,
            @Nullable Boolean only,
            @Nullable String field,
            @Nullable String chosen) {}

    /**
     * The records behind a number, as far as the actor sees them, with what they are called by.
     *
     * @param source its code
     * @param cursor what the page before gave as {@code next}; null for the first page
     * @return a page may hold fewer than asked for although there is a next one
     */
    public Page<Row> behind(Actor actor, String source, String object, Behind asked, @Nullable UUID cursor, int limit) {
        access.require(actor, Function.QUALITY);
        var workspace = actor.workspace();
        var type = access.sight(actor).view().object(object);
        for (var field : new String[] {asked.field(), asked.chosen()}) {
            if (field != null && type.find(field).isEmpty()) throw ProblemException.notFound();
        }
        var wanted = new Wanted(
                book.of(workspace, source).id(),
                asked.other() == null ? null : book.of(workspace, asked.other()).id(),
                asked.only(),
                asked.field(),
                asked.chosen());
        var ids = store.page(workspace, object, wanted, cursor, limit + 1);
        var shown = ids.subList(0, Math.min(limit, ids.size()));
        var rows = reader.read(actor, object, shown);
        var names = type.labelFields().stream().map(Field::name).collect(Collectors.toSet());
        return new Page<>(
                shown.stream()
                        .map(rows::get)
                        .filter(Objects::nonNull)
                        .map(row -> row.only(names))
                        .toList(),
                ids.size() > limit ? shown.getLast().toString() : null,
                null);
    }

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
