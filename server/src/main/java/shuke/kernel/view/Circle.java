package shuke.kernel.view;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shuke.kernel.access.Access;
import shuke.kernel.access.Teams;
import shuke.kernel.base.Actor;
import shuke.kernel.base.Function;
import shuke.kernel.base.Plain;
import shuke.kernel.filter.Filter;
import shuke.kernel.record.Query;
import shuke.kernel.record.RecordReader;
import shuke.kernel.schema.SystemFields;

/** Says who stands where: for whom the views of teams are, and who looks after them. */
@Component
class Circle {
    private static final String TEAM = "team";

    private final Teams teams;
    private final Access access;
    private final RecordReader reader;

    Circle(Teams teams, Access access, RecordReader reader) {
        this.teams = teams;
        this.access = access;
        this.reader = reader;
    }

    /**
     * @param member teams whose views are hers too: her own and those above it
     * @param led teams that she leads, and those below them
     * @param administers whether she looks after the views of everyone
     */
    record Standing(UUID person, Set<UUID> member, Set<UUID> led, boolean administers) {
        boolean isFor(View view) {
            return view.owner().equals(person)
                    || switch (view.audience()) {
                        case PRIVATE -> false;
                        case TEAM -> view.team() != null && (member.contains(view.team()) || led.contains(view.team()));
                        case EVERYONE -> true;
                    };
        }

        boolean sees(View view) {
            return isFor(view) || (administers && view.audience() != Audience.PRIVATE);
        }

        boolean changes(View view) {
            return switch (view.audience()) {
                case PRIVATE -> view.owner().equals(person);
                case TEAM ->
                    view.owner().equals(person) || administers || (view.team() != null && led.contains(view.team()));
                case EVERYONE -> administers;
            };
        }

        boolean shares(View view) {
            return switch (view.audience()) {
                case PRIVATE -> true;
                case TEAM ->
                    administers || (view.team() != null && (member.contains(view.team()) || led.contains(view.team())));
                case EVERYONE -> administers;
            };
        }
    }

    Standing of(Actor actor) {
        return new Standing(
                actor.user(),
                teams.around(actor),
                teams.below(actor.workspace(), ledBy(actor)),
                access.may(actor, Function.SETTINGS));
    }

    /** Asked as the program itself: who leads a team is no secret of the team's record. */
    private List<UUID> ledBy(Actor actor) {
        var lead = new Filter.Tree(
                Map.of("op", "eq", "field", "manager", "value", actor.user().toString()));
        return reader.page(Actor.system(actor.workspace()), Query.of(TEAM, lead, Query.MOST)).items().stream()
                .map(row -> row.id())
                .toList();
    }

    /** What people and teams are called. */
    Map<UUID, String> names(Actor actor, Set<UUID> people, Set<UUID> teamIds) {
        var names = new HashMap<UUID, String>();
        names.putAll(called(actor, SystemFields.USER, people));
        names.putAll(called(actor, TEAM, teamIds));
        return names;
    }

    /** The teams that somebody may make views for. */
    Set<UUID> open(Standing standing) {
        var open = new HashSet<>(standing.member());
        open.addAll(standing.led());
        return open;
    }

    private Map<UUID, String> called(Actor actor, String object, Set<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : reader.read(Actor.system(actor.workspace()), object, ids).values().stream()
                        .collect(Collectors.toMap(row -> row.id(), row -> String.valueOf(Plain.of(row.get("name")))));
    }
}
