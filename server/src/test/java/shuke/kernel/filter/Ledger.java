package shuke.kernel.filter;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.GeoPoint;
import shuke.kernel.base.Money;
import shuke.kernel.base.Ref;
import shuke.kernel.base.Workspace;
import shuke.kernel.schema.Naming;
import shuke.matching.standardise.Address;
import shuke.matching.standardise.PersonName;

/** Records that are in the tables and in memory. */
final class Ledger {
    record Entry(String object, UUID id, Map<String, @Nullable Object> values) {}

    private static final OffsetDateTime CREATED = OffsetDateTime.parse("2024-01-01T00:00:00Z");

    final Map<UUID, Entry> entries = new LinkedHashMap<>();
    private final DSLContext db;
    private final Workspace workspace;

    Ledger(DSLContext db, Workspace workspace) {
        this.db = db;
        this.workspace = workspace;
    }

    static UUID id(int number) {
        return new UUID(0x7000L, 0x8000000000000000L + number);
    }

    List<Entry> deals() {
        return entries.values().stream().filter(e -> e.object().equals("deal")).toList();
    }

    /** The value at a path, through lookups, as the record room finds it. */
    @Nullable
    Object value(Entry entry, List<String> steps) {
        var value = entry.values().get(steps.getFirst());
        if (steps.size() == 1 || !(value instanceof Ref ref)) {
            return steps.size() == 1 ? value : null;
        }
        var rest = steps.subList(1, steps.size());
        if (steps.getFirst().equals("about")) { // names the target first
            if (!ref.object().equals(rest.getFirst())) {
                return null;
            }
            rest = rest.subList(1, rest.size());
        }
        return rest.isEmpty() ? value : value(Objects.requireNonNull(entries.get(ref.id())), rest);
    }

    void fill(Random random, int companies, int deals) {
        for (var i = 0; i < companies; i++) {
            var values = new LinkedHashMap<String, @Nullable Object>();
            values.put("name", maybe(random, text(random)));
            values.put(
                    "score", maybe(random, new BigDecimal(random.nextInt(40) - 10).movePointLeft(random.nextInt(4))));
            values.put("founded", maybe(random, LocalDate.of(2024, 1, 31).plusDays(random.nextInt(60))));
            values.put("parent", i == 0 ? null : maybe(random, new Ref("company", id(random.nextInt(i)))));
            insert("company", id(i), values);
        }
        for (var i = 0; i < deals; i++) {
            insert("deal", id(1000 + i), deal(random, companies, i));
        }
    }

    private static Map<String, @Nullable Object> deal(Random random, int companies, int i) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("name", maybe(random, text(random)));
        values.put("note", maybe(random, text(random)));
        values.put(
                "amount",
                maybe(
                        random,
                        new Money(
                                new BigDecimal(random.nextInt(400) - 100).movePointLeft(random.nextInt(3)),
                                random.nextBoolean() ? "CNY" : "EUR")));
        values.put("heads", maybe(random, (long) random.nextInt(7) - 2));
        values.put("rate", maybe(random, new BigDecimal(random.nextInt(1000)).movePointLeft(1)));
        values.put("active", maybe(random, random.nextBoolean()));
        values.put("closeDate", maybe(random, LocalDate.of(2024, 2, 20).plusDays(random.nextInt(30))));
        values.put(
                "seenAt",
                maybe(random, Instant.parse("2024-03-09T00:00:00Z").plusMillis(random.nextInt(3 * 86_400_000))));
        values.put("took", maybe(random, Duration.ofSeconds(random.nextInt(4) * 1800L)));
        values.put("stage", maybe(random, List.of("open", "won", "lost").get(random.nextInt(3))));
        values.put("channels", maybe(random, some(random, "web", "shop", "phone")));
        values.put("tags", maybe(random, some(random, "a", "b", "Acme", "王")));
        values.put(
                "home", maybe(random, new Address("CN", null, random.nextBoolean() ? "Acme" : null, null, "x", null)));
        values.put("buyer", maybe(random, new PersonName("王小明", random.nextBoolean() ? "王" : null, null)));
        values.put("place", maybe(random, new GeoPoint(random.nextDouble() * 90, random.nextInt(90) / 7.0)));
        values.put("stars", maybe(random, (long) random.nextInt(5) + 1));
        values.put("company", maybe(random, new Ref("company", id(random.nextInt(companies)))));
        values.put(
                "about",
                maybe(
                        random,
                        i > 0 && random.nextBoolean()
                                ? new Ref("deal", id(1000 + random.nextInt(i)))
                                : new Ref("company", id(random.nextInt(companies)))));
        return values;
    }

    private static @Nullable Object maybe(Random random, Object value) {
        return random.nextInt(4) == 0 ? null : value;
    }

    private static List<String> some(Random random, String... of) {
        return List.of(of).stream().filter(each -> random.nextBoolean()).toList();
    }

    private static String text(Random random) {
        var all = List.of(
                "Acme",
                "acme ltd",
                "A",
                "a%b",
                "aXb",
                "a_b\\",
                "王小明",
                "😀",
                "ﬀ",
                "O'Neil",
                "x'; drop table deal; --",
                "élan",
                "Z");
        return all.get(random.nextInt(all.size()));
    }

    private void insert(String object, UUID id, Map<String, @Nullable Object> values) {
        var all = new LinkedHashMap<>(values);
        all.put("id", id);
        entries.put(id, new Entry(object, id, all));
        var names = new ArrayList<String>();
        var stored = new ArrayList<@Nullable Object>();
        values.forEach((field, value) -> columns(Naming.snake(field), value, names, stored));
        var columns = new ArrayList<Field<?>>();
        for (var system : List.of("id", "version", "created_at", "updated_at")) {
            columns.add(DSL.field(DSL.name(system)));
        }
        names.forEach(name -> columns.add(DSL.field(DSL.name(name))));
        var row = new ArrayList<@Nullable Object>(List.of(id, 1L, CREATED, CREATED));
        row.addAll(stored);
        db.insertInto(DSL.table(DSL.name(workspace.schema(), object)), columns)
                .values(row)
                .execute();
    }

    private static void columns(
            String column, @Nullable Object value, List<String> names, List<@Nullable Object> stored) {
        switch (value) {
            case null -> {}
            case Money(var amount, var currency) -> {
                add(column, amount, names, stored);
                add(column + "_currency", currency, names, stored);
            }
            case PersonName(var full, var family, var given) -> {
                add(column, full, names, stored);
                add(column + "_family", family, names, stored);
                add(column + "_given", given, names, stored);
            }
            case GeoPoint(var lat, var lon) -> {
                add(column + "_lat", lat, names, stored);
                add(column + "_lon", lon, names, stored);
            }
            case Ref ref -> add(column.equals("about") ? "about_" + ref.object() : column, ref.id(), names, stored);
            case Address address ->
                add(
                        column,
                        JSONB.valueOf(
                                address.city() == null
                                        ? "{\"street\":\"x\"}"
                                        : "{\"city\":\"" + address.city() + "\"}"),
                        names,
                        stored);
            case Duration length -> add(column, length.toSeconds(), names, stored);
            case Instant moment -> add(column, OffsetDateTime.ofInstant(moment, ZoneOffset.UTC), names, stored);
            case List<?> list -> add(column, list.toArray(String[]::new), names, stored);
            default -> add(column, value, names, stored);
        }
    }

    private static void add(String column, @Nullable Object value, List<String> names, List<@Nullable Object> stored) {
        names.add(column);
        stored.add(value);
    }
}
