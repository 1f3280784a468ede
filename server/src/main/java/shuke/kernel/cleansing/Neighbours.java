package shuke.kernel.cleansing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Row;
import shuke.kernel.cleansing.Found.Source;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.HeldValues;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.Field;
import shuke.kernel.schema.FieldType;

/** What most records say that have an e-mail address at the same domain. */
@Component
class Neighbours {
    private static final String FILE = "/cleansing/mail-providers.txt";
    private static final Set<String> PROVIDERS = providers();
    private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

    /** So many records of a domain are looked at. */
    private static final int LOOKED_AT = 50;

    private final RecordReader reader;

    Neighbours(RecordReader reader) {
        this.reader = reader;
    }

    /** What is true of an organisation, not of one person. */
    static boolean isProposed(Field field) {
        return !field.unique()
                && switch (field.type()) {
                    case FieldType.Lookup l -> true;
                    case FieldType.Picklist p -> true;
                    case FieldType.Url u -> true;
                    case FieldType.PostalAddress a -> true;
                    default -> false;
                };
    }

    /** The other records at the domains of these; one statement for each domain that is nobody's provider. */
    Map<String, List<Row>> of(Portion portion, List<Row> rows) {
        var field = address(portion);
        if (field == null) return Map.of();
        var domains = rows.stream()
                .map(row -> domain(field, row))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var neighbours = new LinkedHashMap<String, List<Row>>();
        for (var domain : domains) {
            var there = new Filter.Text("%s.endsWith('@%s')".formatted(field, domain));
            var query =
                    new Query(portion.object().name(), there, List.of("id"), List.of(), LOOKED_AT, null, false, false);
            var page = reader.page(Actor.system(portion.workspace()), query);
            if (page.items().size() > Majority.LEAST) neighbours.put(domain, page.items());
        }
        return neighbours;
    }

    /** @param neighbours as {@link #of} gives them */
    static @Nullable Source source(Portion portion, Row row, Field field, Map<String, List<Row>> neighbours) {
        var address = address(portion);
        var domain = address == null ? null : domain(address, row);
        if (domain == null || !isProposed(field)) return null;
        var majority = new Majority();
        neighbours.getOrDefault(domain, List.of()).stream()
                .filter(neighbour -> !neighbour.id().equals(row.id()))
                .forEach(neighbour -> majority.hear(
                        neighbour.id(), HeldValues.settled(HeldValues.plain(neighbour.get(field.name())))));
        return majority.verdict()
                .map(verdict -> new Source(Basis.NEIGHBOURS, portion.object().name(), field.name(), verdict.getValue()))
                .orElse(null);
    }

    /** The field that holds the e-mail address of a record; null where there is none. */
    private static @Nullable String address(Portion portion) {
        return portion.object().fields().stream()
                .filter(field -> field.type() instanceof FieldType.Email)
                .map(Field::name)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String domain(String field, Row row) {
        if (!(row.get(field) instanceof String address)) return null;
        var domain = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        return DOMAIN.matcher(domain).matches() && !PROVIDERS.contains(domain) ? domain : null;
    }

    private static Set<String> providers() {
        try (var file = Objects.requireNonNull(Neighbours.class.getResourceAsStream(FILE));
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
