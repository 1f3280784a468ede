package shuke.kernel.record;

import java.util.List;
import java.util.Set;
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

    private CheckedDrafts(ObjectType object, List<Field> fields, List<Draft> drafts) {
        this.object = object;
        this.fields = fields;
        this.drafts = List.copyOf(drafts);
    }

    /** New records: every stored field, and the counts, which begin at nothing. */
    static CheckedDrafts complete(ObjectType object, List<Draft> drafts) {
        return new CheckedDrafts(
                object,
                object.fields().stream()
                        .filter(field -> isStored(field) || SystemValues.isCount(field))
                        .toList(),
                drafts);
    }

    /** Changed records: the fields that changed in any of them. */
    static CheckedDrafts changed(ObjectType object, List<Draft> drafts) {
        var stamped = Set.of("updatedAt", "updatedBy", "version");
        var fields = object.fields().stream()
                .filter(CheckedDrafts::isStored)
                .filter(field -> stamped.contains(field.name())
                        || drafts.stream().anyMatch(draft -> draft.written().contains(field.name())))
                .toList();
        return new CheckedDrafts(object, fields, drafts);
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
        return drafts.stream()
                .map(draft -> new ClearRow(draft.id(), draft.after()))
                .toList();
    }
}
