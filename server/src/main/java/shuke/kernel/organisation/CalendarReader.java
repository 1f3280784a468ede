package shuke.kernel.organisation;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import tools.jackson.databind.JsonNode;

/** Reads a calendar from JSON and says everything that is wrong with it. */
final class CalendarReader {
    private static final int MOST_DAYS = 3_000;
    private static final int MOST_SPANS = 12;
    private static final Pattern CLOCK = Pattern.compile("([01]?\\d|2[0-4]):([0-5]\\d)");

    private final Form form;
    private final List<Problem> problems;

    private CalendarReader(Form form, List<Problem> problems) {
        this.form = form;
        this.problems = problems;
    }

    /** The calendar, or a refusal with every mistake. */
    static BusinessCalendar read(UUID id, JsonNode json) {
        var problems = new ArrayList<Problem>();
        var reader = new CalendarReader(new Form(json, "", problems), problems);
        return reader.read(id);
    }

    private BusinessCalendar read(UUID id) {
        form.text("id"); // said elsewhere: here it only must not look strange
        var name = form.name("name");
        var zone = form.required("timeZone", ZoneId.of("UTC"), "unknownTimeZone", SettingsReader::zone);
        var week = week();
        var days = days();
        form.nothingElse();
        if (!problems.isEmpty()) throw ProblemException.invalid(problems);
        return new BusinessCalendar(id, name, zone, week, days);
    }

    private Map<DayOfWeek, List<WorkSpan>> week() {
        var hours = form.inside("week");
        var week = new EnumMap<DayOfWeek, List<WorkSpan>>(DayOfWeek.class);
        var before = problems.size();
        for (var day : DayOfWeek.values()) {
            week.put(day, spans(hours, Words.of(day)));
        }
        hours.nothingElse();
        if (problems.size() == before && week.values().stream().allMatch(List::isEmpty))
            form.wrong("week", "calendarWithoutHours");
        return week;
    }

    private List<WorkSpan> spans(Form of, String key) {
        var spans = new ArrayList<WorkSpan>();
        for (var node : of.list(key, MOST_SPANS)) {
            var span = new Form(node, of.pathOf(key), problems);
            var from = span.required("from", 0, "badClockTime", CalendarReader::minute);
            var to = span.required("to", WorkSpan.DAY, "badClockTime", CalendarReader::minute);
            span.nothingElse();
            if (from < to) spans.add(new WorkSpan(from, to));
            else of.wrong(key, "spanEndsBefore");
        }
        var sorted = WorkSpan.sorted(spans);
        if (WorkSpan.overlap(sorted)) of.wrong(key, "spansOverlap");
        return sorted;
    }

    private static Optional<Integer> minute(String text) {
        var clock = CLOCK.matcher(text);
        if (!clock.matches()) return Optional.empty();
        var minute = Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
        return minute > WorkSpan.DAY ? Optional.empty() : Optional.of(minute);
    }

    private List<SpecialDay> days() {
        var days = new ArrayList<SpecialDay>();
        var taken = new HashSet<String>();
        for (var node : form.list("days", MOST_DAYS)) {
            var day = new Form(node, "days[" + days.size() + "]", problems);
            var read = day(day);
            day.nothingElse();
            days.add(read);
            if (!taken.add(when(read))) day.wrong("date", "twice", when(read));
        }
        return days;
    }

    private enum DayKind {
        HOLIDAY,
        WORKING_DAY
    }

    private SpecialDay day(Form day) {
        var kind = day.required("kind", DayKind.class, DayKind.HOLIDAY);
        var name = day.name("name");
        var yearly = kind == DayKind.HOLIDAY ? day.text("yearly") : null;
        if (yearly != null) {
            return new SpecialDay.YearlyHoliday(
                    day.required("yearly", MonthDay.of(1, 1), "badYearlyDay", CalendarReader::monthDay), name);
        }
        var date = day.required("date", LocalDate.EPOCH, "badDay", CalendarReader::date);
        return kind == DayKind.HOLIDAY
                ? new SpecialDay.Holiday(date, name)
                : new SpecialDay.WorkingDay(date, name, spans(day, "hours"));
    }

    private static String when(SpecialDay day) {
        return switch (day) {
            case SpecialDay.Holiday(var date, var name) -> date.toString();
            case SpecialDay.YearlyHoliday(var each, var name) -> each.toString().substring(2);
            case SpecialDay.WorkingDay(var date, var name, var hours) -> date.toString();
        };
    }

    private static Optional<MonthDay> monthDay(String text) {
        return Optional.ofNullable(parsed(text, each -> MonthDay.parse("--" + each)));
    }

    static Optional<LocalDate> date(String text) {
        return Optional.ofNullable(parsed(text, LocalDate::parse))
                .filter(date -> date.getYear() >= 1900 && date.getYear() < 2200);
    }

    private static <T> @Nullable T parsed(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (DateTimeException notOne) {
            return null; // told as a problem by whoever asked
        }
    }
}
