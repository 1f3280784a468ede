package shuke.kernel.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import shuke.kernel.access.FieldRight;
import shuke.kernel.base.Bilingual;
import shuke.kernel.filter.Conditions;
import shuke.kernel.filter.Path;
import shuke.kernel.filter.SqlScope;
import shuke.kernel.schema.Column;
import shuke.kernel.schema.FieldType;
import shuke.kernel.schema.ObjectType;

/**
 * The columns of a table for tools: numbers, dates and text that say what a person reads. Sealed and masked values say no more than whether
 * there is one; what is worked out from sealed ones is not there.
 */
final class TabularColumns {
    private static final String MASK = "****";
    private static final String LIST = ", ";

    private static final Map<String, Bilingual> PARTS = Map.of(
            "country", new Bilingual("国家", "country"),
            "province", new Bilingual("省", "province"),
            "city", new Bilingual("市", "city"),
            "district", new Bilingual("区县", "district"),
            "street", new Bilingual("街道", "street"),
            "postcode", new Bilingual("邮编", "postcode"));
    private static final List<String> PARTS_IN_ORDER =
            List.of("country", "province", "city", "district", "street", "postcode");

    private final Reading reading;
    private final SqlScope scope;
    private final Locale language;
    private final TabularNames names = new TabularNames();
    private final List<Tabular.Column> columns = new ArrayList<>();
    private final List<SelectField<?>> values = new ArrayList<>();

    TabularColumns(Reading reading, SqlScope scope, Locale language) {
        this.reading = reading;
        this.scope = scope;
        this.language = language;
        reading.object().fields().forEach(this::add);
    }

    List<Tabular.Column> columns() {
        return columns;
    }

    /** What is selected, in the order of {@link #columns}. */
    List<SelectField<?>> values() {
        return values;
    }

    private void add(shuke.kernel.schema.Field field) {
        var path = Path.of(field.name());
        var label = field.label().in(language);
        var right = reading.sight().right(reading.object().name(), field.name());
        if (field.encrypted() || right == FieldRight.MASKED) {
            masked(field, path, label);
            return;
        }
        switch (field.type()) {
            case FieldType.Lookup lookup -> linked(path, label, lookup.to());
            case FieldType.FileRef _ -> linked(path, label, List.of("file"));
            case FieldType.LookupMany many -> many(path, label, many.to());
            case FieldType.Formula formula -> formula(path, label, formula);
            case FieldType.RollUp rollUp -> plain(scope.columns(path), label, rollUp.result());
            case FieldType other -> plain(scope.columns(path), label, other);
        }
    }

    private void masked(shuke.kernel.schema.Field field, Path path, String label) {
        if (field.type() instanceof FieldType.Formula || field.type() instanceof FieldType.LookupMany) return;
        var there = scope.columns(path).stream().map(Field::isNotNull).toList();
        put(label, "text", DSL.when(DSL.or(there), DSL.inline(MASK)));
    }

    /** A formula that reads what is sealed can only be worked out by the program. */
    private void formula(Path path, String label, FieldType.Formula formula) {
        var schema = reading.sight().schema();
        var holder = schema.object(reading.object().name());
        var checked = Conditions.expression(formula.expression(), holder, schema, formula.result());
        var readsSealed = checked.reads().stream()
                .anyMatch(read ->
                        Route.of(schema, holder, read.toString()).field().encrypted());
        if (readsSealed) return;
        if (formula.result() instanceof FieldType.MoneyAmount) {
            plain(List.of(scope.value(path), scope.currency(path)), label, formula.result());
        } else {
            plain(List.of(scope.value(path)), label, formula.result());
        }
    }

    private void plain(List<Field<?>> cells, String label, FieldType type) {
        var first = cells.getFirst();
        switch (type) {
            case FieldType.MoneyAmount _ -> {
                put(label, "numeric", first);
                put(part(label, new Bilingual("币种", "currency")), "text", cells.get(1));
            }
            case FieldType.Picklist list -> put(label, "text", labels(list.options(), first));
            case FieldType.MultiPicklist list -> put(label, "text", listed(list.options(), first));
            case FieldType.Tags _ ->
                put(label, "text", DSL.field("array_to_string({0}, {1})", first, DSL.inline(LIST)));
            case FieldType.PostalAddress _ ->
                PARTS_IN_ORDER.forEach(name -> put(
                        part(label, PARTS.getOrDefault(name, Bilingual.same(name))),
                        "text",
                        DSL.field("({0} ->> {1})", first, DSL.inline(name))));
            case FieldType.Geo _ -> {
                put(part(label, new Bilingual("纬度", "latitude")), "double precision", first);
                put(part(label, new Bilingual("经度", "longitude")), "double precision", cells.get(1));
            }
            case FieldType other -> put(label, type(other), first);
        }
    }

