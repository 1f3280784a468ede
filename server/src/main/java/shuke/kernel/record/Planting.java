package shuke.kernel.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Workspace;
import shuke.kernel.record.TranscriptStore.Waiting;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.Schema;
import shuke.kernel.vault.Clear;
import shuke.kernel.vault.Vault;

/**
 * Puts records in as they were elsewhere: with their ids, dates, authors and versions, sealed with the keys of this installation. They
 * were checked where they come from, so neither rules nor duplicates are asked; that lookups lead somewhere the database sees to.
 * Those of one object come one behind the other. What points to records that have not come yet is put in at the end.
 */
public final class Planting {
    private final Workspace workspace;
    private final Schema schema;
    private final TranscriptStore store;
    private final RecordStore records;
    private final Resemblances resemblances;
    private final RefillStart refills;
    private final Vault vault;
    private final Set<String> come = new LinkedHashSet<>();

    @Nullable
    private String coming;

    Planting(
            Workspace workspace,
            Schema schema,
            TranscriptStore store,
            RecordStore records,
            Resemblances resemblances,
            RefillStart refills,
            Vault vault) {
        this.workspace = workspace;
        this.schema = schema;
        this.store = store;
        this.records = records;
        this.resemblances = resemblances;
        this.refills = refills;
        this.vault = vault;
    }

    public void put(ObjectType object, List<Transcript> transcripts) {
        if (transcripts.isEmpty()) return;
        if (coming != null && !coming.equals(object.name())) come.add(coming);
        coming = object.name();
        var waiting = new ArrayList<Waiting>();
        var kept =
                transcripts.stream().map(record -> now(object, record, waiting)).toList();
        store.insert(workspace, vault.seal(workspace, clear(object, kept)), kept);
        object.fields().stream()
                .filter(field -> field.type() instanceof FieldType.LookupMany)
                .forEach(field -> link(object, field, transcripts, waiting));
        store.later(object, waiting);
    }

    /** The auto-number field goes on behind this number. */
    public void count(ObjectType object, String field, long last) {
        records.passOver(workspace, object, object.field(field), last);
    }

    /** Puts in what has waited, and has all sums worked out in the background. */
    public void end() {
        for (var object : schema.objects()) {
            for (var field : object.fields()) {
                if (field.type() instanceof FieldType.LookupMany) {
                    store.linkLater(workspace, object, field);
                } else if (!targets(field.type()).isEmpty()) {
                    Column.of(field).forEach(column -> store.pointLater(workspace, object, column));
                }
            }
        }
        refills.all(workspace, schema);
    }

    /** What can be put in at once; the rest is noted to be put in later. */
    private Transcript now(ObjectType object, Transcript record, List<Waiting> waiting) {
        var values = new LinkedHashMap<>(record.values());
        for (var field : object.fields()) {
            if (!(values.get(field.name()) instanceof Ref ref) || come.contains(ref.object())) continue;
            values.remove(field.name());
            var column = Column.of(field).stream()
                    .filter(each -> each.part().isEmpty() || each.part().equals(ref.object()))
                    .findFirst()
                    .orElseThrow();
            waiting.add(new Waiting(column.name(), record.id(), ref.id()));
        }
        return new Transcript(record.id(), values, record.deletedAt(), record.deletedBy());
    }

    private void link(ObjectType object, Field field, List<Transcript> transcripts, List<Waiting> waiting) {
        var links = new LinkedHashMap<UUID, List<UUID>>();
        for (var record : transcripts) {
            if (record.values().get(field.name()) instanceof List<?> many) {
                links.put(
                        record.id(),
                        many.stream().map(each -> ((Ref) each).id()).toList());
            }
        }
        if (come.containsAll(targets(field.type()))) {
            records.relink(workspace, object, field, links);
        } else {
            links.forEach((source, targets) ->
                    targets.forEach(target -> waiting.add(new Waiting(field.name(), source, target))));
        }
    }

    private Clear clear(ObjectType object, List<Transcript> transcripts) {
        var how = resemblances.of(workspace, object).orElse(null);
        var values = transcripts.stream()
                .<Map<String, @Nullable Object>>map(record -> new HashMap<>(record.values()))
                .toList();
        var keys = Resemblance.keys(how, values);
        var rows = IntStream.range(0, transcripts.size())
                .mapToObj(i -> new Clear.ClearRow(transcripts.get(i).id(), values.get(i), keys.get(i)))
                .toList();
        return new Rows(object, kept(object), rows, how != null);
    }

    private record Rows(ObjectType object, List<Field> fields, List<ClearRow> rows, boolean hasLikeness)
            implements Clear {}

    /** The fields that have columns of their own, and do not follow from others. */
    static List<Field> kept(ObjectType object) {
        return object.fields().stream()
                .filter(field -> !(field.type() instanceof FieldType.Id || field.type() instanceof FieldType.RollUp))
                .filter(field -> !Column.of(field).isEmpty())
                .toList();
    }

    /** The objects that a field of the type may point to. */
    static List<String> targets(FieldType type) {
        return switch (type) {
            case FieldType.Lookup lookup -> lookup.to();
            case FieldType.LookupMany many -> List.of(many.to());
            case FieldType.FileRef _ -> List.of("file");
            default -> List.of();
        };
    }

    /** The same records with what they point to. */
    static List<Transcript> linked(
            Collection<Transcript> transcripts, String field, String to, Map<UUID, List<UUID>> targets) {
        var linked = new ArrayList<Transcript>();
        for (var record : transcripts) {
            var many = Objects.requireNonNullElse(targets.get(record.id()), List.<UUID>of());
            var values = new LinkedHashMap<>(record.values());
            if (!many.isEmpty()) {
                values.put(field, many.stream().map(id -> new Ref(to, id)).toList());
            }
            linked.add(new Transcript(record.id(), values, record.deletedAt(), record.deletedBy()));
        }
        return linked;
    }
}
