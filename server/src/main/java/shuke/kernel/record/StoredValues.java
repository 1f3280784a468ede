package shuke.kernel.record;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Workspace;
import shuke.kernel.organisation.Organisation;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;
import shuke.kernel.schema.ValueConverter;
import shuke.kernel.vault.Vault;
import shuke.matching.standardise.PersonName;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a field holds as another type would read it from a person: by the parsers of the way in. */
@Component
class StoredValues implements ValueConverter {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Organisation organisation;
    private final Vault vault;
    private final InstantSource clock;

    StoredValues(Organisation organisation, Vault vault, InstantSource clock) {
        this.organisation = organisation;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public List<Converted> convert(Workspace workspace, ObjectType object, Field from, Field to, List<Stored> records) {
        var parser = new ValueParser(
                Regional.of(organisation.current(workspace)),
                clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
        var spot = new Spot(workspace, object, from, to);
        return records.stream().map(stored -> converted(parser, spot, stored)).toList();
    }

    private record Spot(Workspace workspace, ObjectType object, Field from, Field to) {}

    private Converted converted(ValueParser parser, Spot spot, Stored stored) {
        var to = spot.to();
        var clear = clear(spot, stored);
        var raw = raw(spot.from().type(), to.type(), clear);
        var parsed = to.type() instanceof FieldType.Person && spot.from().type() instanceof FieldType.Person
                ? new Parsed.Value(new PersonName(String.valueOf(clear.get(0)), clear.get(1), clear.get(2)))
                : parser.parse(to.type(), raw, null);
        return switch (parsed) {
            case Parsed.Value(var value)
            when value != null || raw == null -> new Converted.Kept(cells(spot, stored.id(), value));
            case Parsed.Link(var wanted)
            when "id".equals(wanted.field())
                    && to.type() instanceof FieldType.Lookup lookup
                    && lookup.to().size() == 1 ->
                new Converted.Kept(List.of(wanted.value().toString()));
            case Parsed other -> new Converted.Lost(String.valueOf(raw));
        };
    }

    /** The cells as they would be if nothing were sealed. */
    private List<@Nullable String> clear(Spot spot, Stored stored) {
        var from = spot.from();
        if (!from.encrypted()) {
            return stored.cells();
        }
        var cells = new Object[] {stored.cells().getFirst()};
        var value = vault.open(spot.workspace(), spot.object(), from, stored.id(), cells);
        return Column.clear(from).stream()
                .<@Nullable String>map(column -> Vault.text(column, value))
                .toList();
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

    private List<@Nullable String> cells(Spot spot, UUID id, @Nullable Object value) {
        var to = spot.to();
        return value instanceof List<?> list
                ? List.of(JSON.writeValueAsString(list))
                : vault.cells(spot.workspace(), spot.object(), to, id, value);
    }
}
