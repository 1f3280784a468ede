package shuke.kernel.organisation;

import java.util.ArrayList;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Ids;
import shuke.kernel.base.MergePatch;
import shuke.kernel.base.Problem;
import shuke.kernel.base.ProblemException;
import shuke.kernel.base.ProblemException.Kind;
import tools.jackson.databind.node.ObjectNode;

/** Changes the business calendars of a workspace; they are read with its {@link Settings}. */
@Component
public class BusinessCalendars {
    private static final int MOST = 200;

    private final SettingsWriter writer;
    private final Ids ids;

    BusinessCalendars(SettingsWriter writer, Ids ids) {
        this.writer = writer;
        this.ids = ids;
    }

    /** The settings with one calendar more, at the end of the list. */
    public Settings add(Actor actor, ObjectNode json, @Nullable UUID id, @Nullable Long seen) {
        var calendar = CalendarReader.read(id == null ? ids.next() : id, json);
        return writer.change(actor, seen, before -> {
            if (before.find(calendar.id()).isPresent())
                throw ProblemException.of(Kind.CONFLICT, Problem.at("id", "calendarThere"));
            if (before.calendars().size() >= MOST) throw ProblemException.invalid(Problem.of("tooMany", MOST));
            var calendars = new ArrayList<>(before.calendars());
            calendars.add(calendar);
            return before.with(calendars);
        });
    }

    /** @param patch a merge patch (RFC 7396); lists such as the hours of a day or the special days are replaced whole */
    public Settings change(Actor actor, UUID id, ObjectNode patch, @Nullable Long seen) {
        return writer.change(actor, seen, before -> {
            var known = before.find(id).orElseThrow(ProblemException::notFound);
            var changed = CalendarReader.read(id, MergePatch.apply(SettingsJson.of(known), patch));
            return before.with(before.calendars().stream()
                    .map(each -> each.id().equals(id) ? changed : each)
                    .toList());
        });
    }

    /** The default calendar stays: another one has to become that first. */
    public Settings remove(Actor actor, UUID id, @Nullable Long seen) {
        return writer.change(actor, seen, before -> {
            if (before.find(id).isEmpty()) throw ProblemException.notFound();
            if (before.calendar().id().equals(id))
                throw ProblemException.of(Kind.CONFLICT, Problem.of("defaultCalendarStays"));
            return before.with(before.calendars().stream()
                    .filter(each -> !each.id().equals(id))
                    .toList());
        });
    }
}
