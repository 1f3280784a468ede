package shuke.kernel.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.schema.Field.Sensitivity;
import shuke.kernel.schema.Field.Stewardship;
import shuke.kernel.schema.Field.When;

/** Reads one field of a definition. */
final class FieldReader {
    private final Members field;
    private final List<Problem> problems;

    FieldReader(Members field, List<Problem> problems) {
        this.field = field;
        this.problems = problems;
    }

    Field read() {
        var name = field.required("name");
        var system = SystemFields.byName().get(name);
        var read = system == null ? own(name) : renamed(system);
        field.nothingElse();
        return read;
    }

    private Field own(String name) {
        var type = new TypeReader(field, problems).read();
        var sensitivity = field.word("sensitivity", Sensitivity.class, Sensitivity.NONE);
        return new Field(
                name,
                field.label("label", name),
                field.label("description"),
                type,
                field.flag("required"),
                field.flag("unique"),
                field.flag("indexed"),
                field.flag("readOnly"),
                false,
                field.flag(Definitions.CUSTOM),
                sensitivity,
                field.flag("encrypted", Encryption.isUsual(type, sensitivity)),
                field.text("default"),
                when(),
                stewardship(),
                field.texts("aliases"),
                field.textsByName(innerAliases(type)));
    }

    /** Definitions say {@code lookupAliases} where the parts are fields of another record. */
    static String innerAliases(FieldType type) {
        return type instanceof FieldType.Lookup || type instanceof FieldType.LookupMany
                ? "lookupAliases"
                : "partAliases";
    }

    /** A system field may be called something else for an object; all else about it is the program's. */
    private Field renamed(Field system) {
        var label = field.label("label");
        var description = field.label("description");
        return new Field(
                system.name(),
                label == null ? system.label() : label,
                description == null ? system.description() : description,
                system.type(),
                system.required(),
                system.unique(),
                system.indexed(),
                system.readOnly(),
                true,
                false,
                system.sensitivity(),
                false,
                system.name().equals(SystemFields.OWNER) ? field.text("default") : null,
                system.when(),
                system.stewardship(),
                field.texts("aliases"),
                field.textsByName(innerAliases(system.type())));
    }

    private When when() {
        return new When(field.text("shown"), field.text("requiredWhen"), field.text("readOnlyWhen"));
    }

    private Stewardship stewardship() {
        return new Stewardship(field.text("purpose"), field.text("owner"), period());
    }

    private @Nullable String period() {
        var period = field.text("updateEvery");
        if (period != null && !period.matches("P(?=\\d)(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?")) {
            field.wrong("updateEvery", "notAPeriod");
        }
        return period;
    }
}
