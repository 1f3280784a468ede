package shuke.kernel.schema;

import java.util.List;
import shuke.kernel.schema.FieldType.LookupMany;
import shuke.kernel.schema.TablePlan.Col;
import shuke.kernel.schema.TablePlan.ForeignKey;
import shuke.kernel.schema.TablePlan.Index;
import shuke.kernel.schema.TablePlan.Table;

/** The table behind a lookup to many: who points to whom, and in which order. */
final class JoinTable {
    private JoinTable() {}

    static Table of(Schema schema, ObjectType object, Field field) {
        var name = Naming.joinTable(object, field);
        var to = ((LookupMany) field.type()).to();
        return new Table(
                name,
                List.of(
                        new Col("source", "uuid", null, "not null"),
                        new Col("target", "uuid", null, "not null"),
                        new Col("position", "integer", null, "not null")),
                List.of(
                        ForeignKey.of(name, "source", object.table(), "cascade"),
                        ForeignKey.of(name, "target", schema.object(to).table(), "cascade")),
                List.of(),
                List.of(
                        Index.of(name, true, "btree", List.of("source", "target"), List.of("source", "target"), ""),
                        Index.of(name, false, "btree", List.of("target"), List.of("target"), "")),
                List.of());
    }
}
