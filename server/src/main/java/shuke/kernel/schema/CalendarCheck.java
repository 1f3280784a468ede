package shuke.kernel.schema;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;

/** Whether the fields that a calendar speaks of are there and of the right kind. */
final class CalendarCheck {
    private final ObjectType object;
    private final Calendar calendar;
    private final List<Problem> problems;

    private CalendarCheck(ObjectType object, Calendar calendar, List<Problem> problems) {
        this.object = object;
        this.calendar = calendar;
        this.problems = problems;
    }

    static void of(ObjectType object, Calendar calendar, List<Problem> into) {
        new CalendarCheck(object, calendar, into).check();
    }

    private void check() {
        for (var time : Stream.of(calendar.start(), calendar.end())
                .filter(Objects::nonNull)
                .toList()) {
            fits(time, type -> type instanceof FieldType.DateTime || type instanceof FieldType.Date);
        }
        for (var time : Stream.of(calendar.doneAt(), calendar.remind())
                .filter(Objects::nonNull)
                .toList()) {
            fits(time, type -> type instanceof FieldType.DateTime);
        }
        fits(calendar.length(), type -> type instanceof FieldType.Length);
        fits(
                calendar.guests(),
                type -> type instanceof FieldType.LookupMany many && many.to().equals(SystemFields.USER));
        fits(calendar.by(), type -> type instanceof FieldType.Picklist);
        options();
    }

    private void fits(@Nullable String name, Predicate<FieldType> kind) {
        if (name == null) {
            return;
        }
        var field = object.find(name).orElse(null);
        if (field == null) {
            wrong("unknownField", name, object.label());
        } else if (!kind.test(field.type()) || field.encrypted()) {
            wrong("calendarNotFitting", field.label());
        }
    }

    /** Ticking off needs an option that means it, and what is ticked off is over. */
    private void options() {
        var done = calendar.done();
        if ((calendar.by() == null) != (done == null)) {
            wrong("calendarWithoutDone");
        }
        if (done != null && !calendar.over().contains(done)) {
            wrong("calendarDoneNotOver", done);
        }
        if (calendar.by() == null
                || !(object.find(calendar.by()).map(Field::type).orElse(null) instanceof FieldType.Picklist picklist)) {
            return;
        }
        var values = picklist.options().stream().map(FieldType.Option::value).toList();
        calendar.over().stream()
                .filter(option -> !values.contains(option))
                .forEach(option -> wrong(
                        "calendarUnknownOption",
                        option,
                        object.field(calendar.by()).label()));
    }

    private void wrong(String code, Object... args) {
        problems.add(Problem.at(object.name() + ".calendar", code, args));
    }
}
