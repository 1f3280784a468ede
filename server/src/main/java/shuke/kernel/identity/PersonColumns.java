package shuke.kernel.identity;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Bilingual;
import shuke.kernel.base.Workspace;
import shuke.kernel.organisation.Settings;

/** The table of the object {@code user}, as far as it says who may sign in. Read here, never written. */
final class PersonColumns {
    static final Field<UUID> ID = field(name("u", "id"), SQLDataType.UUID);
    static final Field<String> EMAIL = field(name("u", "email"), SQLDataType.VARCHAR);
    private static final Field<String> NAME = field(name("u", "name"), SQLDataType.VARCHAR);
    static final Field<String> ROLE = field(name("u", "role"), SQLDataType.VARCHAR);
    private static final Field<String> LANGUAGE = field(name("u", "language"), SQLDataType.VARCHAR);
    private static final Field<String> TIME_ZONE = field(name("u", "time_zone"), SQLDataType.VARCHAR);
    private static final Field<String> THEME = field(name("u", "theme"), SQLDataType.VARCHAR);

    static final List<Field<?>> ALL = List.of(ID, NAME, EMAIL, ROLE, LANGUAGE, TIME_ZONE, THEME);

    /** Neither switched off nor in the recycle bin. */
    static final Condition MAY_SIGN_IN = coalesce(field(name("u", "active"), SQLDataType.BOOLEAN), inline(true))
            .isTrue()
            .and(field(name("u", "deleted_at")).isNull());

    private PersonColumns() {}

    static Table<?> people(Workspace workspace) {
        return table(name(workspace.schema(), "user")).as(name("u"));
    }

    /** Whoever chose no time zone has that of the organisation. */
    static Person person(Record row, Settings settings) {
        return new Person(
                row.get(ID),
                or(row.get(NAME), ""),
                or(row.get(EMAIL), ""),
                or(row.get(ROLE), ""),
                language(row),
                zone(row, settings),
                or(row.get(THEME), "system"));
    }

    private static String or(@Nullable String value, String otherwise) {
        return value == null ? otherwise : value;
    }

    private static @Nullable Locale language(Record row) {
        var tag = row.get(LANGUAGE);
        if (tag == null) return null;
        return Bilingual.isChinese(Locale.forLanguageTag(tag)) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    }

    private static ZoneId zone(Record row, Settings settings) {
        var chosen = row.get(TIME_ZONE);
        try {
            return chosen == null || chosen.isBlank() ? settings.zone() : ZoneId.of(chosen);
        } catch (DateTimeException unknown) {
            return settings.zone(); // a wrong time zone must not keep anybody out
        }
    }
}
