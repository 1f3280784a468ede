package shuke.kernel.record;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.vault.Clear;

/** Drafts that passed every check: the only thing that is offered to the vault. */
final class CheckedDrafts implements Clear {
    private final ObjectType object;
    private final List<Field> fields;
    private final List<Draft> drafts;
    private final @Nullable Resemblance how;
    private final Suspects suspects;

    private CheckedDrafts(
            ObjectType object, List<Field> fields, List<Draft> drafts, @Nullable Resemblance how, Suspects suspects) {
        this.object = object;
        this.fields = fields;
        this.drafts = List.copyOf(drafts);
        this.how = how;
        this.suspects = suspects;
    }

    /**
     * New records: every stored field, and the counts, which begin at nothing.
     *
     * @param how what they are found by when they are of one thing with others; null where nobody looks
     * @param suspects what was asked of them on the way
     */
    static CheckedDrafts complete(ObjectType object, List<Draft> drafts, @Nullable Resemblance how, Suspects suspects) {
        return new CheckedDrafts(
                object,
                object.fields().stream()
                        .filter(field -> isStored(field) || SystemValues.isCount(field))
                        .toList(),
                drafts,
                how,
                suspects);
    }

    /** Changed records: the fields that changed in any of them. */
    static CheckedDrafts changed(ObjectType object, List<Draft> drafts, @Nullable Resemblance how, Suspects suspects) {
        var stamped = Set.of("updatedAt", "updatedBy", "version");
        var fields = object.fields().stream()
                .filter(CheckedDrafts::isStored)
                .filter(field -> stamped.contains(field.name())
                        || drafts.stream().anyMatch(draft -> draft.written().contains(field.name())))
                .toList();
        var names = fields.stream().map(Field::name).toList();
        return new CheckedDrafts(object, fields, drafts, how != null && how.takesPart(names) ? how : null, suspects);
    }

    /** Roll-ups are kept by their own statement; the id travels beside the values. */
    private static boolean isStored(Field field) {
        return !field.name().equals("id")
                && !(field.type() instanceof FieldType.RollUp)
                && !Column.of(field).isEmpty();
    }

    @Override
    public ObjectType object() {
        return object;
    }

    @Override
    public List<Field> fields() {
        return fields;
    }

    @Override
    public List<ClearRow> rows() {
        var keys = suspects.keys(how, drafts);
        return IntStream.range(0, drafts.size())
                .mapToObj(i -> new ClearRow(drafts.get(i).id(), drafts.get(i).after(), keys.get(i)))
                .toList();
    }

    @Override
    public boolean hasLikeness() {
        return how != null;
    }
}