    private static String type(FieldType type) {
        return switch (type) {
            case FieldType.Id _ -> "uuid";
            case FieldType.Whole _, FieldType.Rating _, FieldType.Length _ -> "bigint";
            case FieldType.Decimal _, FieldType.Percent _ -> "numeric";
            case FieldType.Bool _ -> "boolean";
            case FieldType.Date _ -> "date";
            case FieldType.DateTime _ -> "timestamp with time zone";
            default -> "text";
        };
    }

    private Field<?> labels(List<FieldType.Option> options, Field<?> value) {
        if (options.isEmpty()) return value;
        var text = DSL.field("{0}", String.class, value);
        var known = DSL.choose(text);
        var cases = known.when(
                DSL.inline(options.getFirst().value()),
                DSL.inline(options.getFirst().label().in(language)));
        for (var option : options.subList(1, options.size())) {
            cases = cases.when(
                    DSL.inline(option.value()), DSL.inline(option.label().in(language)));
        }
        return cases.otherwise(text);
    }

    private Field<?> listed(List<FieldType.Option> options, Field<?> values) {
        return DSL.field(
                "(select string_agg({0}, {1} order by o.place) from unnest({2}) with ordinality o (value, place))",
                labels(options, DSL.field(DSL.name("o", "value"))), DSL.inline(LIST), values);
    }

    /** The id, for joining, and what the record is called; of one of several objects also which. */
    private void linked(Path path, String label, List<String> targets) {
        var cells = scope.columns(path);
        put(
                part(label, new Bilingual("编号", "id")),
                "uuid",
                cells.size() == 1
                        ? cells.getFirst()
                        : DSL.coalesce(
                                cells.getFirst(), cells.subList(1, cells.size()).toArray(Field<?>[]::new)));
        if (targets.size() == 1) {
            put(label, "text", called(targets.getFirst(), scope.table(path)));
            return;
        }
        var kinds = new ArrayList<Field<?>>();
        var called = new ArrayList<Field<?>>();
        for (var i = 0; i < targets.size(); i++) {
            var target = reading.sight().schema().object(targets.get(i));
            kinds.add(
                    DSL.when(cells.get(i).isNotNull(), DSL.inline(target.label().in(language))));
            called.add(called(target.name(), scope.table(further(path, target.name()))));
        }
        put(part(label, new Bilingual("类型", "kind")), "text", first(kinds));
        put(label, "text", first(called));
    }

    private static Path further(Path path, String step) {
        return new Path(Stream.concat(path.steps().stream(), Stream.of(step)).toList());
    }

    /** What a record is called by what may be read of it; the mask where that is not enough, nothing where it is not seen itself. */
    private Field<?> called(String name, Table<?> table) {
        var target = reading.sight().schema().object(name);
        var clear = new ArrayList<Field<?>>();
        var hidden = new ArrayList<Field<?>>();
        for (var field : target.labelFields()) {
            var column = DSL.field(
                    DSL.name(table.getName(), Column.holding(field).getFirst().name()), String.class);
            var right = reading.sight().right(name, field.name());
            if (right.isReadable() && !field.encrypted()) {
                clear.add(column);
            } else if (right != FieldRight.HIDDEN) {
                hidden.add(DSL.when(column.isNotNull(), DSL.inline(MASK)));
            }
        }
        clear.addAll(hidden);
        clear.add(DSL.field(DSL.name(table.getName(), "id"), SQLDataType.UUID).cast(SQLDataType.CLOB));
        return first(clear);
    }

    private void many(Path path, String label, String target) {
        var type = reading.sight().schema().object(target);
        if (!isCalledByName(type)) return;
        put(
                label,
                "text",
                DSL.field(
                        "(select string_agg(substr(o.told, 3), {0} order by o.place) from unnest({1}) with ordinality o (told, place)"
                                + " where o.told like '0:%')",
                        DSL.inline(LIST), scope.linkedLabels(path)));
    }

    private boolean isCalledByName(ObjectType type) {
        return reading.isNamed(type.name()) && !type.field(type.nameField()).encrypted();
    }

    private static Field<?> first(List<Field<?>> texts) {
        var all = texts.stream().map(text -> text.cast(SQLDataType.CLOB)).toList();
        return DSL.coalesce(all.getFirst(), all.subList(1, all.size()).toArray(Field<?>[]::new));
    }

    private String part(String label, Bilingual part) {
        return Bilingual.isChinese(language) ? label + "（" + part.zh() + "）" : label + " (" + part.en() + ")";
    }

    private void put(String label, String type, Field<?> value) {
        columns.add(new Tabular.Column(names.of(label), type));
        values.add(DSL.field("cast({0} as " + type + ")", value));
    }
}
