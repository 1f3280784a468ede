package shuke.kernel.schema;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import shuke.kernel.base.Problem;

/** Holds the names of a whole schema against each other. */
final class SchemaCheck {
    private static final int MOST_FIELDS = 300;
    private static final int MOST_OBJECTS = 500;

    private final Schema schema;
    private final List<Problem> problems = new ArrayList<>();

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /** All that is wrong; each problem's field is {@code object} or {@code object.field}. */
    static List<Problem> of(Schema schema) {
        var check = new SchemaCheck(schema);
        check.all();
        return List.copyOf(check.problems);
    }

    private void all() {
        if (schema.objects().size() > MOST_OBJECTS) {
            problems.add(Problem.of("tooManyObjects", MOST_OBJECTS));
        }
        schema.objects().forEach(this::object);
        if (problems.isEmpty()) { // a graph is only drawn over names that exist
            problems.addAll(Loops.in(schema));
        }
    }

    private void object(ObjectType object) {
        if (!Naming.isName(object.name()) || object.table().length() > Naming.LONGEST) {
            wrong(object, "", "badName", object.name());
        }
        if (object.fields().size() > MOST_FIELDS) {
            wrong(object, "", "tooManyFields", MOST_FIELDS);
        }
        columns(object);
        object.fields().forEach(field -> field(object, field));
        known(object, "nameField", List.of(object.nameField()));
        LayoutCheck.of(schema, object, problems);
        if (object.timeField() != null) {
            time(object, object.timeField());
        }
        if (object.sourceField() != null) {
            source(object, object.sourceField());
        }
        if (object.board() != null) {
            board(object, object.board());
        }
        if (object.calendar() != null) {
            CalendarCheck.of(object, object.calendar(), problems);
        }
        if (object.merging() != null) {
            known(object, "merging", object.merging().fields());
        }
        if (object.duplicates() != null) {
            DuplicateRuleCheck.of(object, object.duplicates(), problems);
        }
        twice(object, "waits", object.waits().stream().map(Waiting::name).toList());
        object.indexes().forEach(fields -> columnsOf(object, "indexes", fields));
        object.unique().forEach(fields -> columnsOf(object, "unique", fields));
        twice(
                object,
                "rules",
                object.rules().stream().map(ObjectType.Rule::name).toList());
        for (var rule : object.rules()) {
            if (rule.field() != null) {
                known(object, "rules", List.of(rule.field()));
            }
        }
    }

    private void board(ObjectType object, ObjectType.Board board) {
        known(object, "board", board.fields());
        Stream.of(board.by(), board.within())
                .filter(Objects::nonNull)
                .flatMap(name -> object.find(name).stream())
                .filter(field -> !(field.type() instanceof FieldType.Picklist))
                .forEach(field -> wrong(object, "board", "boardByPicklist", field.label()));
        Stream.of(board.total(), board.weighted())
                .filter(Objects::nonNull)
                .flatMap(name -> object.find(name).stream())
                .filter(field -> !FieldShape.isSummable(field))
                .forEach(field -> wrong(object, "board", "boardNotSummable", field.label()));
    }

    private void time(ObjectType object, String name) {
        known(object, "timeField", List.of(name));
        object.find(name)
                .filter(field -> field.encrypted()
                        || !(field.type() instanceof FieldType.Date || field.type() instanceof FieldType.DateTime))
                .ifPresent(field -> wrong(object, "timeField", "rateDateNotADate", field.label(), object.label()));
    }

    private void source(ObjectType object, String name) {
        known(object, "sourceField", List.of(name));
        object.find(name)
                .filter(field -> !(field.type() instanceof FieldType.Picklist))
                .ifPresent(field -> wrong(object, "sourceField", "sourceNotAPicklist", field.label()));
    }

    private void field(ObjectType object, Field field) {
        if (!Naming.isName(field.name())
                || SystemFields.HIDDEN.contains(field.name())
                || field.column().length() > Naming.LONGEST) {
            wrong(object, field.name(), "badName", field.name());
        }
        if ((field.unique() || field.indexed()) && Column.of(field).isEmpty()) {
            wrong(object, field.name(), "notIndexable", field.label());
        }
        if (field.encrypted() && !Encryption.isPossible(object.name(), field)) {
            wrong(object, field.name(), "notEncryptable", field.label());
        }
        if (field.encrypted() && field.unique() && !Encryption.hasHash(field)) {
            wrong(object, field.name(), "notIndexable", field.label());
        }
        if (field.isComputed() && field.required()) {
            wrong(object, field.name(), "computedNotRequired", field.label());
        }
        new TypeCheck(schema, object, field, problems).check();
    }

    /** Different fields may want the same column: {@code amount} of money has the column {@code amount_currency} too. */
    private void columns(ObjectType object) {
        var taken = new HashMap<String, Field>();
        for (var field : object.fields()) {
            for (var column : Column.of(field)) {
                var other = taken.put(column.name(), field);
                if (other != null) {
                    wrong(object, field.name(), "columnTaken", field.label(), other.label());
                }
                if (column.name().length() > Naming.LONGEST) {
                    wrong(object, field.name(), "badName", field.name());
                }
            }
        }
    }

    private void columnsOf(ObjectType object, String where, List<String> fields) {
        known(object, where, fields);
        twice(object, where, fields);
        fields.stream()
                .flatMap(name -> object.find(name).stream())
                .filter(field -> Column.of(field).isEmpty())
                .forEach(field -> wrong(object, where, "notIndexable", field.label()));
    }

    private void known(ObjectType object, String where, Collection<String> fields) {
        fields.stream()
                .filter(name -> object.find(name).isEmpty())
                .forEach(name -> wrong(object, where, "unknownField", name, object.label()));
    }

    private void twice(ObjectType object, String where, List<String> names) {
        var seen = new HashSet<String>();
        names.stream().filter(name -> !seen.add(name)).forEach(name -> wrong(object, where, "twice", name));
    }

    private void wrong(ObjectType object, String where, String code, Object... args) {
        problems.add(Problem.at(where.isEmpty() ? object.name() : object.name() + "." + where, code, args));
    }
}
