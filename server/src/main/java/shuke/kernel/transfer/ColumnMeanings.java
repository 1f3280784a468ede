package shuke.kernel.transfer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.record.TextReading;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.transfer.ImportOptions.Wish;

/** Says of the columns of a rehearsed file what their values become, as the reader may see the fields. */
@Component
class ColumnMeanings {
    private final AskedOptions options;
    private final FirstValues firsts;
    private final Access access;
    private final Organisation organisation;
    private final InstantSource clock;

    ColumnMeanings(
            AskedOptions options, FirstValues firsts, Access access, Organisation organisation, InstantSource clock) {
        this.options = options;
        this.firsts = firsts;
        this.access = access;
        this.organisation = organisation;
        this.clock = clock;
    }

    List<MeantColumn> of(Actor actor, ImportRun run) {
        var object = access.sight(actor).view().object(run.object());
        var settings = organisation.current(actor.workspace());
        var today = LocalDate.ofInstant(clock.instant(), settings.zoneOf(actor));
        var reading = new TextReading(run.regional(settings), today);
        var asked = options.of(run).mapping();
        var mayAdd = access.may(actor, Function.SCHEMA);
        var told = new ArrayList<MeantColumn>();
        var columns = run.columns().iterator();
        var first = firsts.of(run).iterator();
        for (var seen : options.seen(run)) {
            var column = columns.next();
            var wish = asked.getOrDefault(seen.heading(), Wish.LEFT_OUT);
            told.add(told(column, first.next(), seen, wish, field(object, column.path()), reading, mayAdd));
        }
        return told;
    }

    /** Only values that are chosen or name somebody are looked at one by one; nothing where the reader does not see the field. */
    private static @Nullable Field field(ObjectType object, @Nullable String path) {
        if (path == null) return null;
        var dot = path.indexOf('.');
        return object.find(dot < 0 ? path : path.substring(0, dot))
                .filter(field -> switch (field.type()) {
                    case FieldType.Picklist _, FieldType.MultiPicklist _, FieldType.Bool _ -> true;
                    case FieldType.Lookup _ -> Owners.named(Target.whole(field)).isPresent();
                    default -> false;
                })
                .orElse(null);
    }

    private static MeantColumn told(
            ImportRun.Column column,
            List<String> first,
            SeenColumn seen,
            Wish wish,
            @Nullable Field field,
            TextReading reading,
            boolean mayAdd) {
        var values = field == null
                ? List.<MeantColumn.Value>of()
                : seen.values().entrySet().stream()
                        .map(value -> value(value.getKey(), value.getValue(), column, seen, wish, field, reading))
                        .toList();
        var isOpen = field != null && options(field) != null;
        return new MeantColumn(
                seen.heading(),
                first,
                column.path(),
                seen.type(),
                mayAdd && isOpen,
                values,
                field == null ? 0 : seen.more());
    }

    private static MeantColumn.Value value(
            String text,
            long rows,
            ImportRun.Column column,
            SeenColumn seen,
            Wish wish,
            Field field,
            TextReading reading) {
        var said = column.values().get(text);
        if (said != null && said.isBlank())
            return new MeantColumn.Value(text, rows, MeantColumn.State.EMPTY, null, null);
        if (said == null && wish.add().contains(text))
            return new MeantColumn.Value(text, rows, MeantColumn.State.ADDED, text, null);
        if (seen.strangers().contains(text))
            return new MeantColumn.Value(text, rows, MeantColumn.State.UNKNOWN, null, null);
        var become = become(field, said == null ? text : said, reading);
        if (become == null)
            return new MeantColumn.Value(text, rows, MeantColumn.State.UNKNOWN, null, proposed(field, text));
        if (said != null) return new MeantColumn.Value(text, rows, MeantColumn.State.SAID, become, null);
        var isKept = options(field) != null && !isChoice(field, become);
        return new MeantColumn.Value(
                text, rows, MeantColumn.State.UNDERSTOOD, become, isKept ? proposed(field, text) : null);
    }

    /** False for a value beyond the choices of an open list, which may be a choice misspelt. */
    private static boolean isChoice(Field field, String value) {
        var options = options(field);
        return options != null
                && options.stream().anyMatch(option -> option.value().equals(value));
    }

    /** Null for a text that is no value of the field. */
    private static @Nullable String become(Field field, String text, TextReading reading) {
        if (field.type() instanceof FieldType.Lookup) return text;
        var read = reading.read(field, text);
        if (read.problem() != null || read.value() == null) return null;
        return String.valueOf(read.value() instanceof List<?> items ? items.getFirst() : read.value());
    }

    private static @Nullable String proposed(Field field, String text) {
        var options = options(field);
        return options == null ? null : OptionLikeness.nearest(options, text).orElse(null);
    }

    private static @Nullable List<FieldType.Option> options(Field field) {
        return switch (field.type()) {
            case FieldType.Picklist p -> p.options();
            case FieldType.MultiPicklist m -> m.options();
            default -> null;
        };
    }
}
