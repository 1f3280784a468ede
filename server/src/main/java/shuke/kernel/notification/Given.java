package shuke.kernel.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import shuke.kernel.base.Actor;
import shuke.kernel.record.Deed;

/** Who is given what by somebody else, line by line. Somebody who is given many records at once is told so once. */
record Given(List<Line> lines) {
    private static final int FEW = 3;

    /** @param record null for so many ({@code times}) at once */
    record Line(UUID person, @Nullable UUID record, int times) {}

    static Given of(Actor actor, Deed deed) {
        var byPerson = new LinkedHashMap<UUID, List<UUID>>();
        deed.given().forEach((record, person) -> {
            if (!person.equals(actor.user())) {
                byPerson.computeIfAbsent(person, p -> new ArrayList<>()).add(record);
            }
        });
        return new Given(
                byPerson.entrySet().stream().flatMap(one -> lines(one).stream()).toList());
    }

    private static List<Line> lines(Map.Entry<UUID, List<UUID>> one) {
        return one.getValue().size() > FEW
                ? List.of(new Line(one.getKey(), null, one.getValue().size()))
                : one.getValue().stream()
                        .map(record -> new Line(one.getKey(), record, 1))
                        .toList();
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    UUID[] people() {
        return lines.stream().map(Line::person).toArray(UUID[]::new);
    }

    @Nullable
    UUID[] records() {
        return lines.stream().map(Line::record).toArray(UUID[]::new);
    }

    Integer[] times() {
        return lines.stream().map(Line::times).toArray(Integer[]::new);
    }
}
