package shuke.kernel.record;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ValueConverter;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a field holds as another type would read it from a person: by the parsers of the way in. */
@Component
class StoredValues implements ValueConverter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Organisation organisation;
    private final InstantSource clock;

    StoredValues(Organisation organisation, InstantSource clock) {
        this.organisation = organisation;
        this.clock = clock;
    }

    @Override
    public List<Converted> convert(Workspace workspace, Field from, Field to, List<List<@Nullable String>> cells) {
        var parser = new ValueParser(
                Regional.of(organisation.current(workspace)),
                clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        return cells.stream().map(row -> converted(parser, from, to, row)).toList();
    }

    private static Converted converted(ValueParser parser, Field from, Field to, List<@Nullable String> cells) {
        var raw = raw(from.type(), to.type(), cells);
        return switch (parser.parse(to.type(), raw, null)) {
            case Parsed.Value(var value) when value != null || raw == null -> new Converted.Kept(cells(to, value));
            case Parsed.Link(var wanted)
            when "id".equals(wanted.field())
                    && to.type() instanceof FieldType.Lookup lookup
                    && lookup.to().size() == 1 ->
                new Converted.Kept(List.of(wanted.value().toString()));
            case Parsed other -> new Converted.Lost(String.valueOf(raw));
        };
    }

    /** The value as a person would type it. */
    private static @Nullable Object raw(FieldType from, FieldType to, List<@Nullable String> cells) {
        var first = cells.getFirst();
        return switch (from) {
            case FieldType.MoneyAmount money
            when to instanceof FieldType.MoneyAmount || isText(to) -> first == null ? null : first + " " + cells.get(1);
            case FieldType.Geo geo -> first == null ? null : first + ", " + cells.get(1);
            case FieldType.Lookup lookup ->
                cells.stream().filter(Objects::nonNull).findFirst().orElse(null);
            case FieldType.MultiPicklist list -> words(first, to);
            case FieldType.Tags tags -> words(first, to);
            case FieldType.PostalAddress address -> first == null ? null : address(first, to);
            default -> first;
        };
    }

    private static @Nullable Object words(@Nullable String cell, FieldType to) {
        if (cell == null) {
            return null;
        }
        var words = JSON.readValue(cell, String[].class);
        return to instanceof FieldType.MultiPicklist || to instanceof FieldType.Tags
                ? List.of((Object[]) words)
                : String.join("; ", words);
    }

    private static Object address(String cell, FieldType to) {
        var parts = JSON.readValue(cell, Map.class);
        return to instanceof FieldType.PostalAddress
                ? parts
                : ((Map<?, ?>) parts).values().stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private static boolean isText(FieldType type) {
        return type instanceof FieldType.Text || type instanceof FieldType.LongText;
    }

    private static List<@Nullable String> cells(Field to, @Nullable Object value) {
        return Column.of(to).stream()
                .<@Nullable String>map(column -> value instanceof List<?> list
                        ? JSON.writeValueAsString(list)
                        : shuke.kernel.vault.Vault.text(column, value))
                .toList();
    }
}
