package shuke.kernel.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import shuke.kernel.base.Bilingual;
import shuke.kernel.schema.Field.Sensitivity;
import shuke.kernel.schema.Field.Stewardship;
import shuke.kernel.schema.Field.When;

/** The fields that every record has, and the hidden columns behind the recycle bin. */
public final class SystemFields {
    public static final String ID = "id";
    public static final String CREATED_AT = "createdAt";
    public static final String CREATED_BY = "createdBy";
    public static final String UPDATED_AT = "updatedAt";
    public static final String UPDATED_BY = "updatedBy";
    public static final String OWNER = "owner";
    public static final String VERSION = "version";

    /** When the record went into the recycle bin; null for a living one. Column only, no field. */
    public static final String DELETED_AT_COLUMN = "deleted_at";

    /** Who put it there; null for the program itself. Column only, no field. */
    public static final String DELETED_BY_COLUMN = "deleted_by";

    /** The object whose records are people of the installation. */
    public static final String USER = "user";

    /** Names that no field may take although no field has them: they are columns, or stand beside the fields of a record. */
    static final Set<String> HIDDEN =
            Set.of("deletedAt", "deletedBy", "withoutRate", "tokens", "likenessKeys", "duplicates");

    /** What other programs call the one who looks after a record; a field of the object with such a name goes first. */
    private static final List<String> OWNER_ALIASES = List.of(
            "Record Owner",
            "Activity Owner",
            "Owner Email",
            "Assigned To",
            "Assignee",
            "Agent",
            "Sales Agent",
            "Sales Rep",
            "Salesperson",
            "Account Manager",
            "业务员",
            "销售人员",
            "跟进人",
            "处理人",
            "归属人");

    /** What other programs call the time a record was made; a field of the object with such a name goes first. */
    private static final List<String> CREATED_AT_ALIASES = List.of(
            "Create Date",
            "Created Date",
            "Created Time",
            "Created On",
            "Create Time",
            "Date Created",
            "Creation Date",
            "Date Added",
            "创建日期",
            "录入日期",
            "录入时间");

    private static final Map<String, Field> ALL = all();

    private SystemFields() {}

    /** By name, in the order in which they are shown. */
    public static Map<String, Field> byName() {
        return ALL;
    }

    private static Map<String, Field> all() {
        var all = new LinkedHashMap<String, Field>();
        for (var field : List.of(
                computed(ID, new FieldType.Id(), "编号", "Id"),
                computed(CREATED_AT, new FieldType.DateTime(), "创建时间", "Created at"),
                computed(CREATED_BY, user(), "创建人", "Created by"),
                computed(UPDATED_AT, new FieldType.DateTime(), "更新时间", "Updated at"),
                computed(UPDATED_BY, user(), "更新人", "Updated by"),
                field(OWNER, user(), "负责人", "Owner", false),
                computed(VERSION, new FieldType.Whole(1L, null), "版本", "Version"))) {
            all.put(field.name(), field);
        }
        return java.util.Collections.unmodifiableMap(all);
    }

    private static FieldType user() {
        return new FieldType.Lookup(List.of(USER), FieldType.OnDelete.SET_NULL, false, null);
    }

    private static Field computed(String name, FieldType type, String zh, String en) {
        return field(name, type, zh, en, true);
    }

    private static Field field(String name, FieldType type, String zh, String en, boolean readOnly) {
        return new Field(
                name,
                new Bilingual(zh, en),
                null,
                type,
                false,
                name.equals(ID),
                true,
                readOnly,
                true,
                false,
                Sensitivity.NONE,
                false,
                null,
                When.ALWAYS,
                Stewardship.NONE,
                aliases(name),
                Map.of());
    }

    private static List<String> aliases(String name) {
        return switch (name) {
            case OWNER -> OWNER_ALIASES;
            case CREATED_AT -> CREATED_AT_ALIASES;
            default -> List.of();
        };
    }
}
